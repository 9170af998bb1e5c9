import { findHeader } from "./header-row.ts";
import { bareShot, column, factOf, numberedHeading, shotHeading } from "./markdown-facts.ts";
import { markdownBlocks, type MarkdownBlock } from "./markdown-blocks.ts";
import type { ListCell, ListRow, ReadList } from "./shot-list.ts";

/** `scene` is what the heading above says of every shot under it. */
type Reader = {
  scene: readonly ListCell[];
  rows: ListRow[];
  open: ListCell[] | null;
  /** Whether list items are facts of the open shot, rather than shots of their own. */
  facts: boolean;
  line: number;
};

const close = (reader: Reader) => {
  if (reader.open && reader.open.length > 0) {
    reader.rows.push({ line: reader.line, cells: reader.open });
  }
  reader.open = null;
};

const openShot = (reader: Reader, line: number, cells: readonly ListCell[]) => {
  close(reader);
  reader.line = line;
  reader.open = [...reader.scene, ...cells];
};

const onHeading = (reader: Reader, text: string, line: number, hasFacts: boolean) => {
  const shot = shotHeading.exec(text) ?? (hasFacts ? numberedHeading.exec(text) : null);
  close(reader);
  if (!shot && !hasFacts) {
    reader.scene = [{ column: column("scene"), text, line }];
    return;
  }
  const number = shot?.[1] || shot?.[2] || "";
  const words = shot ? (shot[3] ?? "").trim() : text;
  openShot(reader, line, [
    ...(number === "" ? [] : [{ column: column("shot"), text: number, line }]),
    ...(words === "" ? [] : [{ column: column("action"), text: words, line }]),
  ]);
};

const onItem = (reader: Reader, text: string, line: number, preamble: string[]) => {
  const fact = factOf(text);
  const cell: ListCell = fact
    ? { column: fact.column, text: fact.value, line }
    : { column: column("action"), text, line };
  if (reader.open && reader.facts) reader.open.push(cell);
  else if (fact && ["place", "time", "setting"].includes(fact.column.field)) {
    reader.scene = [...reader.scene, cell];
  } else if (reader.scene.length > 0 || !fact) openShot(reader, line, bareShot(text, line));
  else preamble.push(text);
};

const onTable = (reader: Reader, block: Extract<MarkdownBlock, { kind: "table" }>) => {
  const header = findHeader(block.rows.map(({ fields }) => fields));
  if (!header) return;
  close(reader);
  const named = header.columns.some(({ field }) => field === "scene");
  for (const { line, fields } of block.rows.slice(header.at + 1)) {
    const cells = fields.flatMap((text, index): ListCell[] => {
      const known = header.columns[index] ?? column("note");
      return text === "" ? [] : [{ column: known, text, line }];
    });
    if (cells.length > 0) {
      reader.rows.push({ line, cells: [...(named ? [] : reader.scene), ...cells] });
    }
  }
};

/** Whether the list right under a heading names facts of a shot. */
const factsUnder = (blocks: readonly MarkdownBlock[], at: number): boolean => {
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === "heading" || block.kind === "table") return false;
    if (block.kind === "item") {
      const fact = factOf(block.text);
      if (fact && fact.column.field !== "place" && fact.column.field !== "time") return true;
    }
  }
  return false;
};

/** The first heading is the film's title when no other heading stands as high and nothing but headings or text is under it. */
const titleOf = (blocks: readonly MarkdownBlock[]): string | null => {
  const headings = blocks.filter((block) => block.kind === "heading");
  const [first, ...others] = headings;
  if (!first || first !== blocks.find((block) => block.kind !== "text")) return null;
  const isAlone = others.every(({ level }) => level > first.level);
  const next = blocks[blocks.indexOf(first) + 1];
  const opensList = next?.kind === "item" && others.length === 0;
  return isAlone && !shotHeading.test(first.text) && !opensList ? first.text : null;
};

/**
 * Reads a storyboard from Markdown: tables with the columns of a shot list, headings with lists of facts
 * (`### 镜头 3`, `- 景别：特写`), or plain lists of shots. Headings above are scenes, the topmost one the title.
 */
export const markdownList = (text: string): ReadList => {
  const blocks = markdownBlocks(text);
  const title = titleOf(blocks);
  const reader: Reader = { scene: [], rows: [], open: null, facts: false, line: 1 };
  const preamble: string[] = title === null ? [] : [title];
  for (const [at, block] of blocks.entries()) {
    switch (block.kind) {
      case "heading":
        if (block.text === title && block === blocks.find(({ kind }) => kind === "heading")) break;
        reader.facts = factsUnder(blocks, at) || shotHeading.test(block.text);
        onHeading(reader, block.text, block.line, reader.facts);
        break;
      case "table":
        onTable(reader, block);
        break;
      case "item":
        onItem(reader, block.text, block.line, preamble);
        break;
      case "text":
        if (reader.open) {
          reader.open.push({ column: column("action"), text: block.text, line: block.line });
        } else preamble.push(block.text);
        break;
      default:
        block satisfies never;
    }
  }
  close(reader);
  if (reader.rows.length > 0)
    return { kind: "list", list: { preamble, rows: reader.rows, findings: [] } };
  return {
    kind: "unreadable",
    message:
      "No shot was found; expected a table with columns such as 镜号 and 景别, headings with lists of facts (### 镜头 1, then - 景别：特写), or lists of shots.",
    hint: "docs/import.md shows each form.",
  };
};
