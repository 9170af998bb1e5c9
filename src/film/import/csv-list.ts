import type { ListColumn } from "./columns.ts";
import { readCsv, type CsvFile, type CsvRecord } from "./csv.ts";
import type { ImportFinding } from "./finding.ts";
import { findHeader, noHeader } from "./header-row.ts";
import type { ListRow, ReadList } from "./shot-list.ts";

const delimiters = [",", ";", "\t"] as const;

/** Excel writes and reads a first line `sep=;`. */
const sepLine = /^sep=(.)\r?\n/;

/** The file read with the delimiter under which most of its header is understood; of equals the first. */
const readWithBestDelimiter = (text: string): CsvFile => {
  const said = sepLine.exec(text)?.[1];
  if (said !== undefined) {
    // The first line stays, empty, so that lines keep their numbers.
    return readCsv(text.replace(sepLine, "\n"), said);
  }
  const files = delimiters.map((delimiter) => readCsv(text, delimiter));
  const score = ({ records }: CsvFile) =>
    findHeader(records.map(({ fields }) => fields))?.columns.filter(({ field }) => field !== "note")
      .length ?? 0;
  const [first, ...others] = files;
  if (!first) throw new RangeError("there are delimiters");
  return others.reduce((best, file) => (score(file) > score(best) ? file : best), first);
};

const rowOf = ({ line, fields }: CsvRecord, columns: readonly ListColumn[]): ListRow => ({
  line,
  cells: fields.flatMap((field, index) => {
    const text = field.trim();
    const number = index + 1;
    const column = columns[index] ?? { header: "", number, field: "note", language: null };
    return text === "" ? [] : [{ column, text, line }];
  }),
});

const formFindings = ({ openQuote, strayText }: CsvFile): ImportFinding[] => [
  ...(openQuote === null
    ? []
    : [
        {
          severity: "warning",
          rule: "open-quote",
          line: openQuote,
          column: null,
          message: "a quote is opened here and never closed: everything after it is one cell",
          hint: 'Close the quote; a quote inside a quoted cell is written twice ("").',
        } as const,
      ]),
  ...strayText.map(
    (line) =>
      ({
        severity: "warning",
        rule: "stray-text",
        line,
        column: null,
        message: "text follows a closed quote: it was taken as part of the cell",
        hint: 'A quote inside a quoted cell is written twice ("").',
      }) as const,
  ),
];

/** Reads a shot list from CSV: comma, semicolon or tab, whichever makes sense of the header; rows above it are its title. */
export const csvList = (text: string): ReadList => {
  const file = readWithBestDelimiter(text);
  const header = findHeader(file.records.map(({ fields }) => fields));
  if (!header) return noHeader(file.records[0]?.fields ?? []);
  const above = file.records.slice(0, header.at);
  return {
    kind: "list",
    list: {
      preamble: above.flatMap(({ fields }) => fields.map((f) => f.trim()).filter((f) => f !== "")),
      rows: file.records.slice(header.at + 1).map((record) => rowOf(record, header.columns)),
      findings: formFindings(file),
    },
  };
};
