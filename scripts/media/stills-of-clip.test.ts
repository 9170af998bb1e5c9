import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { yuvLength } from "../../src/deliver/laying/yuv-picture.ts";
import { makeRig, type Rig } from "../testing/rig.ts";
import { openPictureEncoder } from "./picture-encoder.ts";
import { stillsOfClip } from "./stills-of-clip.ts";

const signal = new AbortController().signal;
const [fps, frames] = [24, 40];
const size = { width: 64, height: 36 };
/** How bright frame `frame` of the clip is, 0..255: no two are alike. */
const greyOf = (frame: number): number => Math.round(((frame * 5) / 219) * 255);

let rig: Rig;
beforeAll(async () => {
  rig = await makeRig("stills");
  await rig.write({ "no-clip.mp4": "nothing that could be read" });
  const encoder = openPictureEncoder({
    output: rig.at("clip.mp4"),
    input: { kind: "yuv", ...size },
    fps,
    crf: 10,
    preset: "veryfast",
    gopInFrames: 24,
  });
  if (encoder.kind === "failed") throw new Error(encoder.message);
  const luma = size.width * size.height;
  for (let frame = 0; frame < frames; frame++) {
    const picture = new Uint8Array(yuvLength(size.width, size.height)).fill(128);
    await encoder.add(picture.fill(16 + frame * 5, 0, luma));
  }
  const failure = await encoder.finish();
  if (failure) throw new Error(failure.message);
});
afterAll(() => rig.remove());

/** Which frames of the clip were taken; null where there was none. */
const taken = async (file: string, seconds: readonly number[]): Promise<(number | null)[]> => {
  const stills = await stillsOfClip({ file: rig.at(file), seconds, fps, width: 32 }, signal);
  if ("kind" in stills) throw new Error(stills.kind);
  return Promise.all(
    stills.map(async (jpeg) => {
      if (!jpeg) return null;
      const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([32, 18]);
      const brightness = (frame: number) => Math.abs(greyOf(frame) - (data[0] ?? 0));
      const all = Array.from({ length: frames }, (_, frame) => frame);
      return all.reduce((best, frame) => (brightness(frame) < brightness(best) ? frame : best));
    }),
  );
};

test("every frame is found at its moment, before and after a key frame", async () => {
  const wanted = [0, 1, 23, 24, 25, 39];
  expect(
    await taken(
      "clip.mp4",
      wanted.map((frame) => frame / fps),
    ),
  ).toEqual(wanted);
});

test("beyond the clip's end there is none", async () => {
  expect(await taken("clip.mp4", [0.5, frames / fps + 1])).toEqual([12, null]);
});

test("of what is no clip there is none", async () => {
  expect(await taken("no-clip.mp4", [0, 1])).toEqual([null, null]);
  expect(await taken("missing.mp4", [0])).toEqual([null]);
});
