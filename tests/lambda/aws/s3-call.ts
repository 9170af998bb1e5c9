import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyOf, sendXml } from "./http.ts";

/** A request on its way: `key` is empty for the bucket itself. */
export type Call = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly key: string;
};

/** Sub-resources of a bucket that are kept as they were put. */
export const settings = [
  "ownershipControls",
  "publicAccessBlock",
  "policy",
  "acl",
  "lifecycle",
] as const;

/** Answers with an error in S3's words. */
export const refuse = (
  response: ServerResponse,
  status: number,
  code: string,
  message = code,
): void => {
  sendXml(response, status, `<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
};

/** A text as it stands in XML. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The way back. */
export const unescaped = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");

/** Answers with nothing but a status and headers. */
export const empty = (response: ServerResponse, status = 200, headers = {}): void => {
  response.writeHead(status, headers);
  response.end();
};

/** A request's body. Bodies of newer clients come in chunks with a checksum behind them (`aws-chunked`). */
export const payloadOf = async (request: IncomingMessage): Promise<Buffer> => {
  const raw = await bodyOf(request);
  if (!request.headers["content-encoding"]?.includes("aws-chunked")) return raw;
  const parts: Buffer[] = [];
  for (let at = 0; at < raw.length;) {
    const end = raw.indexOf("\r\n", at);
    const size = Number.parseInt(raw.toString("latin1", at, end), 16);
    if (!(size > 0)) break;
    parts.push(raw.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
};

/** A header that comes once; null when it is missing. */
export const header = (request: IncomingMessage, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === "string" ? value : null;
};
