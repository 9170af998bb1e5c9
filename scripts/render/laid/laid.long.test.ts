/** A film laid from its clips against the same film drawn by the stage, frame by frame. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { cutFileSchema } from "../../../src/cut/cut.ts";
import { yuvLength } from "../../../src/deliver/laying/yuv-picture.ts";
import { fileArgument } from "../../media/run-ffmpeg.ts";
import { rawFrames } from "../../media/raw-frames.ts";
import { wavFile } from "../../media/wav-file.ts";
import { makeRig, type Rig } from "../../testing/rig.ts";
import { drumBeat, testRate } from "../../testing/signals.ts";

const size = { width: 480, height: 270 };
// Over every cut, so that words lie over whatever stands there.
const lyrics = "[00:01.00]The sand remembers the way\n[00:01.00]沙子还记得路\n[00:06.50]\n";
const answerSchema = z.looseObject({
  ok: z.literal(true),
  file: z.string(),
  frames: z.number(),
});

/** Peak signal to noise of each frame, in decibels; 99 for equal ones. */
const likeness = async (a: string, b: string): Promise<number[]> => {
  const frameLength = yuvLength(size.width, size.height);
  const open = (file: string) =>
    rawFrames({ args: ["-i", fileArgument(file)], pixelFormat: "yuv420p", frameLength });
  const [left, right] = [open(a), open(b)];
  const found: number[] = [];
  const [one, other] = [new Uint8Array(frameLength), new Uint8Array(frameLength)];
  for (;;) {
    const more = [await left.next(one), await right.next(other)];
    if (more.includes(false)) {
      expect(more).toEqual([false, false]);
      await Promise.all([left.close(), right.close()]);
      return found;
    }
    let squares = 0;
    for (let at = 0; at < frameLength; at++) squares += ((one[at] ?? 0) - (other[at] ?? 0)) ** 2;
    found.push(squares === 0 ? 99 : 10 * Math.log10((255 ** 2 * frameLength) / squares));
  }
};

describe("a film laid from its clips", () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await makeRig("laid");
    await rig.write({ "drums.wav": wavFile([drumBeat(8)], testRate) });
    const run = await rig.run("new", "laid", "--song", rig.at("drums.wav"));
    if (run.exit !== 0) throw new Error(run.stderr);
    const file = "public/films/laid/film.yaml";
    const text = await readFile(rig.at(file), "utf8");
    if (!text.includes('file: "songs/drums.wav"')) throw new Error("the new film has no such song");
    const { width, height } = size;
    await rig.write({
      "public/films/laid/songs/drums.lrc": lyrics,
      [file]: text
        .replace("width: 1920, height: 1080", `width: ${width}, height: ${height}`)
        .replace(
          'file: "songs/drums.wav"',
          'file: "songs/drums.wav"\n    lyrics: { file: songs/drums.lrc, captions: true }',
        ),
    });
    const board = "public/films/laid/storyboard.yaml";
    const shots = await readFile(rig.at(board), "utf8");
    const wishes = [
      ["shot-1", "transition: { kind: match, frames: 12 }"],
      ["shot-2", "transition: { kind: glint, frames: 12 }"],
      ["shot-3", "transition: { kind: dip, frames: 12 }"],
    ] as const;
    for (const [shot] of wishes)
      if (!shots.includes(`- id: ${shot}\n`)) throw new Error(`the new film has no ${shot}`);
    await rig.write({
      [board]: wishes.reduce(
        (text, [shot, wish]) => text.replace(`- id: ${shot}\n`, `- id: ${shot}\n    ${wish}\n`),
        shots,
      ),
    });
  });
  afterAll(() => rig.remove());

  test("is the film that the stage draws, frame by frame", async () => {
    const make = async (draw: "laid" | "stage") => {
      const out = rig.at(draw);
      const words = ["make", "laid", "--quality", "final", "--draw", draw, "--out", out, "--json"];
      const run = await rig.run(...words);
      if (run.exit !== 0) throw new Error(run.stderr + run.stdout);
      return answerSchema.parse(JSON.parse(run.stdout));
    };
    const [laid, drawn] = [await make("laid"), await make("stage")];
    const decibels = await likeness(laid.file, drawn.file);
    expect(decibels).toHaveLength(drawn.frames);
    const cut = cutFileSchema.parse(
      JSON.parse(await readFile(rig.at("public/films/laid/cuts/drums.json"), "utf8")),
    );
    const kinds = cut.shots.map(({ transition }) => transition.kind);
    expect(kinds).toEqual(expect.arrayContaining(["match", "glint", "dip"]));

    // What the stage drew for both is the same to the bit; a laid frame differs by what two encoders lose of its grain.
    const alike = decibels.filter((value) => value === 99);
    // The stage's are only those in which a title comes: not the match, the dip, the glint (its words are laid), not a title that stands, not the end.
    expect(alike.length).toBeGreaterThan(0);
    expect(alike.length).toBeLessThan(decibels.length / 2);
    const laidOnes = decibels.filter((value) => value !== 99);
    const mean = laidOnes.reduce((sum, value) => sum + value, 0) / laidOnes.length;
    expect(mean).toBeGreaterThan(44);
    // The lowest are frames in which a line of a caption rises: the browser sets its letters on whole pixels.
    expect(Math.min(...decibels)).toBeGreaterThan(40);
  });
});
