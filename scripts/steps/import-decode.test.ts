import { expect, test } from "vitest";
import { decodeList } from "./import-decode.ts";

const text = "镜号,景别\n1,特写\n";
const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
const gbk = Buffer.from("bebac5c52c", "hex");

test.each<[string, Uint8Array, string, string]>([
  ["UTF-8", Buffer.from(text), "utf-8", text],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`), "utf-8", text],
  ["UTF-16, little end first", utf16, "utf-16", text],
  ["UTF-16, big end first", Buffer.from(utf16).swap16(), "utf-16", text],
  ["GBK", gbk, "gb18030", "竞排,"],
  ["nothing", new Uint8Array(), "utf-8", ""],
])("%s", (_, bytes, encoding, expected) => {
  expect(decodeList(bytes, "list.csv")).toEqual({ kind: "decoded", text: expected, encoding });
});

test.each([
  ["zero bytes", Buffer.from("a\0b"), "is not a text file"],
  ["a workbook", Buffer.from("PK\u0003\u0004\0\0"), "came a workbook"],
  ["half a UTF-16 letter", Buffer.from([0xff, 0xfe, 0x2d]), "is not a text file"],
])("%s is no text", (_, bytes, message) => {
  expect(decodeList(bytes, "list.csv")).toMatchObject({
    kind: "failed",
    message: expect.stringContaining(message),
  });
});
