import {
  isCollection,
  isMap,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type YAMLSeq,
} from "yaml";
import type { Item } from "../../src/film/writing/item.ts";
import { sameData } from "../../src/film/writing/same-data.ts";

/** What fits on a line is written on one. Characters. */
const lineLength = 110;

/** A node for new data: small groups on one line, as a person writes them. */
const nodeOf = (document: Document, value: unknown, isItem: boolean): unknown => {
  const node = document.createNode(value);
  visit(node, (_, part) => {
    if (!isCollection(part) || (isItem && part === node)) return undefined;
    const isShort = JSON.stringify(part.toJS(document)).length < lineLength;
    if (isShort) part.flow = true;
    return isShort ? visit.SKIP : undefined;
  });
  return node;
};

const idOf = (node: unknown): unknown => (isMap(node) ? node.get("id") : undefined);

const listIn = (document: Document, list: string): YAMLSeq => {
  const there = document.get(list, true);
  if (isSeq(there)) {
    // A list on one line grows into lines.
    if (there.items.length === 0) there.flow = false;
    return there;
  }
  document.set(list, document.createNode([]));
  const made = document.get(list, true);
  if (!isSeq(made)) throw new TypeError("a new list is no list");
  made.flow = false;
  return made;
};

const changeItem = (document: Document, node: unknown, before: Item, after: Item): void => {
  if (!isMap(node)) throw new TypeError(`entry ${before.id} is no group of fields`);
  for (const field of Object.keys(before)) if (!Object.hasOwn(after, field)) node.delete(field);
  for (const [field, value] of Object.entries(after)) {
    if (!sameData(before[field], value)) node.set(field, nodeOf(document, value, false));
  }
};

const changeList = (
  document: Document,
  list: string,
  before: readonly Item[],
  after: readonly Item[],
): void => {
  if (sameData(before, after)) return;
  const seq = listIn(document, list);
  const stays = new Set(after.map(({ id }) => id));
  seq.items = seq.items.filter((node) => stays.has(String(idOf(node))));
  for (const [at, item] of after.entries()) {
    const old = before.find(({ id }) => id === item.id);
    const node = seq.items.find((one) => idOf(one) === item.id);
    if (old && node) changeItem(document, node, old, item);
    else seq.items.splice(at, 0, nodeOf(document, item, true));
  }
};

/**
 * A YAML file with other entries in its lists. Comments stay where they stand; what is not changed keeps its words, and a file
 * in which nothing changes keeps every byte.
 */
export const withLists = (
  text: string,
  lists: readonly {
    readonly list: string;
    readonly before: readonly Item[];
    readonly after: readonly Item[];
  }[],
): string => {
  const changed = lists.filter(({ before, after }) => !sameData(before, after));
  if (changed.length === 0) return text;
  const document: Document = parseDocument(text);
  for (const { list, before, after } of changed) changeList(document, list, before, after);
  return document.toString({ lineWidth: 0 });
};
