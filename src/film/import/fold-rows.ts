import type { ListCell, ListRow } from "./shot-list.ts";
import type { ColumnField } from "./columns.ts";

/** What a merged cell in a spreadsheet says of the rows under it too. */
const carried = ["scene", "place", "setting", "time"] as const satisfies readonly ColumnField[];

/** A row without a number that has one of these is a shot of its own; any other goes on with the shot above. */
const ownShot: readonly ColumnField[] = ["size", "move", "duration"];

const of = (row: ListRow, field: ColumnField): readonly ListCell[] =>
  row.cells.filter(({ column }) => column.field === field);

/** A row with one cell in its first column is a scene's heading, when the list has more columns than that. */
const isSceneHeading = (row: ListRow, width: number, isNumbered: boolean): ListCell | null => {
  const [cell, ...others] = row.cells;
  if (!cell || others.length > 0 || width < 3 || cell.column.number !== 1) return null;
  const mayBe = isNumbered ? cell.column.field === "shot" || cell.column.field === "scene" : false;
  return mayBe && /\p{L}/u.test(cell.text) && !/^[a-z]{0,4}[ -]?\d+[a-z]?$/i.test(cell.text)
    ? cell
    : null;
};

/** Fields of the row above that still hold: everything of its place until the scene changes, the hour until the place does. */
const inherited = (row: ListRow, above: ListRow | null): ListCell[] => {
  if (!above) return [];
  const changes = (field: ColumnField) => {
    const [mine, theirs] = [of(row, field)[0], of(above, field)[0]];
    return mine !== undefined && theirs !== undefined && mine.text !== theirs.text;
  };
  const scene = changes("scene");
  const place = scene || changes("place");
  return carried.flatMap((field) => {
    if (of(row, field).length > 0) return [];
    const isOver = field === "scene" ? false : field === "place" ? scene : place;
    return isOver ? [] : [...of(above, field)];
  });
};

/**
 * Rows as shots: what spreadsheets merge is filled down (scene, place, inside or outside, hour), rows that are a scene's
 * heading become the scene of the rows under them, and a row that goes on with the shot above joins it.
 */
export const foldRows = (rows: readonly ListRow[]): ListRow[] => {
  const width = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column.number))).size;
  const isNumbered = rows.some((row) => of(row, "shot").length > 0);
  const folded: ListRow[] = [];
  let heading: ListCell | null = null;
  for (const row of rows) {
    const title = isSceneHeading(row, width, isNumbered);
    if (title) {
      heading = { ...title, column: { ...title.column, field: "scene" } };
      continue;
    }
    const above = folded.at(-1) ?? null;
    const goesOn =
      isNumbered &&
      above !== null &&
      heading === null &&
      // What is no table has no merged cells: there every item is a shot.
      row.cells.some(({ column }) => column.field !== "scene" && column.number > 0) &&
      of(row, "shot").length === 0 &&
      !ownShot.some((field) => of(row, field).length > 0);
    if (goesOn) {
      folded[folded.length - 1] = { ...above, cells: [...above.cells, ...row.cells] };
      continue;
    }
    const own: ListRow = heading ? { ...row, cells: [heading, ...row.cells] } : row;
    heading = null;
    folded.push({ ...own, cells: [...inherited(own, above), ...own.cells] });
  }
  return folded;
};
