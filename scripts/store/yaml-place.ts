import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from "yaml";

/** Where something is in a text file, counted from 1. */
export type Place = { readonly line: number; readonly column: number };

/** A YAML file, parsed; `place` finds where a path of keys and list positions is written, or the nearest thing around it. */
export type YamlFile =
  | {
      readonly kind: "parsed";
      readonly value: unknown;
      readonly place: (path: readonly (string | number)[]) => Place;
    }
  | {
      readonly kind: "broken";
      readonly message: string;
      readonly place: Place;
      readonly excerpt: string;
    };

const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null);

/** One step down: the value there, and where a reader would look for it (a scalar itself, or the key of a block). */
const step = (
  node: unknown,
  key: string | number,
): { node: unknown; offset: number | null } | null => {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isScalar(item.key) && String(item.key.value) === String(key),
    );
    if (!isPair(pair)) return null;
    const keyStart = startOf(pair.key);
    return {
      node: pair.value,
      offset: isScalar(pair.value) ? (startOf(pair.value) ?? keyStart) : keyStart,
    };
  }
  if (isSeq(node) && typeof key === "number") {
    const item = node.items[key];
    return item === undefined ? null : { node: item, offset: startOf(item) };
  }
  return null;
};

const offsetOf = (document: Document, path: readonly (string | number)[]): number => {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const next = step(node, key);
    if (!next) break;
    node = next.node;
    offset = next.offset ?? offset;
  }
  return offset;
};

/** Where a quote begins that runs on to `offset`: there a person must look, not where the text ended without its other half. */
const openQuote = (document: Document, offset: number): number | null => {
  let start: number | null = null;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") && range && range[1] >= offset)
        start = range[0];
    },
  });
  return start;
};

const excerptAt = (text: string, { line, column }: Place): string => {
  const source = text.split(/\r?\n/)[line - 1] ?? "";
  // A tab or a wide character before the caret is repeated or widened, so that the caret stays under its place.
  const before = Array.from(source.slice(0, column - 1), (character) => {
    if (character === "\t") return "\t";
    return (character.codePointAt(0) ?? 0) > 0x2e7f ? "  " : " ";
  }).join("");
  return `${source}\n${before}^`;
};

/** Parses YAML so that every problem can be shown where it is written. */
export const parseYaml = (text: string): YamlFile => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const broken = (message: string, offset: number): YamlFile => {
    const place = placeAt(offset);
    return { kind: "broken", message, place, excerpt: excerptAt(text, place) };
  };
  const error = document.errors[0];
  if (error) return broken(error.message, openQuote(document, error.pos[0]) ?? error.pos[0]);
  try {
    return {
      kind: "parsed",
      value: document.toJS(),
      place: (path) => placeAt(offsetOf(document, path)),
    };
  } catch (cause) {
    // An alias bomb or an alias without its anchor.
    return broken(cause instanceof Error ? cause.message : String(cause), 0);
  }
};
