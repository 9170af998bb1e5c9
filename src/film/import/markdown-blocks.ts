/** A piece of a Markdown file that a storyboard is made of. Lines count from 1. */
export type MarkdownBlock =
  | {
      readonly kind: "heading";
      readonly level: number;
      readonly text: string;
      readonly line: number;
    }
  | { readonly kind: "item"; readonly text: string; readonly line: number }
  | { readonly kind: "table"; readonly rows: readonly MarkdownRow[] }
  | { readonly kind: "text"; readonly text: string; readonly line: number };

/** A row of a table. */
export type MarkdownRow = { readonly line: number; readonly fields: readonly string[] };

/** Cells of a row as GitHub Flavored Markdown has them: `\|` is a bar inside a cell, `<br>` a line break. */
const fieldsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((field) =>
      field
        .replaceAll("\\|", "|")
        .replaceAll(/<br\s*\/?>/gi, "\n")
        .trim(),
    );

const isRow = (line: string): boolean => /(?<!\\)\|/.test(line);
const isRuler = (line: string): boolean => /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line);
const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const item = /^\s*(?:[-*+]|\d{1,4}[.)、])\s+(.*)$/;
const ruled = /^ {0,3}([-*_])( *\1){2,}\s*$/;

/**
 * Takes Markdown apart as far as a storyboard needs it (CommonMark's headings and lists, GitHub's tables): headings, list
 * items (what is indented under one belongs to it), tables, and everything else as text. Emphasis stays as it is written.
 */
export const markdownBlocks = (source: string): MarkdownBlock[] => {
  const lines = source.replaceAll(/\r\n?/g, "\n").split("\n");
  const blocks: MarkdownBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const number = at + 1;
    const head = heading.exec(line);
    const entry = item.exec(line);
    if (line.trim() === "" || ruled.test(line)) continue;
    if (head) {
      blocks.push({
        kind: "heading",
        level: head[1]?.length ?? 1,
        text: head[2] ?? "",
        line: number,
      });
    } else if (isRow(line) && isRuler(lines[at + 1] ?? "")) {
      const end = lines.findIndex((other, index) => index > at + 1 && !isRow(other));
      const last = end < 0 ? lines.length : end;
      const rows = lines
        .slice(at, last)
        .map((text, index) => ({ line: number + index, fields: fieldsOf(text) }));
      blocks.push({ kind: "table", rows: rows.filter((_, index) => index !== 1) });
      at = last - 1;
    } else if (entry) {
      blocks.push({ kind: "item", text: entry[1] ?? "", line: number });
    } else append(blocks, line, number, (lines[at - 1] ?? "").trim() === "");
  }
  return blocks;
};

/** Text that goes on from the line above belongs to it; indented text belongs to the list item it stands under. */
const append = (blocks: MarkdownBlock[], line: string, number: number, isAfterGap: boolean) => {
  const last = blocks.at(-1);
  const goesOn = last?.kind === "item" ? !isAfterGap || /^\s{2,}/.test(line) : !isAfterGap;
  if (last && goesOn && (last.kind === "item" || last.kind === "text")) {
    blocks[blocks.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` };
  } else blocks.push({ kind: "text", text: line.trim(), line: number });
};
