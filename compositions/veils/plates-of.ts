import type { Plate } from "../../src/deliver/laying/recipe.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { coverCrop } from "../stage/geometry/cover-crop.ts";
import type { Passage } from "../stage/transitions/transition.ts";

/** What is shown of a shot: by itself, or in a transition to or from another. */
type Shown = { readonly shot: StagedShot; readonly layer: Passage["outgoing"] };

/** The clips' frames that make up a picture, the lowest first; null where one of them is not a clip's frame, whole. */
export const platesOf = (
  staged: StagedFilm,
  pictures: readonly Shown[],
  frame: number,
): readonly Plate[] | null => {
  const plates: Plate[] = [];
  for (const { shot, layer } of pictures) {
    if (layer.opacity === 0) continue;
    if (layer.clipPath !== "none") return null;
    const plate = plateOf(staged, shot, frame);
    if (!plate) return null;
    plates.push({ ...plate, opacity: layer.opacity, framing: layer.framing });
  }
  // Under the lowest there is nothing to show through.
  return plates[0]?.opacity === 1 ? plates : null;
};

/** A clip of the frame's own shape, and which of its frames is on; null for any other picture. */
const plateOf = (
  { format }: StagedFilm,
  { picture, cut, startInFrames }: StagedShot,
  frame: number,
): Pick<Plate, "clip" | "clipFrame"> | null => {
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
