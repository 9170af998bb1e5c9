/** Something to know about an import: where in the list, what was read, and what to do. Nothing is ever lost silently. */
export type ImportFinding = {
  readonly severity: "warning" | "info";
  /** Stable name of the rule, for filtering (`unknown-word`). */
  readonly rule: string;
  /** Line of the list's file, from 1; null when it is about the whole list. */
  readonly line: number | null;
  /** The column's header as it is written, with its number from 1 (`景别 (3)`); null when it is about a whole row. */
  readonly column: string | null;
  /** What was expected and what came. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
};
