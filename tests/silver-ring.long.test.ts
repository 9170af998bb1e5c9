/** Another designer's piece, from data alone: what the bible says of a ring is what the atelier draws. */
import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lockSchema } from "../src/takes/lock.ts";
import { wavFile } from "../scripts/media/wav-file.ts";
import { makeRig, type Rig } from "../scripts/testing/rig.ts";
import { drumBeat, testRate } from "../scripts/testing/signals.ts";

/** Part of a picture, 0..1 from its upper left corner. */
type Part = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Mean colour of a part of a picture: red, green and blue, 0 to 255. */
const colourOf = async (picture: Buffer, part: Part): Promise<readonly number[]> => {
  const { width, height } = await sharp(picture).metadata();
  // Written out first: statistics are of what a picture came from, not of what was cut out of it.
  const cut = await sharp(picture)
    .extract({
      left: Math.round(part.x * width),
      top: Math.round(part.y * height),
      width: Math.round(part.width * width),
      height: Math.round(part.height * height),
    })
    .png()
    .toBuffer();
  const { channels } = await sharp(cut).stats();
  return channels.map(({ mean }) => mean);
};

describe("a silver ring with three emeralds", () => {
  let rig: Rig;
  let picture: Buffer;
  beforeAll(async () => {
    rig = await makeRig("silver ring");
    const folder = rig.at("public", "films", "silver-ring");
    await cp(path.join(import.meta.dirname, "silver-ring"), folder, { recursive: true });
    await rig.write({
      "public/films/silver-ring/songs/song.wav": wavFile([drumBeat(3)], testRate),
    });
    const run = await rig.run("shoot", "silver-ring", "--only", "keyframes");
    if (run.exit !== 0) throw new Error(`${run.stderr}${run.stdout}`);
    const lock = lockSchema.parse(
      JSON.parse(await readFile(path.join(folder, "takes.json"), "utf8")),
    );
    const [take] = lock.keyframes["ring-upright"]?.takes ?? [];
    picture = await readFile(rig.at("public", take?.file ?? ""));
  });
  afterAll(() => rig.remove());

  test.each([
    ["below", { x: 0.42, y: 0.845, width: 0.13, height: 0.04 }],
    ["at its left", { x: 0.318, y: 0.43, width: 0.024, height: 0.13 }],
  ])("its band is silver %s: bright, and of no hue", async (_, part) => {
    const colour = await colourOf(picture, part);
    expect(Math.min(...colour)).toBeGreaterThan(90);
    expect(Math.max(...colour) - Math.min(...colour)).toBeLessThan(16);
  });

  test.each([
    ["first", { x: 0.36, y: 0.24, width: 0.05, height: 0.06 }],
    ["second", { x: 0.475, y: 0.15, width: 0.06, height: 0.06 }],
    ["third", { x: 0.6, y: 0.17, width: 0.04, height: 0.06 }],
  ])("its %s stone is green", async (_, part) => {
    const [red = 0, green = 0, blue = 0] = await colourOf(picture, part);
    expect(green).toBeGreaterThan(90);
    expect(green).toBeGreaterThan(1.5 * red);
    expect(green).toBeGreaterThan(1.3 * blue);
  });

  test("the cloth between them is neither", async () => {
    const colour = await colourOf(picture, { x: 0.45, y: 0.5, width: 0.1, height: 0.2 });
    expect(Math.max(...colour)).toBeLessThan(115);
  });
});
