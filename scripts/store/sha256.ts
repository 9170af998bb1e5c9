import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { canonicalJson } from "./canonical-json.ts";

/** SHA-256 of a text, as 64 hex digits. */
export const sha256OfText = (text: string): string =>
  createHash("sha256").update(text).digest("hex");

/** SHA-256 of data, whatever the order of its keys. */
export const sha256OfData = (value: unknown): string => sha256OfText(canonicalJson(value));

/** SHA-256 of a file's bytes, read in pieces. */
export const sha256OfFile = async (file: string): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
};

/** SHA-256 of bytes in memory. */
export const sha256OfBytes = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");
