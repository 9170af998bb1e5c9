/**
 * How much a problem matters. An `error` must be mended: `film check` ends with exit 1. Errors of form and of reference
 * also keep the film from being parsed, and so from being made; errors of continuity do not, for an animatic is there to
 * show them.
 */
export type Severity = "error" | "warning" | "info";

/** The three files a person writes. */
export type AuthoredFile = "film.yaml" | "bible.yaml" | "storyboard.yaml";

/** Something wrong with a film's data, said so that a person can mend it. `File` is what its file may be called. */
export type Problem<File extends string = AuthoredFile> = {
  readonly severity: Severity;
  /** Stable name of the rule, for filtering (`unknown-id`). */
  readonly rule: string;
  readonly file: File;
  /** Where in the file: keys and list positions from the top. */
  readonly path: readonly (string | number)[];
  /** What was expected and what came. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
};
