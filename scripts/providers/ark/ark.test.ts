import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hurried, requestRig, type RequestRig } from "../../../tests/services/request-rig.ts";
import { startStub, type StubServer } from "../../../tests/services/stub-server.ts";
import type { ToolFileRole, ToolRequest } from "../../../src/takes/tool-request.ts";
import type { ServiceSettings } from "../service/service-settings.ts";
import { videoDialects } from "../../../src/prompts/video-dialects.ts";
import { arkSettingsSchema } from "./ark-settings.ts";
import { arkProvider } from "./ark.ts";
import { createBody, modelAt, tagOf } from "./create-body.ts";

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

const settings = (): ServiceSettings => ({
  env: stub.env,
  pace: hurried,
  now: () => new Date("2026-11-22"),
});

const clip = async (
  roles: readonly ToolFileRole[],
  change: Partial<ToolRequest["ingredients"]> = {},
): Promise<ToolRequest> => {
  const files = [];
  for (const role of roles) files.push(await rig.picture(role, `${role}.png`));
  const settingsOfClip = { resolution: "480p" };
  return rig.request("clip", {
    maker: "ark",
    model: "dreamina-seedance-2-5-260628",
    files,
    settings: settingsOfClip,
    ...change,
  });
};

const frames = ["first-frame", "last-frame"] as const;

describe("what a model cannot do is said before it costs anything, and nothing is dropped to make it fit", () => {
  test.each<[string, readonly ToolFileRole[], Partial<ToolRequest["ingredients"]>, RegExp]>([
    [
      "a last frame for Mini",
      frames,
      { model: "dreamina-seedance-2-0-mini-260615" },
      /does not keep to a last frame/,
    ],
    [
      "a last frame for Pro fast",
      frames,
      { model: "seedance-1-0-pro-fast-251015" },
      /does not keep to a last frame/,
    ],
    [
      "references beside frames",
      [...frames, "piece"],
      {},
      /takes 0 reference pictures beside the frames, 1 were given/,
    ],
    ["too long", frames, { seconds: 31 }, /4 to 30 s, 31 s were asked for/],
    ["no length", frames, { seconds: null }, /no s were asked for/],
    ["a dead model", frames, { model: "sora-2" }, /shut down on 2026-09-24/],
    ["a model nobody knows", frames, { model: "seedance-9" }, /ark has no model seedance-9/],
    ["a picture model's work", frames, { model: "gpt-image-2" }, /ark has no model gpt-image-2/],
    ["a setting nobody knows", frames, { settings: { sparkle: true } }, /sparkle/],
  ])("%s", async (_, roles, change, why) => {
    const outcome = await rig.make(arkProvider(settings()), await clip(roles, change));
    expect(outcome).toMatchObject({ kind: "failed", billed: "no", isJobOver: true });
    expect(JSON.stringify(outcome)).toMatch(why);
    expect(stub.calls).toEqual([]);
  });
});

test("a job's body: words, frames in their roles, the frames' own shape, a length, a tag to find it by", async () => {
  const request = await clip(frames, { seconds: 5, seed: 42 });
  const picture = {
    kind: "ready",
    name: "a.png",
    mime: "image/png",
    bytes: Buffer.from("x"),
  } as const;
  const body = createBody(request, "m", [picture, picture], {
    ratio: "adaptive",
    resolution: "720p",
    generate_audio: false,
    watermark: false,
  });
  const url = "data:image/png;base64,eA==";
  expect(body).toEqual({
    model: "m",
    content: [
      { type: "text", text: "A ring on a sill, morning light" },
      { type: "image_url", image_url: { url }, role: "first_frame" },
      { type: "image_url", image_url: { url }, role: "last_frame" },
    ],
    ratio: "adaptive",
    duration: 5,
    seed: 42,
    resolution: "720p",
    generate_audio: false,
    watermark: false,
    safety_identifier: tagOf(request),
  });
  expect(tagOf(request).length).toBeLessThanOrEqual(64);
});

test("what the prompts' own dialect sets is taken, so that no request of a film fails on it", () => {
  const { ratio, resolution, watermark, generate_audio, return_last_frame } =
    videoDialects.seedance.settings({ seconds: 5, seed: 1, hasLast: true });
  const asked = { ratio, resolution, watermark, generate_audio, return_last_frame };
  expect(arkSettingsSchema.parse(asked)).toEqual(asked);
});

