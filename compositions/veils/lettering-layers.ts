import type { Layer } from "../../src/deliver/laying/recipe.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Words } from "../../src/film/text.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { containsFrame } from "../../src/time/range.ts";
import { captionLight } from "../stage/captions/caption-light.ts";
import { lineAt, type CaptionSetting } from "../stage/captions/caption-setting.ts";
import type { FrameSize } from "../stage/geometry/frame.ts";
import { creditsLayout, creditsMoment, isCardThere } from "../stage/titles/credits-moment.ts";
import { isTitleThere, titleMoment } from "../stage/titles/title-moment.ts";
import type { MakeLayer } from "./layer.ts";

/** The caption that is on at a frame, and the shade under it. */
export const captionLayers = (
  { height }: FrameSize,
  layer: MakeLayer,
  captions: readonly CaptionSetting[],
  frame: number,
): readonly Layer[] => {
  const on = captions.findIndex(({ range }) => containsFrame(range, frame));
  const setting = captions[on];
  if (!setting) return [];
  const { lines, range } = setting;
  const veil = `caption:${on}` as const;
  const shade = layer("scrim", captionLight(range, frame));
  const moments = lines.map((_, index) => lineAt(setting, index, frame));
  // A line's shadow reaches into its neighbours: while nothing moves the caption is laid in one piece.
  if (moments.every(({ light }) => light === 1)) return [shade, layer(veil, 1)];
  return [
    shade,
    ...moments.map(({ light, down }, index) =>
      layer(veil, light, {
        top: index === 0 ? 0 : (lines[index]?.top ?? 0),
        bottom: lines[index + 1]?.top ?? height,
        down,
      }),
    ),
  ];
};

/** The lettering of a shot that has a title or credits; null while it comes: only the stage can draw that. */
export const titleLayers = (
  staged: StagedFilm,
  shot: StagedShot,
  words: Words,
  layer: MakeLayer,
  frame: number,
): readonly Layer[] | null => {
  const kind = shot.shot.title;
  if (words === "none" || kind === "none") return [];
  if (kind === "film") {
    const moment = titleMoment(staged, shot, words, frame);
    return isTitleThere(moment) ? [layer("title", moment.opacity)] : null;
  }
  const moment = creditsMoment(staged, shot, creditsLayout(staged, shot, words), frame);
  if (!isCardThere(moment)) return null;
  return [
    layer(`credits:${shot.index}`, 1),
    layer(`credits:${shot.index}:${moment.card}`, moment.opacity),
  ];
};
