import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { coverCrop } from "./geometry/cover-crop.ts";
import type { FrameSize, PixelBox } from "./geometry/frame.ts";
import { focusAt } from "./focus-at.ts";

/** Where a shot's clip is put in the frame: it covers it, around the shot's focus. */
export const clipCrop = (staged: StagedFilm, shot: StagedShot, clip: FrameSize): PixelBox =>
  coverCrop({ picture: clip, frame: staged.format, focus: focusAt(staged.film, shot.shot, 0.5) });
