/** Where a clip meets its keyframe there is no jump, though a clip's still parts are painted seldom and looked up in between. */
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainClip } from "../scripts/providers/atelier/plain-clip.ts";
import type { ReelItem } from "../src/takes/reel.ts";
import { drawItems } from "./draw-items.ts";

/** As in a keyframe, so that wind and walk are the same. */
const clockInSeconds = 0.8;

/** One shot of each kind of place: its first and last keyframe. */
const shots = [
  ["dunes", "dunes-wide", "dunes-further"],
  ["the childhood room", "room-floor", "room-marble-rolls"],
  ["the workbench", "bench-far", "bench-spark-rises"],
  ["the drowned arcade", "arcade-enter", "arcade-drawn-in"],
  ["the ring on felt", "ring-side-dim", "ring-side-amber"],
  ["the neural dream", "fall-above", "fall-below"],
] as const;

const meanDifference = async (a: Buffer, b: Buffer): Promise<number> => {
  const [one, other] = await Promise.all(
    [a, b].map((jpeg) => sharp(jpeg).removeAlpha().raw().toBuffer()),
  );
  if (!one || !other) throw new Error("no picture");
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
};

let frames: readonly Buffer[] = [];
const stop = new AbortController();

beforeAll(async () => {
  const items = shots.flatMap(([, first, last]): readonly ReelItem[] => [
    { kind: "keyframe", keyframe: first, take: 1 },
    plainClip(first, last, { durationInFrames: 2, clockInSeconds }),
  ]);
  frames = await drawItems(items, stop.signal);
}, 300_000);
afterAll(() => stop.abort());

test.each(shots.map(([name], index) => [name, index] as const))(
  "%s: the first frame of a clip is its keyframe",
  async (_, index) => {
    const [keyframe, first] = [frames[index * 3], frames[index * 3 + 1]];
    if (!keyframe || !first) throw new Error("a frame is missing");
    expect(await meanDifference(keyframe, first)).toBeLessThan(2);
  },
);
