import { expect, test } from "vitest";
import { systemFailure } from "./system-failure.ts";

const error = (message: string, fields: object = {}) => Object.assign(new Error(message), fields);

test.each([
  ["a full disk", error("ENOSPC: no space left on device, write", { code: "ENOSPC" }), "disk-full"],
  ["a full quota", error("EDQUOT", { code: "EDQUOT" }), "disk-full"],
  ["a read-only disk", error("EROFS", { code: "EROFS", path: "/out" }), "not-writable"],
  ["a missing permission", error("EACCES", { code: "EACCES" }), "not-writable"],
  [
    "a full disk that ffmpeg met",
    error("av_interleaved_write_frame(): No space left on device"),
    "disk-full",
  ],
  [
    "a full disk behind another error",
    error("rendering failed", { cause: error("ENOSPC") }),
    "disk-full",
  ],
])("%s is no bug", (_, reason, expected) => {
  expect(systemFailure(reason)).toMatchObject({ kind: "failed", reason: expected });
});

test.each([
  ["a mistake in the program", new TypeError("undefined is not a function")],
  ["a missing file", error("ENOENT", { code: "ENOENT" })],
])("%s keeps its stack", (_, reason) => {
  expect(systemFailure(reason)).toBeNull();
});
