import type { CameraAngle, CameraMove, ShotSize } from "../vocabulary.ts";
import { findWords, type WordIndex } from "./find-words.ts";
import type { ListCell } from "./shot-list.ts";
import type { View } from "./trade-words.ts";
import { angles, moves, sizes, views } from "./word-indexes.ts";

/** The camera of one row in the vocabulary's words; null where the list says nothing that is known. */
export type ListCamera = {
  readonly size: ShotSize | null;
  /** The size it ends on, where two are named (`全景→特写`). */
  readonly lastSize: ShotSize | null;
  readonly angle: CameraAngle | null;
  readonly view: View | null;
  readonly move: CameraMove | null;
  /** Cells that say more than the vocabulary can, whole; `known` when something of them was understood. */
  readonly kept: readonly { readonly cell: ListCell; readonly known: boolean }[];
};

type Kind = "size" | "angle" | "view" | "move";

const indexes = { size: sizes, angle: angles, view: views, move: moves } as const;

/** Which words to look for first in a cell of this field: `中景 固定` under `景别` names a move too. */
const order: Readonly<Record<string, readonly Kind[]>> = {
  size: ["size", "angle", "view", "move"],
  angle: ["angle", "view", "size", "move"],
  move: ["move", "angle", "view", "size"],
};

const one = <K extends string>(text: string, index: WordIndex<K>, limit: number) => {
  const found = findWords(text, index);
  const keys = [...new Set(found.words.map(({ key }) => key))];
  const isExact = keys.length <= limit && found.words.every(({ isNear }) => !isNear);
  return { keys, rest: found.rest, remaining: found.remaining, isExact };
};

/** Reads the cells for size, angle and move of a row; each may name any of them, its own first. */
export const readCamera = (cells: readonly ListCell[]): ListCamera => {
  let size: ShotSize | null = null;
  let lastSize: ShotSize | null = null;
  let angle: CameraAngle | null = null;
  let view: View | null = null;
  let move: CameraMove | null = null;
  const kept: { cell: ListCell; known: boolean }[] = [];
  for (const cell of cells) {
    let [text, rest] = [cell.text, cell.text];
    let [known, exact] = [false, true];
    for (const kind of order[cell.column.field] ?? []) {
      if (rest === "") break;
      const limit = kind === "size" ? 2 : 1;
      const take = <K extends string>(index: WordIndex<K>): readonly K[] => {
        const found = one(text, index, limit);
        if (found.keys.length === 0) return [];
        [text, rest] = [found.remaining, found.rest];
        known = true;
        exact = exact && found.isExact;
        return found.keys;
      };
      if (kind === "size") {
        const [first, second] = take(indexes.size);
        exact = exact && (first === undefined || size === null || size === first);
        lastSize = size === null ? (second ?? null) : lastSize;
        size ??= first ?? null;
      } else if (kind === "angle") angle ??= take(indexes.angle)[0] ?? null;
      else if (kind === "view") view ??= take(indexes.view)[0] ?? null;
      else move ??= take(indexes.move)[0] ?? null;
    }
    if (!known || !exact || rest !== "") kept.push({ cell, known });
  }
  return { size, lastSize, angle, view, move, kept };
};
