import path from "node:path";
import type { ImportFinding } from "../../src/film/import/finding.ts";
import { failed, type Failure } from "../terminal/outcome.ts";

/** What to import. `film` null: named after the file, and only if there is no such film yet. */
export type ImportWish = {
  readonly file: string;
  readonly film: string | null;
  readonly song: string | null;
  readonly dryRun: boolean;
};

/** What an import did, or would do. */
export type ImportStep = {
  readonly kind: "imported";
  readonly state: "new" | "merged" | "unchanged";
  readonly film: string;
  readonly encoding: string;
  /** Ids of the shots that were added, and of those that the film had already. */
  readonly added: readonly string[];
  readonly kept: readonly string[];
  readonly findings: readonly ImportFinding[];
};

/** Says that a file could be read and holds no shot. */
export const noShots = (file: string): Failure =>
  failed(
    "usage",
    `${path.basename(file)} holds no shot; expected a row, a heading or a list item for each.`,
    "docs/import.md shows each form.",
  );