test.each([
  [
    "abroad",
    "https://ark.ap-southeast.bytepluses.com/api/v3",
    "dreamina-seedance-2-5-260628",
    "dreamina-seedance-2-5-260628",
  ],
  [
    "in China",
    "https://ark.cn-beijing.volces.com/api/v3",
    "dreamina-seedance-2-5-260628",
    "doubao-seedance-2-5-260628",
  ],
  [
    "an older one in China",
    "https://ark.cn-beijing.volces.com/api/v3",
    "seedance-1-5-pro-251215",
    "doubao-seedance-1-5-pro-251215",
  ],
])("a model's name %s", (_, address, id, name) => {
  expect(modelAt(address, id)).toBe(name);
});

describe("a job that ends without a clip", () => {
  test.each(["job-expired", "job-cancelled"] as const)("%s", async (fate) => {
    stub.setFaults([{ on: "ark.create", do: fate }]);
    const outcome = await rig.make(arkProvider(settings()), await clip(frames));
    const reason = fate === "job-expired" ? "expired" : "cancelled";
    expect(outcome).toMatchObject({ kind: "failed", reason, billed: "no", isJobOver: true });
  });
});

describe("asked and never answered, and the list of jobs names no tags", () => {
  const noTags = { on: "ark.list", do: "no-tags", times: null } as const;

  test("a job of that time may be it: a person is asked, nothing is paid", async () => {
    stub.setFaults([{ on: "ark.create", do: "reset", paid: true }, noTags]);
    const request = await clip(frames, { seconds: 4 });
    expect(await rig.make(arkProvider(settings()), request)).toMatchObject({ again: "asks" });
    for (const again of ["pays", "pays"])
      expect(await rig.make(arkProvider(settings()), request)).toMatchObject({
        kind: "timed-out",
        again,
      });
    expect(stub.paid()).toBe(1);
    // Whoever agrees to pay again calls without the saved job.
    rig.forget();
    expect((await rig.make(arkProvider(settings()), request)).kind).toBe("made");
  });

  test("no job of that time is there: it is asked for anew", async () => {
    stub.setFaults([{ on: "ark.create", do: "hang" }, noTags]);
    const request = await clip(frames, { seconds: 4 });
    const impatient = { ...settings(), pace: { ...hurried, answerInMs: 250 } };
    expect((await rig.make(arkProvider(impatient), request)).kind).toBe("timed-out");
    expect((await rig.make(arkProvider(settings()), request)).kind).toBe("made");
    expect(stub.paid()).toBe(1);
  });
});

test("a job that takes longer than patience is left waiting, and taken up where it was", async () => {
  stub.setFaults([{ on: "ark.task", do: "never-ready", times: null }]);
  const impatient = arkProvider({ ...settings(), pace: { ...hurried, patienceInMs: 60 } });
  const request = await clip(frames, { seconds: 4 });
  expect(await rig.make(impatient, request)).toMatchObject({
    kind: "waiting",
    job: "cgt-stub-0001",
  });
  stub.setFaults([]);
  expect(await rig.make(arkProvider(settings()), request)).toMatchObject({
    kind: "made",
    by: { requestId: "cgt-stub-0001" },
  });
  expect(stub.paid()).toBe(1);
});

test("stopped while the job runs, the next call follows the same job", async () => {
  const stop = new AbortController();
  stub.setFaults([{ on: "ark.task", do: "never-ready", times: null }]);
  const request = await clip(frames, { seconds: 4 });
  const stopped = rig.make(arkProvider(settings()), request, stop.signal);
  setTimeout(() => stop.abort(), 150);
  expect(await stopped).toEqual({ kind: "cancelled" });
  stub.setFaults([]);
  expect((await rig.make(arkProvider(settings()), request)).kind).toBe("made");
  expect(stub.paid()).toBe(1);
});

test("the estimate is what the service then counts", async () => {
  const request = await clip(frames, { seconds: 5, settings: { resolution: "720p" } });
  expect(arkProvider(settings()).estimate(request).usd).toBeCloseTo(0.756, 3);
});
