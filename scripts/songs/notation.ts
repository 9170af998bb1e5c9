import { parsePitch } from "./pitch.ts";

/** One note or chord as written in a bar. */
export type WrittenNote = {
  /** Beats from the bar's start. */
  readonly beat: number;
  /** Written length in beats. */
  readonly beats: number;
  /** MIDI numbers, one or more; percussion steps carry middle C. */
  readonly pitches: readonly number[];
  /** 0..1, from the dynamic mark in force. */
  readonly velocity: number;
  /** Tied to the next note; a tie to nothing means: let it ring. */
  readonly tied: boolean;
};

/** What a bar hands on to the next: the dynamic mark and the note length (in beats) last written. */
export type Carried = { readonly dynamic: string; readonly beats: number };

/** A parsed bar: its notes, and what it hands on. */
export type WrittenBar = { readonly notes: readonly WrittenNote[]; readonly carried: Carried };

/** What holds before the first bar. */
export const AT_FIRST: Carried = { dynamic: "mf", beats: 1 };

const DYNAMICS: Readonly<Record<string, number>> = {
  pp: 0.25,
  p: 0.4,
  mp: 0.55,
  mf: 0.7,
  f: 0.85,
  ff: 1,
};
const LENGTHS: Readonly<Record<string, number>> = { w: 4, h: 2, q: 1, e: 0.5, s: 0.25 };
const ACCENTS: Readonly<Record<string, number>> = { X: 1.15, x: 0.9, o: 0.55 };
const MIDDLE_C = 60;

const lengthOf = (text: string): number | null => {
  const length = LENGTHS[text.slice(0, 1)];
  if (length === undefined || !/^[whqes]\.?$/.test(text)) {
    return null;
  }
  return text.endsWith(".") ? length * 1.5 : length;
};

const stepsOf = (steps: string, meter: number, velocity: number): WrittenNote[] => {
  const beats = meter / steps.length;
  return [...steps].flatMap((step, index) => {
    const accent = ACCENTS[step];
    return accent === undefined
      ? []
      : [
          {
            beat: index * beats,
            beats,
            pitches: [MIDDLE_C],
            velocity: Math.min(1, velocity * accent),
            tied: false,
          },
        ];
  });
};

const pitchesOf = (text: string): number[] | null => {
  if (text === "-") {
    return [];
  }
  const pitches = text
    .replace(/^\[|\]$/g, "")
    .split(" ")
    .map(parsePitch);
  return pitches.every((pitch) => pitch !== null) ? pitches : null;
};

const notesOf = (tokens: readonly string[], carried: Carried): WrittenBar => {
  const notes: WrittenNote[] = [];
  let { dynamic, beats } = carried;
  let beat = 0;
  for (const token of tokens) {
    if (token in DYNAMICS) {
      dynamic = token;
      continue;
    }
    const tied = token.endsWith("~");
    const [head = "", written = null] = token.replace(/~$/, "").split("/");
    const length = written === null ? beats : lengthOf(written);
    const pitches = pitchesOf(head);
    if (length === null || pitches === null) {
      throw new Error(`"${token}" is no note: expected pitch/length, such as F#5/q. or [D4 A4]/h`);
    }
    notes.push({ beat, beats: length, pitches, velocity: DYNAMICS[dynamic] ?? 0, tied });
    beats = length;
    beat += length;
  }
  return { notes, carried: { dynamic, beats } };
};

/**
 * Reads one bar of text, written in one of two ways. A dynamic mark (pp to ff) stands in front, or between notes, and holds
 * until the next:
 *
 * - notes, `D5/q. A5/e [D4 F#4]/h -/q`: pitch or [chord] or rest "-", then a length (w h q e s = 4 2 1 1/2 1/4 beats, with
 *   a dot half as long again) that holds until another is written; "~" ties to the next note;
 * - percussion steps, `X.o. x...`: the bar in equal steps, X accented, x plain, o soft, "." silent.
 *
 * Throws when the bar does not hold exactly `meter` beats.
 */
export const parseBar = (line: string, meter: number, before: Carried): WrittenBar => {
  const tokens = line.match(/\[[^\]]*\]\S*|\S+/g) ?? [];
  const [first = "", ...rest] = tokens;
  const marked = first in DYNAMICS;
  const steps = (marked ? rest : tokens).join("");
  if (/^[Xxo.]+$/.test(steps)) {
    if (steps.length % meter !== 0) {
      throw new Error(`"${line}" has ${steps.length} steps: expected a multiple of ${meter}`);
    }
    const dynamic = marked ? first : before.dynamic;
    const notes = stepsOf(steps, meter, DYNAMICS[dynamic] ?? 0);
    return { notes, carried: { ...before, dynamic } };
  }
  const { notes, carried } = notesOf(tokens, before);
  const total = notes.reduce((sum, note) => sum + note.beats, 0);
  if (total !== meter) {
    throw new Error(`"${line}" has ${total} beats: expected ${meter}`);
  }
  return { notes: notes.filter((note) => note.pitches.length > 0), carried };
};
