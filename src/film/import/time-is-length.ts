import { askedSeconds } from "./seconds.ts";
import type { ListRow } from "./shot-list.ts";

/**
 * `时间` heads columns of hours and columns of lengths. It is a length where the list has no other column of lengths and most
 * of its cells can be read as one (`3s`, `0:04`).
 */
export const timeIsLength = (rows: readonly ListRow[], fps: number): boolean => {
  const cells = rows.flatMap((row) => row.cells);
  const times = cells.filter(({ column }) => column.field === "time");
  const lengths = times.filter(({ text }) => askedSeconds(text, fps) !== null);
  return (
    !cells.some(({ column }) => column.field === "duration") &&
    times.length > 0 &&
    lengths.length * 2 > times.length
  );
};

/** The rows with their columns of hours read as lengths. */
export const withTimesAsLengths = (rows: readonly ListRow[]): ListRow[] =>
  rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.column.field === "time"
        ? { ...cell, column: { ...cell.column, field: "duration" as const } }
        : cell,
    ),
  }));
