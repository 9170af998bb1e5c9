import { emptyLock, lockSchema, type Lock } from "../../src/takes/lock.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { readJsonFile } from "./json-file.ts";

/** Reads a film's `takes.json`; a missing one is empty. */
export const readTakes = async (file: string): Promise<Lock | Failure> => {
  const read = await readJsonFile(file, lockSchema);
  return read.kind === "unreadable"
    ? failed(
        "bad-film",
        `${file} cannot be read: ${read.why}.`,
        "Restore it from version control, or move it away to draw the film from its storyboard.",
      )
    : read.kind === "read"
      ? read.value
      : emptyLock;
};
