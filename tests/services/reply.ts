import type { Fault } from "./fault.ts";

/** What the stub answers. `paid`: this call would have been billed. */
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly paid: boolean;
  /** For the log: the model asked for, and the caller's own name of the request. */
  readonly model: string | null;
  readonly tag: string | null;
};

/** What a route is given: the request as it came, and the fault put on it. */
export type Call = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly fault: Fault | null;
  /** Where this stub is reached: `http://127.0.0.1:1234`. */
  readonly origin: string;
};

/** A JSON answer. */
export const jsonReply = (
  status: number,
  value: unknown,
  more: Partial<Pick<Reply, "headers" | "paid" | "model" | "tag">> = {},
): Reply => ({
  status,
  body: Buffer.from(JSON.stringify(value)),
  paid: false,
  model: null,
  tag: null,
  ...more,
  headers: { "content-type": "application/json", ...more.headers },
});

/** Bytes of a file. */
export const fileReply = (type: string, body: Uint8Array): Reply => ({
  status: 200,
  headers: { "content-type": type },
  body,
  paid: false,
  model: null,
  tag: null,
});

/** What a proxy in the way, or a wrong base URL, answers. */
export const htmlReply: Reply = {
  ...fileReply("text/html", Buffer.from("<!doctype html><title>Welcome to the hotel</title>")),
};
