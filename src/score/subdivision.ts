import { interpolate, mean } from "./curve.ts";
import { EVIDENCE, type Hearing } from "./hearing.ts";

/** Mean attack, in deviations, by which thirds must beat halves and quarters. */
const CLEARLY = 0.15;

/**
 * Whether beats divide into two or into three (swing, shuffle, 6/8 and 12/8): by where the attacks between beats lie.
 * `beats` are in onset frames. Two when nothing sounds between the beats.
 */
export const subdivisionOf = (hearing: Hearing, beats: readonly number[]): 2 | 3 => {
  const curve = hearing.evidence[EVIDENCE.all] ?? new Float32Array();
  const at = (place: number): number =>
    mean(
      beats.slice(0, -1).map((beat, index) => {
        const next = beats[index + 1] ?? beat;
        return interpolate(curve, beat + place * (next - beat));
      }),
    );
  const twos = Math.max(at(1 / 2), (at(1 / 4) + at(3 / 4)) / 2);
  return at(2 / 3) > twos + CLEARLY ? 3 : 2;
};
