import type { FrameRecipe, Layer, Recipe } from "../../src/deliver/laying/recipe.ts";
import type { Words } from "../../src/film/text.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { containsFrame } from "../../src/time/range.ts";
import type { Notes } from "../load/film-props.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { captionLight } from "../stage/captions/caption-light.ts";
import { captionSettings, lineAt, type CaptionSetting } from "../stage/captions/caption-setting.ts";
import { endingDarkness } from "../stage/ending-darkness.ts";
import { coverCrop } from "../stage/geometry/cover-crop.ts";
import type { FrameSize } from "../stage/geometry/frame.ts";
import { junctions, passageAt } from "../stage/junctions.ts";
import { scoreLight } from "../stage/score-light.ts";
import { shotAt } from "../stage/shot-at.ts";
import { veilNames, type VeilName } from "./veil-names.ts";

/** How every frame of a staged film can be made without drawing it: the numbers that {@link FilmLayers} draws with. */
export const recipeOfFilm = (staged: StagedFilm, words: Words, notes: Notes): Recipe => {
  const veils = veilNames(staged, words);
  const captions = captionSettings(staged, words, notes === "full");
  const cuts = junctions(staged, staged.format);
  const frameAt = (frame: number): FrameRecipe => {
    const shot = shotAt(staged.shots, frame);
    const isPassing = cuts.some((cut) => passageAt(cut, frame) !== null);
    const clip =
      shot && !isPassing && shot.shot.title === "none" ? plate(staged, shot, frame) : null;
    if (!shot || !clip || endingDarkness(staged, frame) > 0) return { kind: "drawn" };
    return {
      kind: "laid",
      ...clip,
      layers: [
        ...lightLayers(staged, veils, frame),
        ...captionLayers(staged, veils, captions, frame),
      ],
    };
  };
  return {
    veils: [...veils],
    frames: Array.from({ length: staged.durationInFrames }, (_, frame) => frameAt(frame)),
  };
};

/** A clip of the frame's own shape, and which of its frames is on; null for any other picture. */
const plate = (
  { format }: StagedFilm,
  { picture, cut, startInFrames }: StagedShot,
  frame: number,
): { readonly clip: string; readonly clipFrame: number } | null => {
  // A clip that is played slower shows moments between its frames, which the stage finds.
  if (picture.kind !== "clip" || cut.play.speed !== 1) return null;
  const { clip } = picture;
  const box = coverCrop({ picture: clip, frame: format, focus: { x: 0.5, y: 0.5 } });
  // Half a pixel of overhang cannot be seen; more is a crop, which the stage makes.
  if (box.width - format.width > 0.5 || box.height - format.height > 0.5) return null;
  // Where a clip is shorter than the shot and its handles, its first or last frame is held.
  const wanted = frame - startInFrames + clip.headInFrames;
  return {
    clip: clip.file,
    clipFrame: Math.min(Math.max(0, wanted), clip.durationInFrames - 1),
  };
};

const whole = ({ height }: FrameSize) => ({ top: 0, bottom: height, down: 0 });

const lightLayers = (
  staged: StagedFilm,
  veils: readonly VeilName[],
  frame: number,
): readonly Layer[] => {
  const light = scoreLight(staged, frame);
  const full = whole(staged.format);
  const layer = (veil: VeilName, opacity: number): Layer => ({
    veil: veils.indexOf(veil),
    opacity,
    ...full,
  });
  return [
    ...(light ? [layer("breath", light.breath), layer("throb", light.throb)] : []),
    layer("grade", 1),
  ];
};

const captionLayers = (
  { format }: StagedFilm,
  veils: readonly VeilName[],
  captions: readonly CaptionSetting[],
  frame: number,
): readonly Layer[] => {
  const on = captions.findIndex(({ range }) => containsFrame(range, frame));
  const setting = captions[on];
  if (!setting) return [];
  const { lines, range } = setting;
  const veil = veils.indexOf(`caption:${on}`);
  const shade = {
    veil: veils.indexOf("scrim"),
    opacity: captionLight(range, frame),
    ...whole(format),
  };
  const moments = lines.map((_, index) => lineAt(setting, index, frame));
  const isStill = moments.every(({ light }) => light === 1);
  // A line's shadow reaches into its neighbours: while nothing moves the caption is laid in one piece.
  if (isStill) return [shade, { veil, opacity: 1, ...whole(format) }];
  return [
    shade,
    ...moments.map(({ light, down }, index) => ({
      veil,
      opacity: light,
      top: index === 0 ? 0 : (lines[index]?.top ?? 0),
      bottom: lines[index + 1]?.top ?? format.height,
      down,
    })),
  ];
};
