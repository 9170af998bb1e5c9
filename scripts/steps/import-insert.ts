import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { blockItems, flow, type YamlItem } from "./import-yaml.ts";

/** New items of one list, to stand behind the item with the id `after`; null: before all others. `end`: behind all others. */
export type Insertion = {
  readonly list: string;
  readonly after: { readonly id: string } | "start" | "end";
  readonly items: readonly YamlItem[];
};

/** `isNew`: a list of its own, which comes behind what is added to the list before it. */
type Edit = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isNew?: boolean;
};

const idOf = (item: unknown): unknown => (isMap(item) ? item.get("id") : undefined);

/** The end of the line on which the node's own text ends, after its line break. */
const lineAfter = (text: string, end: number): number => {
  let at = Math.min(end, text.length);
  while (at > 0 && /\s/.test(text[at - 1] ?? "")) at -= 1;
  const next = text.indexOf("\n", at);
  return next < 0 ? text.length : next + 1;
};

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

const rangeOf = (node: unknown): readonly [number, number] => {
  const range = isMap(node) || isSeq(node) || isScalar(node) ? node.range : null;
  return range ? [range[0], range[1]] : [0, 0];
};

const newList = (text: string, { list, items }: Insertion): Edit => {
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  const block = `${gap}\n${list}:\n${blockItems(items, 2)}`;
  return { from: text.length, to: text.length, text: block, isNew: true };
};

const intoFlow = (source: string, seq: YAMLSeq, { items }: Insertion): Edit => {
  const [start, end] = rangeOf(seq);
  if (seq.items.length === 0)
    return { from: start, to: end, text: `\n${blockItems(items, 2).trimEnd()}` };
  const open = source.slice(start, end - 1);
  const inside = open.replace(/[\s,]+$/, "").length + start;
  return { from: inside, to: end - 1, text: items.map(({ data }) => `, ${flow(data)}`).join("") };
};

const intoBlock = (text: string, seq: YAMLSeq, { after, items }: Insertion): Edit => {
  const [firstStart] = rangeOf(seq.items[0]);
  const firstLine = lineStart(text, firstStart);
  const indent = text.slice(firstLine).search(/-/);
  const block = blockItems(items, indent);
  if (after === "start") return { from: firstLine, to: firstLine, text: `${block}\n` };
  const item =
    after === "end" ? seq.items.at(-1) : seq.items.find((other) => idOf(other) === after.id);
  const at = lineAfter(text, rangeOf(item ?? seq.items.at(-1))[1]);
  const gap = text.slice(0, at).endsWith("\n") ? "" : "\n";
  return { from: at, to: at, text: `${gap}\n${block}` };
};

const editOf = (text: string, root: YAMLMap, insertion: Insertion): Edit => {
  const node = root.get(insertion.list, true);
  if (isSeq(node)) {
    return node.flow ? intoFlow(text, node, insertion) : intoBlock(text, node, insertion);
  }
  const [start, end] = rangeOf(node);
  // A key with nothing behind it, or null.
  if (isScalar(node)) return { from: start, to: end, text: `\n${blockItems(insertion.items, 2)}` };
  return newList(text, insertion);
};

/**
 * Puts new items into the lists of a YAML file. Every other byte of the file, comments and spacing too, stays as it is; so
 * the file must be sound YAML with a group of fields at its top.
 */
export const insertItems = (text: string, insertions: readonly Insertion[]): string => {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) throw new TypeError("expected a group of fields at the top of the file");
  const edits = insertions
    .filter(({ items }) => items.length > 0)
    .map((insertion) => editOf(text, contents, insertion));
  // From the end, so that places before stay; of one place the later comes first.
  return edits
    .map((edit, order) => ({ edit, order: edit.isNew ? insertions.length + order : order }))
    .toSorted((a, b) => b.edit.from - a.edit.from || b.order - a.order)
    .reduce(
      (whole, { edit }) => whole.slice(0, edit.from) + edit.text + whole.slice(edit.to),
      text,
    );
};
