import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { hearSong } from "../scripts/media/hear-song.ts";
import { planCut } from "../src/cut/plan-cut.ts";
import { parseFilm } from "../src/film/parse-film.ts";
import { startFrames } from "../src/time/range.ts";

/** The true grid of a song the project wrote itself: what was played, not what was heard. */
const gridSchema = z.object({
  durationInFrames: z.number(),
  meter: z.number(),
  beats: z.array(z.number()),
  downbeats: z.array(z.number()),
  sections: z.array(z.object({ name: z.string(), start: z.number() })),
});

const folder = "public/films/gemini-ring";
const yaml = (name: string): unknown => parse(readFileSync(`${folder}/${name}.yaml`, "utf8"));

const nearest = (times: readonly number[], time: number): number =>
  Math.min(...times.map((other) => Math.abs(other - time)));

describe.each([
  ["gemini-ring", "tin"],
  ["paper-lantern", "ballroom"],
])("%s, heard and cut, against the grid it was written on", async (song, drop) => {
  const grid = gridSchema.parse(
    JSON.parse(readFileSync(`${folder}/songs/${song}.grid.json`, "utf8")),
  );
  const heard = await hearSong(`${folder}/songs/${song}.flac`, new AbortController().signal);
  if (heard.kind !== "heard") throw new Error(JSON.stringify(heard));
  const { score } = heard;
  const parsed = parseFilm({
    slug: "gemini-ring",
    film: yaml("film"),
    bible: yaml("bible"),
    storyboard: yaml("storyboard"),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const plan = planCut({ film: parsed.film, song, score });
  if (plan.kind !== "planned") throw new Error(plan.message);
  const { cut } = plan;
  const starts = startFrames(cut.shots.map((shot) => shot.durationInFrames)).map(
    (frame) => frame / cut.fps,
  );

  test("every beat that was written is heard within 10 ms, and no other", () => {
    expect(score.beats.length).toBe(grid.beats.length);
    expect(Math.max(...grid.beats.map((beat) => nearest(score.beats, beat)))).toBeLessThan(0.01);
  });

  test("bars are heard where they were written", () => {
    expect(score.meter).toBe(grid.meter);
    expect(score.downbeats.length).toBe(grid.downbeats.length);
    expect(Math.max(...grid.downbeats.map((beat) => nearest(score.downbeats, beat)))).toBeLessThan(
      0.01,
    );
  });

  test("the loudest section begins on the true drop", () => {
    const loudest = score.sections.find((section) => section.energy === 1);
    const truth = grid.sections.find((section) => section.name === drop);
    expect(nearest([truth?.start ?? Number.NaN], loudest?.start ?? Number.NaN)).toBeLessThan(0.01);
  });

  test("every cut of the film lies within one frame of a beat of the true grid", () => {
    expect(Math.max(...starts.map((start) => nearest(grid.beats, start)))).toBeLessThan(
      1 / cut.fps,
    );
  });

  test("the lid opens on the drop, and the ring's hero shot on a downbeat", () => {
    const startOf = (id: string) =>
      starts[cut.shots.findIndex(({ shot }) => shot === id)] ?? Number.NaN;
    const truth = grid.sections.find((section) => section.name === drop)?.start ?? Number.NaN;
    expect(Math.abs(startOf("tin-opens") - truth)).toBeLessThan(1 / cut.fps);
    expect(nearest(grid.downbeats, startOf("ring-hero"))).toBeLessThan(1 / cut.fps);
    expect(plan.compromises).toEqual([]);
  });

  test("the cut tiles the song: its last frame is the end of the song", () => {
    expect(cut.durationInFrames).toBe(grid.durationInFrames);
    expect(cut.shots.reduce((sum, shot) => sum + shot.durationInFrames, 0)).toBe(
      grid.durationInFrames,
    );
  });
});
