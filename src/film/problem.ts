/** How much a problem matters: an `error` stops the film from being made, a `warning` and an `info` do not. */
export type Severity = "error" | "warning" | "info";

/** The three files a person writes. */
export type AuthoredFile = "film.yaml" | "bible.yaml" | "storyboard.yaml";

/** Something wrong with a film's data, said so that a person can mend it. */
export type Problem = {
  readonly severity: Severity;
  /** Stable name of the rule, for filtering (`unknown-id`). */
  readonly rule: string;
  readonly file: AuthoredFile;
  /** Where in the file: keys and list positions from the top. */
  readonly path: readonly (string | number)[];
  /** What was expected and what came. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
};
