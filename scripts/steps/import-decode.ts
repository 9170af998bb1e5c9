import { failed, type Failure } from "../terminal/outcome.ts";

/** The text of a list's file, and how it was encoded. */
export type DecodedList = {
  readonly kind: "decoded";
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16" | "gb18030";
};

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Decodes a list: UTF-8 with or without a byte order mark, UTF-16 with one (Excel's "Unicode text"), else GB18030, which
 * holds GBK and GB2312 (Chinese Excel's CSV). Every valid UTF-8 text with Chinese is invalid or gibberish in GB18030 and the
 * other way round almost always, so UTF-8 is tried first. A file that is none of them, or holds zero bytes, is no text.
 */
export const decodeList = (bytes: Uint8Array, name: string): DecodedList | Failure => {
  const isUtf16 = startsWith(bytes, 0xff, 0xfe)
    ? "utf-16le"
    : startsWith(bytes, 0xfe, 0xff)
      ? "utf-16be"
      : null;
  if (isUtf16) {
    const text = decode(bytes, isUtf16);
    if (text !== null) return { kind: "decoded", text, encoding: "utf-16" };
  }
  const isText = isUtf16 === null && !bytes.includes(0);
  for (const encoding of isText ? (["utf-8", "gb18030"] as const) : []) {
    const text = decode(bytes, encoding);
    if (text !== null) return { kind: "decoded", text, encoding };
  }
  const isZip = startsWith(bytes, 0x50, 0x4b);
  return failed(
    "usage",
    `${name} is not a text file; expected a CSV or Markdown file in UTF-8, UTF-16 or GB18030${isZip ? ", came a workbook or document" : ""}.`,
    "Save the list as CSV (UTF-8) and import that file.",
  );
};
