import type { CutFile } from "../../../src/cut/cut.ts";
import type { Format, Song } from "../../../src/film/film-file.ts";
import type { Words } from "../../../src/film/text.ts";
import type { ScoreFile } from "../../../src/score/score-file.ts";
import type { Quality, RenderSize } from "../quality.ts";

/** One film of a matrix: a song, a format and languages, ready to be rendered anywhere. */
export type LambdaVariant = {
  /** The finished file's name without its ending; unlike any other variant's. */
  readonly name: string;
  readonly song: Song;
  readonly score: ScoreFile;
  readonly cut: CutFile;
  readonly format: Format;
  readonly words: Words;
  readonly quality: Quality;
  readonly size: RenderSize;
  /** Where the film goes when it is finished. */
  readonly mp4: string;
  /** Names everything that can change it. */
  readonly fingerprint: string;
};
