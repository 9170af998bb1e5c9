import type { ListColumn } from "./columns.ts";
import type { ImportFinding } from "./finding.ts";

/** One cell of a list: what its author wrote, spaces around it removed, and where. Empty cells are left out of rows. */
export type ListCell = {
  readonly column: ListColumn;
  readonly text: string;
  /** Line of the file, from 1. */
  readonly line: number;
};

/** One row of a list, or one heading with its list of facts. */
export type ListRow = { readonly line: number; readonly cells: readonly ListCell[] };

/** A storyboard as a list, whatever kind of file it came from. */
export type ShotList = {
  /** What stood above the list: its title first. */
  readonly preamble: readonly string[];
  readonly rows: readonly ListRow[];
  readonly findings: readonly ImportFinding[];
};

/** A list that could be read, or why it is none, said to a person. */
export type ReadList =
  | { readonly kind: "list"; readonly list: ShotList }
  | { readonly kind: "unreadable"; readonly message: string; readonly hint: string };
