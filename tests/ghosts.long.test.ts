/** Half-way between two paintings of what is still, a frame looks as if it had just been painted: nothing leaves its shape behind. */
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainClip } from "../scripts/providers/atelier/plain-clip.ts";
import type { ReelItem } from "../src/takes/reel.ts";
import { drawItems } from "./draw-items.ts";

/** A shot in which the camera moves past a tower that stands before dunes. */
const first = "tower-hum";
const last = "tower-spark";

const fps = 24;
/** The middle of so short a clip lies between its only two paintings, at its ends; that of the longer one is painted. */
const short = 4;
const long = 12;
const middleInSeconds = 1;

/** Wind and walk are the same in the middle of both. */
const clip = (durationInFrames: number): ReelItem =>
  plainClip(first, last, {
    durationInFrames,
    clockInSeconds: middleInSeconds - durationInFrames / 2 / fps,
  });

/** Levels of 255 by which a point counts as another thing, and the share of points that may: edges, a pixel off. */
const otherThing = 40;
const mostShare = 0.0004;

const shareOfOthers = async (a: Buffer, b: Buffer): Promise<number> => {
  const [one, other] = await Promise.all(
    [a, b].map((jpeg) => sharp(jpeg).greyscale().raw().toBuffer()),
  );
  if (!one || !other) throw new Error("no picture");
  const others = one.filter((value, at) => Math.abs(value - (other[at] ?? 0)) > otherThing);
  return others.length / one.length;
};

let frames: readonly Buffer[] = [];
const stop = new AbortController();

beforeAll(async () => {
  const items: readonly ReelItem[] = [
    clip(short),
    // Another world in between: paintings are kept as long as a shot goes on.
    { kind: "keyframe", keyframe: first, take: 1 },
    clip(long),
  ];
  frames = await drawItems(items, stop.signal);
}, 300_000);
afterAll(() => stop.abort());

test("a tower that is passed leaves no streaks", async () => {
  const [between, painted] = [frames[short / 2], frames[short + 1 + long / 2]];
  if (!between || !painted) throw new Error("a frame is missing");
  expect(await shareOfOthers(between, painted)).toBeLessThan(mostShare);
});
