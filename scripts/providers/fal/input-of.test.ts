import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hurried, requestRig, type RequestRig } from "../../../tests/services/request-rig.ts";
import { startStub, type StubServer } from "../../../tests/services/stub-server.ts";
import { falProvider } from "./fal.ts";

let stub: StubServer;
let rig: RequestRig;

beforeAll(async () => {
  stub = await startStub();
  rig = await requestRig();
});

afterAll(async () => {
  await stub.stop();
  await rig.remove();
});

const provider = () =>
  falProvider({ env: stub.env, pace: hurried, now: () => new Date("2026-11-22") });

describe("every endpoint of the table takes what it is sent, by the types of fal's own client", () => {
  test.each<[string, number | null, Record<string, string>]>([
    ["fal-ai/kling-video/v3/pro/image-to-video", 3, { resolution: "720p" }],
    ["fal-ai/kling-video/v2.5-turbo/pro/image-to-video", 5, {}],
    ["fal-ai/veo3.1/first-last-frame-to-video", 4, { resolution: "1080p" }],
    ["fal-ai/nano-banana-pro/edit", null, { quality: "low" }],
    ["fal-ai/bytedance/seedream/v4.5/edit", null, { quality: "medium" }],
  ])("%s", async (model, seconds, settings) => {
    const first = await rig.picture("first-frame", "first.png", "#800");
    const last = await rig.picture("last-frame", "last.png", "#008");
    const piece = await rig.picture("piece", "ring.png");
    const request = rig.request(seconds === null ? "keyframe" : "clip", {
      maker: "fal",
      model,
      files: seconds === null ? [piece] : [first, last],
      seconds,
      seed: 7,
      settings,
    });
    expect(await rig.make(provider(), request)).toMatchObject({
      kind: "made",
      by: { model, source: "stub" },
    });
  });
});

test("a length that is not made is made as the next longer, and paid as that", async () => {
  const request = rig.request("clip", {
    maker: "fal",
    model: "fal-ai/kling-video/v2.5-turbo/pro/image-to-video",
    files: [await rig.picture("first-frame", "first.png")],
    seconds: 6,
  });
  expect(provider().estimate(request)).toEqual({
    usd: expect.closeTo(0.7, 6),
    basis: "10 s at $0.07 a second, the shortest that holds 6 s",
  });
});

test("Veo without a last frame is refused before it costs anything", async () => {
  const request = rig.request("clip", {
    maker: "fal",
    model: "fal-ai/veo3.1/first-last-frame-to-video",
    files: [await rig.picture("first-frame", "first.png")],
  });
  const paid = stub.paid();
  expect(await rig.make(provider(), request)).toMatchObject({ reason: "not-supported" });
  expect(stub.paid()).toBe(paid);
});
