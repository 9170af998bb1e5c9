import { columnOf, type ListColumn } from "./columns.ts";

/** A header is within this many rows of the top: titles, dates and names may stand above it. */
const within = 20;

/** The row of a table that names its columns, and its position; null when no row names two columns that are known. */
export const findHeader = (
  rows: readonly (readonly string[])[],
): { readonly at: number; readonly columns: readonly ListColumn[] } | null => {
  for (const [at, row] of rows.slice(0, within).entries()) {
    const columns = row.map((header, index) => columnOf(header, index + 1));
    const known = columns.filter(({ field }) => field !== "note");
    if (new Set(known.map(({ field }) => field)).size >= 2) return { at, columns };
  }
  return null;
};

/** What to say when no header was found. `seen` is the first row. */
export const noHeader = (seen: readonly string[]) => {
  const shown = seen
    .filter((cell) => cell.trim() !== "")
    .slice(0, 6)
    .map((cell) => `"${cell.trim().slice(0, 24)}"`)
    .join(", ");
  return {
    kind: "unreadable",
    message: `No row names the columns of a shot list; expected at least two such as 镜号/shot, 景别/size, 画面/action, 时长/duration; the first row is ${shown === "" ? "empty" : shown}.`,
    hint: "Give the list a row of headers (docs/import.md names them all) and import it again.",
  } as const;
};
