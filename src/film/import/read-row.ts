import type { ImportFinding } from "./finding.ts";
import type { ListShot } from "./list-shot.ts";
import { namesIn } from "./names.ts";
import { readCamera } from "./read-camera.ts";
import { readHour, readLens, readTransition, type CellReading } from "./read-cells.ts";
import { rowText, withLines } from "./row-texts.ts";
import { hasHan, sameText } from "./script.ts";
import { askedSeconds } from "./seconds.ts";
import type { ColumnField } from "./columns.ts";
import type { ListCell, ListRow } from "./shot-list.ts";
import { slugline } from "./slugline.ts";

const textFields = ["action", "caption", "light"] as const;

/** A row read: the shot, what could not be mapped, and the fields written in one language only. */
export type ReadRow = {
  readonly shot: ListShot;
  readonly findings: readonly ImportFinding[];
  readonly oneSided: readonly (typeof textFields)[number][];
};

/** A cell with its header, in words: `运镜：弧形`, `Lens: anamorphic`. */
export const cellInWords = ({ column, text }: ListCell): string =>
  column.header === "" ? text : `${column.header}${hasHan(column.header) ? "：" : ": "}${text}`;

/** A column's header and number, for findings. */
export const columnInWords = ({ column }: ListCell): string =>
  column.number === 0 ? column.header : `${column.header} (${column.number})`;

const unknownWord = (cell: ListCell, wanted: string): ImportFinding => ({
  severity: "warning",
  rule: "unknown-word",
  line: cell.line,
  column: columnInWords(cell),
  message: `"${cell.text}" is no ${wanted} that is known: kept as text`,
  hint: "Nothing is lost. Set the field in storyboard.yaml to the word that comes nearest.",
});

const nearWord = (cell: ListCell, wanted: string): ImportFinding => ({
  severity: "info",
  rule: "more-than-a-word",
  line: cell.line,
  column: columnInWords(cell),
  message: `"${cell.text}" says more than the ${wanted} it was read as: kept as text too`,
  hint: "Look whether the field in storyboard.yaml is what was meant.",
});

/** Finds the cells of a field, reads the first that says something, and gathers what must be kept. */
const reader = (row: ListRow) => {
  const kept: ListCell[] = [];
  const findings: ImportFinding[] = [];
  const cells = (...fields: ColumnField[]) =>
    row.cells.filter(({ column }) => fields.includes(column.field));
  const keep = (cell: ListCell, wanted: string, known: boolean) => {
    kept.push(cell);
    findings.push(known ? nearWord(cell, wanted) : unknownWord(cell, wanted));
  };
  const read = <T>(field: ColumnField, wanted: string, parse: (text: string) => CellReading<T>) => {
    let value: T | null = null;
    for (const cell of cells(field)) {
      const reading: CellReading<T> =
        value === null ? parse(cell.text) : { value: null, isWhole: false };
      value ??= reading.value;
      if (!reading.isWhole) keep(cell, wanted, reading.value !== null);
    }
    return value;
  };
  return { cells, keep, read, kept, findings };
};

/** Labels whose words are not all in the id that is made of them. */
const isWordy = (label: string): boolean =>
  !/^(?:镜头?|镜号|第)?[\s#]*[\w.-]*(?:镜头?)?$/.test(label);

const wantedOf = (field: ColumnField): string =>
  field === "size" ? "shot size" : field === "angle" ? "camera angle" : "camera move";

type Reader = ReturnType<typeof reader>;

/** What the vocabulary has words for; keeps what it has none for. */
const readTrade = ({ cells, keep, read }: Reader, fps: number) => {
  const { kept, ...camera } = readCamera(cells("size", "angle", "move"));
  for (const { cell, known } of kept) keep(cell, wantedOf(cell.column.field), known);
  const lensInMm = read("lens", "focal length", readLens);
  const transition = read("transition", "transition", (text) => readTransition(text, fps));
  const seconds = read("duration", "length", (text) => {
    const value = askedSeconds(text, fps);
    return { value, isWhole: value !== null };
  });
  return { ...camera, lensInMm, transition, seconds };
};

const readPlace = ({ cells, keep }: Reader) => {
  const { time, setting, kept } = readHour(cells("time", "setting"));
  for (const cell of kept) keep(cell, "time of day", time !== null || setting !== null);
  const [cell] = cells("place");
  const line = cell ? slugline(cell.text) : null;
  return {
    scene:
      cells("scene")
        .map(({ text }) => text)
        .join(" ") || null,
    place: line?.name ?? null,
    setting: setting ?? line?.setting ?? null,
    time: time ?? line?.time ?? null,
  };
};

/** What a row of a shot list says. Nothing is lost: what has no field is kept in the action's text or as a note. */
export const readRow = (row: ListRow, fps: number): ReadRow => {
  const from = reader(row);
  const { cells, kept, findings } = from;
  const trade = readTrade(from, fps);
  const where = readPlace(from);
  const texts = {
    action: rowText(cells("action")),
    caption: rowText(cells("caption")),
    light: rowText(cells("light")),
  };
  const lines = kept.map(cellInWords);
  const rest = lines.length > 0 ? sameText(lines.join("\n")) : null;
  const [label, ...moreLabels] = cells("shot");
  const notes = [
    ...(label && isWordy(label.text) ? [label] : []),
    ...moreLabels,
    ...cells("note"),
    ...cells("place").slice(1),
  ];
  return {
    findings,
    oneSided: textFields.filter((field) => texts[field]?.isOneSided),
    shot: {
      line: row.line,
      label: label?.text ?? null,
      ...where,
      ...trade,
      action: texts.action ? withLines(texts.action.text, lines) : rest,
      caption: texts.caption?.text ?? null,
      light: texts.light?.text ?? null,
      characters: cells("character").flatMap(({ text }) => namesIn(text)),
      props: cells("prop").flatMap(({ text }) => namesIn(text)),
      notes: notes.map(cellInWords),
    },
  };
};
