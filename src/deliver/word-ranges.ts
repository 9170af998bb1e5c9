import type { FrameRange } from "../time/range.ts";
import { captionsOf } from "./captions-of.ts";
import { ownRange } from "./shot-words.ts";
import type { StagedFilm } from "./staged-film.ts";

/** Where a viewer reads words, in whatever language the film is shown: captions, and shots with a title or credits. In no order; they may overlap. */
export const wordRanges = (staged: StagedFilm): readonly FrameRange[] => [
  ...captionsOf(staged, "zh-en").map(({ range }) => range),
  ...staged.shots.filter(({ shot }) => shot.title !== "none").map(ownRange),
];
