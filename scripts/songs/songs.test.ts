import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

import { decodePcm16 } from "./decode-pcm.ts";
import { eventsOf } from "./events.ts";
import type { PartEvent } from "./events.ts";
import { gridSchema, toGrid } from "./grid.ts";
import { loadSong, songIds } from "./load-song.ts";
import { beatsIn, samplesIn, samplesPerBeat, SAMPLE_RATE } from "./song.ts";

const published = (name: string): URL =>
  new URL(`../../public/films/gemini-ring/songs/${name}`, import.meta.url);

const overlaps = (one: PartEvent, other: PartEvent): boolean =>
  one.beat < other.beat + other.beats && other.beat < one.beat + one.beats;

describe.each(songIds)("the score of %s", async (id) => {
  const song = await loadSong(id);
  const grid = toGrid(song);

  test("every section writes for parts the song has", () => {
    const written = song.sections.flatMap(({ parts }) => Object.keys(parts));
    expect([...new Set(written)].toSorted()).toEqual(Object.keys(song.parts).toSorted());
  });

  test("every bar of every part holds its beats, and no note begins after the end", () => {
    const parts = Object.keys(song.parts);
    const silent = parts.filter((part) => eventsOf(song, part).length === 0);
    const late = parts.filter((part) =>
      eventsOf(song, part).some(({ beat }) => beat >= beatsIn(song)),
    );
    expect({ silent, late }).toEqual({ silent: [], late: [] });
  });

  test("beats fall on whole samples and whole frames", () => {
    expect(Number.isInteger(samplesPerBeat(song))).toBe(true);
    expect((grid.durationInSeconds * song.frameRate).toFixed(3)).toBe(
      `${grid.durationInFrames}.000`,
    );
  });

  test("beats are 60 / tempo apart, downbeats every bar, sections on downbeats from start to end", () => {
    const apart = grid.beats.slice(1).map((beat, index) => beat - (grid.beats[index] ?? 0));
    expect(apart.every((step) => Math.abs(step - 60 / grid.tempo) < 2e-6)).toBe(true);
    expect(grid.downbeats).toEqual(grid.beats.filter((_, beat) => beat % song.meter === 0));
    const borders = grid.sections.map(({ start }) => start);
    expect(borders.filter((border) => !grid.downbeats.includes(border))).toEqual([]);
    expect(grid.sections.map(({ end }) => end)).toEqual([
      ...borders.slice(1),
      grid.durationInSeconds,
    ]);
  });

  test("amber and blue never sound together before the hold, and do in it", () => {
    const hold = grid.sections.findIndex(({ name }) => name === "hold");
    const firstBeat = grid.beats.indexOf(grid.sections[hold]?.start ?? -1);
    const [amber, blue] = [eventsOf(song, "amber"), eventsOf(song, "blue")];
    const together = amber.filter((note) => blue.some((answer) => overlaps(note, answer)));
    expect(Math.min(...together.map(({ beat }) => beat))).toBe(firstBeat);
  });
});

test.each([
  ["gemini-ring", "fall", 159, 8],
  ["paper-lantern", "lantern", 145, 12],
])("in %s, %s, blue is amber's reflection", async (id, name, sum, barsOfBeats) => {
  const song = await loadSong(id);
  const grid = toGrid(song);
  const section = grid.sections.find((candidate) => candidate.name === name);
  const first = grid.beats.indexOf(section?.start ?? -1);
  const inside = ({ beat }: PartEvent): boolean => beat >= first && beat < first + 2 * barsOfBeats;
  const amber = eventsOf(song, "amber").filter(inside);
  const blue = eventsOf(song, "blue").filter(inside);
  expect(blue.map(({ pitches }) => pitches)).toEqual(
    amber.map(({ pitches }) => pitches.map((pitch) => sum - pitch)),
  );
  expect(blue.length).toBeGreaterThan(6);
});

describe.each(songIds)("the published %s", async (id) => {
  const song = await loadSong(id);
  const grid = gridSchema.parse(JSON.parse(await readFile(published(`${id}.grid.json`), "utf8")));

  test("its grid is the score's", () => {
    expect(grid).toEqual(toGrid(song));
  });

  test("decodes to exactly the length the score says, and ends in silence", async () => {
    const { left, right } = await decodePcm16(fileURLToPath(published(`${id}.flac`)));
    expect([left.length, right.length]).toEqual([samplesIn(song), samplesIn(song)]);
    expect(samplesIn(song) / SAMPLE_RATE).toBeCloseTo(grid.durationInSeconds, 5);
    expect(Math.max(...left.slice(-480).map(Math.abs))).toBeLessThan(16);
  });
});
