import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import sharp from "sharp";
import { rawFrames, type RawFrames } from "./raw-frames.ts";

const png = (grey: number): Promise<Uint8Array> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: grey, g: grey, b: grey } } })
    .png()
    .toBuffer();

const decode = (pictures: readonly Uint8Array[]) =>
  rawFrames({
    args: ["-f", "image2pipe", "-c:v", "png", "-i", "pipe:0"],
    pixelFormat: "gray",
    frameLength: 64,
    input: pictures,
  });

const read = async (frames: RawFrames): Promise<Uint8Array | null> => {
  const picture = new Uint8Array(64);
  return (await frames.next(picture)) ? picture : null;
};

test("pictures come in order, whole; then none", async () => {
  const frames = decode([await png(10), await png(200)]);
  const found = [await read(frames), await read(frames), await read(frames)];
  await frames.close();
  expect(found.map((frame) => frame && [frame.length, frame[0], frame[63]])).toEqual([
    [64, 10, 10],
    [64, 200, 200],
    null,
  ]);
});

test("a decoder that ended before anybody asked has lost nothing", async () => {
  const frames = decode([await png(77)]);
  await setTimeout(1_000);
  expect((await read(frames))?.[0]).toBe(77);
  expect(await read(frames)).toBeNull();
  await frames.close();
});

test("what cannot be decoded gives no picture, and the reason", async () => {
  const frames = decode([new TextEncoder().encode("no picture at all")]);
  expect(await read(frames)).toBeNull();
  expect(frames.log()).not.toBe("");
  await frames.close();
});
