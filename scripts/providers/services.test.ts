import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hurried, requestRig, type RequestRig } from "../../tests/services/request-rig.ts";
import { startStub, type StubServer } from "../../tests/services/stub-server.ts";
import { probe } from "../media/probe.ts";
import type { MakeOutcome, Provider } from "./provider.ts";
import { serviceProvider } from "./providers.ts";

let stub: StubServer;
let rig: RequestRig;

beforeEach(async () => {
  stub = await startStub();
  rig = await requestRig();
});

afterEach(async () => {
  await stub.stop();
  await rig.remove();
});

const provider = (name: string): Provider => {
  const found = serviceProvider(name, {
    env: stub.env,
    pace: hurried,
    now: () => new Date("2026-11-22"),
  });
  if (!found) throw new Error(`no provider ${name}`);
  return found;
};

const made = (outcome: MakeOutcome): Extract<MakeOutcome, { kind: "made" }> => {
  if (outcome.kind !== "made") throw new Error(JSON.stringify(outcome));
  return outcome;
};

test("OpenAI: a keyframe from its references, in the nearest size that it draws, with what it cost", async () => {
  const request = rig.request("keyframe", {
    maker: "openai",
    model: "gpt-image-2-2026-04-21",
    files: [
      await rig.picture("piece", "戒 指/ring.png"),
      await rig.picture("layout", "layout.png", "#383"),
    ],
    settings: { quality: "low" },
  });
  const { file, by } = made(await rig.make(provider("openai"), request));
  expect(await sharp(await readFile(file)).metadata()).toMatchObject({
    format: "png",
    width: 1280,
    height: 720,
  });
  expect(by).toEqual({
    requestId: expect.stringMatching(/^req_stub_/),
    costInUsd: expect.any(Number),
    seed: null,
    model: "gpt-image-2-2026-04-21",
    source: "stub",
  });
  expect(by.costInUsd).toBeGreaterThan(0.005);
  expect(stub.calls.map(({ why }) => why)).toEqual([null]);
});

test("Ark: a clip between two keyframes, its job saved before the first look at it", async () => {
  const request = rig.request("clip", {
    maker: "ark",
    model: "dreamina-seedance-2-5-260628",
    files: [
      await rig.picture("first-frame", "first.png", "#800"),
      await rig.picture("last-frame", "last.png", "#008"),
    ],
    seed: 11,
    settings: { resolution: "480p" },
  });
  const { file, by } = made(await rig.make(provider("ark"), request));
  expect(await probe(file, new AbortController().signal, true)).toMatchObject({
    streams: [{ codec_name: "h264", width: 854, height: 480, nb_read_packets: 96 }],
  });
  expect(by).toEqual({
    requestId: "cgt-stub-0001",
    costInUsd: 0.28,
    seed: 11,
    model: "dreamina-seedance-2-5-260628",
    source: "stub",
  });
  expect(rig.states.map((state) => state.replace(/, \d+ s$/, ""))).toEqual([
    "queued",
    "running",
    "downloading",
  ]);
});
