import type { Bible } from "./bible.ts";
import type { FilmFile } from "./film-file.ts";
import type { Storyboard } from "./storyboard.ts";

/** A whole film as a person wrote it: its three files, parsed and with every reference known to exist. */
export type Film = {
  /** Name of the film's folder, as it is on disk; may hold spaces and Chinese. */
  readonly slug: string;
  readonly film: FilmFile;
  readonly bible: Bible;
  readonly storyboard: Storyboard;
};
