import type { Text } from "../text.ts";
import type { ListCell } from "./shot-list.ts";
import { hasHan, languageOf, sameText } from "./script.ts";

/** A text of a row, and whether its author wrote it in one language only. */
export type RowText = { readonly text: Text; readonly isOneSided: boolean };

const join = (cells: readonly ListCell[]): string => cells.map(({ text }) => text).join("\n");

/**
 * The cells of one field as one text in two languages. Columns may name their language; of two columns that do not, one
 * Chinese and one not, each is a side. Else every cell is joined, in order, and both sides are the same. Null without cells.
 */
export const rowText = (cells: readonly ListCell[]): RowText | null => {
  if (cells.length === 0) return null;
  const numbers = new Set(cells.map(({ column }) => column.number));
  const isPaired =
    cells.some(({ column }) => column.language !== null) ||
    (numbers.size === 2 && !numbers.has(0) && cells.some(({ text }) => !hasHan(text)));
  const side = (language: "zh" | "en") =>
    join(cells.filter(({ column, text }) => (column.language ?? languageOf(text)) === language));
  const [zh, en] = isPaired ? [side("zh"), side("en")] : ["", ""];
  if (zh !== "" && en !== "") return { text: { zh, en }, isOneSided: false };
  return { text: sameText(join(cells)), isOneSided: true };
};

/** Lines added under both sides of a text. */
export const withLines = (text: Text, lines: readonly string[]): Text =>
  lines.length === 0
    ? text
    : { zh: [text.zh, ...lines].join("\n"), en: [text.en, ...lines].join("\n") };
