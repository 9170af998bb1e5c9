import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Format } from "../../src/film/film-file.ts";
import type { Text } from "../../src/film/text.ts";

/** Why a film cannot be played, and the command that helps. */
export type StagedSlate = {
  readonly kind: "slate";
  readonly slug: string;
  readonly format: Format;
  readonly heading: Text;
  /** What is wrong, one line each. */
  readonly reasons: readonly string[];
  /** A command line to type, or null when editing a file is what helps. */
  readonly run: string | null;
};

/** What a composition plays. A film that cannot be played is a slate, never an exception. */
export type Staging = StagedFilm | StagedSlate;
