import { readFile } from "node:fs/promises";
import path from "node:path";
import { csvList } from "../../src/film/import/csv-list.ts";
import { markdownList } from "../../src/film/import/markdown-list.ts";
import type { ShotList } from "../../src/film/import/shot-list.ts";
import { hasCode } from "../store/has-code.ts";
import { isMissing } from "../store/is-missing.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { decodeList } from "./import-decode.ts";

/** A shot list from disk, and how its file was encoded. */
export type ListOnDisk = {
  readonly kind: "listed";
  readonly list: ShotList;
  readonly encoding: string;
};

/** Larger files are no shot lists; reading them would only fill the memory. */
const mostBytes = 32 * 2 ** 20;

const bytesOf = async (file: string): Promise<Buffer | Failure> => {
  const hint = "Give the path of a CSV or Markdown file: film import my-shots.csv --film my-film";
  try {
    const bytes = await readFile(file);
    return bytes.length <= mostBytes
      ? bytes
      : failed(
          "usage",
          `${file} holds ${bytes.length} bytes; a shot list holds at most ${mostBytes}.`,
          hint,
        );
  } catch (error) {
    if (isMissing(error)) return failed("usage", `There is no file ${file}.`, hint);
    if (hasCode(error, "EISDIR")) {
      return failed("usage", `${file} is a folder; expected a file.`, hint);
    }
    throw error;
  }
};

/** Markdown by its name (`.md`, `.markdown`), else a file that begins with a heading or holds a table's ruler. */
const isMarkdown = (file: string, text: string): boolean =>
  /^\.(md|markdown|mdown|mkd)$/i.test(path.extname(file)) ||
  (!/^\.(csv|tsv)$/i.test(path.extname(file)) &&
    (/^\s*#{1,6}\s/.test(text) || /^\s*\|?\s*:?-{3,}:?\s*\|/m.test(text)));

/** Reads a shot list: CSV (comma, semicolon, tab) or Markdown. */
export const readListFile = async (file: string): Promise<ListOnDisk | Failure> => {
  const bytes = await bytesOf(file);
  if ("kind" in bytes) return bytes;
  const name = path.basename(file);
  const decoded = decodeList(bytes, name);
  if (decoded.kind === "failed") return decoded;
  const { text, encoding } = decoded;
  const read = isMarkdown(file, text) ? markdownList(text) : csvList(text);
  if (read.kind === "unreadable") return failed("usage", `${name}: ${read.message}`, read.hint);
  if (read.list.rows.length === 0) {
    return failed(
      "usage",
      `${name} has a header and no rows; expected a shot a row.`,
      "Add the shots to the list and import it again.",
    );
  }
  return { kind: "listed", list: read.list, encoding };
};
