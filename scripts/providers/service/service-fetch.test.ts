import { describe, expect, test } from "vitest";
import { retryAfterInMs } from "./service-fetch.ts";

const now = Date.parse("2026-11-22T12:00:00Z");

describe("when a service says to ask again", () => {
  test.each<[string, Record<string, string>, number | null]>([
    ["nothing said", {}, null],
    ["seconds", { "retry-after": "3" }, 3_000],
    ["a fraction of a second", { "retry-after": "0.5" }, 500],
    ["milliseconds go first", { "retry-after-ms": "20", "retry-after": "3" }, 20],
    ["a date", { "retry-after": "Sun, 22 Nov 2026 12:00:30 GMT" }, 30_000],
    ["a date gone by", { "retry-after": "Sun, 22 Nov 2026 11:00:00 GMT" }, 0],
    ["nonsense", { "retry-after": "soon" }, null],
  ])("%s", (_, headers, milliseconds) => {
    expect(retryAfterInMs(new Headers(headers), now)).toBe(milliseconds);
  });
});
