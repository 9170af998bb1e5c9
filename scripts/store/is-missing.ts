import { hasCode } from "./has-code.ts";

/** Whether an error says that a file or a folder on the way to it is not there. */
export const isMissing = (error: unknown): boolean =>
  hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR");
