/** One record of a CSV file. `line` is the line of the file it starts on, from 1. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[] };

/** Records, and the lines where a quote was opened and never closed, or where text follows a closed quote. */
export type CsvFile = {
  readonly records: readonly CsvRecord[];
  readonly openQuote: number | null;
  readonly strayText: readonly number[];
};

/**
 * Reads comma-separated values after RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180): fields in double quotes may hold
 * delimiters, line breaks and doubled quotes. More lenient than the RFC where spreadsheets are: any one-character
 * delimiter, line ends of CRLF, LF or CR, records of unequal length, a quote inside an unquoted field taken as it is, text
 * after a closed quote added to the field, and a quote that is never closed running to the end. Line breaks inside a field
 * become LF. Lines without any text are left out.
 */
export const readCsv = (source: string, delimiter: string): CsvFile => {
  const text = source.replaceAll(/\r\n?/g, "\n");
  const records: CsvRecord[] = [];
  const strayText: number[] = [];
  let fields: string[] = [];
  let [line, startLine, at] = [1, 1, 0];
  let openQuote: number | null = null;
  const close = () => {
    if (fields.some((field) => field.trim() !== "")) records.push({ line: startLine, fields });
    fields = [];
    startLine = line;
  };
  while (at < text.length) {
    const field = readField(text, at, delimiter);
    fields.push(field.text);
    if (!field.closed) openQuote = line;
    if (field.stray) strayText.push(line);
    line += text.slice(at, field.end).split("\n").length - 1;
    at = field.end;
    const isDelimiter = text[at] === delimiter;
    if (!isDelimiter) {
      line += 1;
      close();
    } else if (at === text.length - 1) fields.push("");
    at += 1;
  }
  close();
  return { records, openQuote, strayText };
};

/** The field that starts at `start`; `end` is the place of the delimiter, line break or end of text after it. */
const readField = (text: string, start: number, delimiter: string) => {
  const rest = (from: number) => {
    let end = from;
    while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end += 1;
    return { text: text.slice(from, end), end };
  };
  const opens = /^[ ]*"/.exec(text.slice(start, start + 64));
  if (!opens) return { ...rest(start), closed: true, stray: false };
  let value = "";
  let at = start + opens[0].length;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0)
      return { text: value + text.slice(at), end: text.length, closed: false, stray: false };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const after = rest(quote + 1);
      const stray = after.text.trim() !== "";
      return { text: stray ? value + after.text : value, end: after.end, closed: true, stray };
    }
    value += '"';
    at = quote + 2;
  }
};
