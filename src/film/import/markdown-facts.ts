import { columnOf, type ListColumn } from "./columns.ts";
import { findWords } from "./find-words.ts";
import type { ListCell } from "./shot-list.ts";
import { moves, sizes } from "./word-indexes.ts";

/** A column of a list that has none: its header is the key of a fact, if any. */
export const column = (field: ListColumn["field"]): ListColumn => ({
  header: "",
  number: 0,
  field,
  language: null,
});

/** `- 景别：特写`, `- **Size:** CU`: a key that a column may have, and its value. */
export const factOf = (
  text: string,
): { readonly column: ListColumn; readonly value: string } | null => {
  const found = /^[*_]{0,2}([^:：\n]{1,32}?)[*_]{0,2}\s*[:：]\s*[*_]{0,2}\s*([\s\S]+)$/.exec(text);
  const known = found ? columnOf(found[1] ?? "", 0) : null;
  return known && known.field !== "note"
    ? { column: known, value: (found?.[2] ?? "").trim() }
    : null;
};

/** Headings that open a shot: `镜头 3`, `Shot 3A: the door`, `第3镜`. The number is what the author wrote. */
export const shotHeading =
  /^(?:(?:镜头?|分镜|画面|镜号|shot|sh)\s*[#.:：]?\s*([a-z]{0,2}\d[\w.-]*)|第\s*(\d+)\s*(?:个?镜头?))\s*[:：.、—–-]?\s*(.*)$/i;
/** `3. 门`: a number, when facts of a shot stand under the heading. */
export const numberedHeading = /^()(\d[\w-]*)\s*[.、:：)）]?\s*(.*)$/;

/** An item without keys is a whole shot: `1. 特写：她的手。` names its size first, if the words before the colon do. */
export const bareShot = (text: string, line: number): ListCell[] => {
  const parts = /^([^:：.。，,]{1,24})[:：.。，,]\s*([\s\S]+)$/.exec(text);
  const head = parts?.[1] ?? "";
  const [size, move] = [findWords(head, sizes), findWords(head, moves)];
  const isCamera =
    (size.words.length > 0 && size.rest === "") || (move.words.length > 0 && move.rest === "");
  if (!parts || !isCamera) return [{ column: column("action"), text, line }];
  return [
    { column: column(size.rest === "" ? "size" : "move"), text: head.trim(), line },
    { column: column("action"), text: (parts[2] ?? "").trim(), line },
  ];
};
