import { failed, type Failure } from "./outcome.ts";

const explain = (code: string, where: string): Failure | null => {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return failed(
        "disk-full",
        `There is no space left on the disk${where}.`,
        "Free some space and run the same command again; nothing half-made was left.",
      );
    case "EROFS":
      return failed(
        "not-writable",
        `The disk is read-only${where}.`,
        "Write somewhere else with --out, or make the disk writable.",
      );
    case "EACCES":
    case "EPERM":
      return failed(
        "not-writable",
        `Not allowed to read or write${where}.`,
        "Change the permissions of that folder, or write somewhere else with --out.",
      );
    default:
      return null;
  }
};

const textOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${textOf(error.cause ?? "")}` : String(error);

/** Words in which ffmpeg and Chromium report what Node reports as error codes. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/\bENOSPC\b|no space left on device/i, "ENOSPC"],
  [/\bEDQUOT\b|disk quota exceeded/i, "EDQUOT"],
  [/\bEROFS\b|read-only file system/i, "EROFS"],
  [/\bEACCES\b|permission denied/i, "EACCES"],
];

/**
 * Turns an error of the machine (full disk, read-only disk, missing permission) into a {@link Failure}, whether it came
 * from Node or was only quoted from another program. Null for everything else: that is a bug and keeps its stack.
 */
export const systemFailure = (error: unknown): Failure | null => {
  const named = error instanceof Error && "path" in error ? ` at ${String(error.path)}` : "";
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    const failure = explain(error.code, named);
    if (failure) return failure;
  }
  const text = textOf(error);
  const match = spoken.find(([pattern]) => pattern.test(text));
  return match ? explain(match[1], named) : null;
};
