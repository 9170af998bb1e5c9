const STEPS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
const ACCIDENTALS: Readonly<Record<string, number>> = { b: -1, "": 0, "#": 1 };

/** The MIDI number of a pitch in scientific notation: C4 is 60, "F#5" 78, "Bb3" 58. Null when it is no pitch. */
export const parsePitch = (text: string): number | null => {
  const [, letter = "", accidental = "", octave = ""] = /^([A-G])([b#]?)(\d)$/.exec(text) ?? [];
  const step = STEPS[letter];
  const shift = ACCIDENTALS[accidental];
  return step === undefined || shift === undefined
    ? null
    : 12 * (Number(octave) + 1) + step + shift;
};

/** Frequency in hertz of a MIDI number in equal temperament, A4 (69) = 440 Hz. */
export const toHertz = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);
