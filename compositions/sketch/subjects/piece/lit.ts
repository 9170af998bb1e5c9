import type { Piece } from "../../../../src/film/bible.ts";
import type { Subject } from "../../../../src/film/storyboard.ts";

const everyone = /\b(both|all)\b/;
const nobody = /\b(dim|none|off|out|dark)\b/;
const first = /\b(amber|first|left)\b/;
const last = /\b(blue|second|last|right)\b/;

/**
 * How brightly each stone of the bible's list shines: 0 asleep, 0.5 plain light, 1 lit.
 *
 * @param said the subject's `light` or `stones` state: both, dim, amber, blue, or the id of a stone; null is plain light.
 */
export const lightsOf = (piece: Piece, said: string | null): readonly number[] => {
  const { stones } = piece;
  if (said === null) return stones.map(() => 0.5);
  const words = said.toLowerCase().replaceAll("-", " ");
  if (nobody.test(words)) return stones.map(() => 0.16);
  if (everyone.test(words)) return stones.map(() => 1);
  const named = stones.findIndex((stone) => words.includes(stone.id.replaceAll("-", " ")));
  const chosen =
    named >= 0 ? named : first.test(words) ? 0 : last.test(words) ? stones.length - 1 : null;
  return stones.map((_, index) => (chosen === null ? 0.5 : index === chosen ? 1 : 0.24));
};

/** What a subject's states say about the light of its stones, or null. */
export const saidOf = ({ state }: Pick<Subject, "state">): string | null =>
  state["light"] ?? state["stones"] ?? null;
