import { AT_FIRST, parseBar } from "./notation.ts";
import type { Carried, WrittenBar, WrittenNote } from "./notation.ts";
import type { Song } from "./song.ts";

/** A note of one part, placed in the song: `beat` counts from the song's first downbeat. */
export type PartEvent = WrittenNote;

const samePitches = (one: PartEvent, other: PartEvent): boolean =>
  one.pitches.join() === other.pitches.join();

const joinTies = (events: readonly PartEvent[]): PartEvent[] => {
  const joined: PartEvent[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (last?.tied && last.beat + last.beats === event.beat && samePitches(last, event)) {
      joined[joined.length - 1] = { ...last, beats: last.beats + event.beats, tied: event.tied };
    } else {
      joined.push(event);
    }
  }
  return joined;
};

/** The bars of one part in one section: exactly as many lines as the section has bars, "%" standing for the bar before. */
export const barLines = (text: string): string[] => {
  const lines: string[] = [];
  for (const line of text.trim().split("\n")) {
    lines.push(line.trim() === "%" ? (lines.at(-1) ?? "") : line.trim());
  }
  return lines;
};

const readBar = (song: Song, place: string, line: string, carried: Carried): WrittenBar => {
  try {
    return parseBar(line, song.meter, carried);
  } catch (cause) {
    throw new Error(`${song.id}: cannot read ${place}`, { cause });
  }
};

/**
 * All notes of a part from first bar to last, ties joined. Throws, naming the section and part, when a section's bars
 * are not as many as it says or a bar does not hold its beats.
 */
export const eventsOf = (song: Song, part: string): PartEvent[] => {
  const events: PartEvent[] = [];
  let firstBeat = 0;
  let carried = AT_FIRST;
  for (const section of song.sections) {
    const text = section.parts[part];
    const lines = text === undefined ? [] : barLines(text);
    if (text !== undefined && lines.length !== section.bars) {
      throw new Error(`${section.name}/${part} has ${lines.length} bars: expected ${section.bars}`);
    }
    for (const [index, line] of lines.entries()) {
      const place = `${section.name}/${part}, bar ${index + 1}`;
      const bar = readBar(song, place, line, carried);
      const start = firstBeat + index * song.meter;
      carried = bar.carried;
      events.push(...bar.notes.map((note) => ({ ...note, beat: start + note.beat })));
    }
    firstBeat += section.bars * song.meter;
  }
  return joinTies(events);
};
