/** Columns a terminal gives to a character: two for Chinese, Japanese, Korean and full-width forms. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);

/** Which side a column's text keeps to. */
export type Side = "left" | "right";

/** Lines up rows in columns two spaces apart; the first row is the heading. Chinese counts as two columns a character. */
export const table = (rows: readonly (readonly string[])[], sides: readonly Side[]): string => {
  const widths = sides.map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const gap = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
          return sides[column] === "right" ? gap + cell : cell + gap;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};
