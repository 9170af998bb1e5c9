import type { FrameRecipe, Layer, Recipe } from "../../src/deliver/laying/recipe.ts";
import type { Words } from "../../src/film/text.ts";
import { containsFrame } from "../../src/time/range.ts";
import type { Notes } from "../load/film-props.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { captionSettings } from "../stage/captions/caption-setting.ts";
import { endingDarkness } from "../stage/ending-darkness.ts";
import { junctions, passageAt, type Junction } from "../stage/junctions.ts";
import { scoreLight } from "../stage/score-light.ts";
import { shotAt } from "../stage/shot-at.ts";
import { before } from "../stage/transitions/transition.ts";
import { layerOf, type MakeLayer } from "./layer.ts";
import { captionLayers, titleLayers } from "./lettering-layers.ts";
import { platesOf } from "./plates-of.ts";
import { veilNames } from "./veil-names.ts";

/** How every frame of a staged film can be made without drawing it: the numbers that {@link FilmLayers} draws with. */
export const recipeOfFilm = (staged: StagedFilm, words: Words, notes: Notes): Recipe => {
  const veils = veilNames(staged, words);
  const layer = layerOf(veils, staged.format);
  const captions = captionSettings(staged, words, notes === "full");
  const cuts = junctions(staged, staged.format);
  const frameAt = (frame: number): FrameRecipe => {
    const shot = shotAt(staged.shots, frame);
    const lettering = shot ? titleLayers(staged, shot, words, layer, frame) : null;
    const picture = pictureAt(staged, cuts, layer, frame);
    // Words that light up one by one are no veil of one strength.
    const isSung = captions.some(
      ({ range, sungInFrames }) => sungInFrames.length > 0 && containsFrame(range, frame),
    );
    if (!lettering || isSung) return { kind: "drawn" };
    const dark = endingDarkness(staged, frame);
    const text = [...captionLayers(staged.format, layer, captions, frame), ...lettering];
    // The ink of the end lies over the words: where there is any, the stage's picture has it under them.
    if (!picture)
      return dark === 0 ? { kind: "lettered", layers: text.filter(isThere) } : { kind: "drawn" };
    const layers = [
      ...picture.layers,
      ...lightLayers(staged, layer, frame),
      ...text,
      layer("ink", dark),
    ];
    return { kind: "laid", plates: picture.plates, layers: layers.filter(isThere) };
  };
  return {
    veils: [...veils],
    frames: Array.from({ length: staged.durationInFrames }, (_, frame) => frameAt(frame)),
  };
};

const isThere = ({ opacity }: Layer): boolean => opacity > 0;

/** The plates of a frame, in a transition those of both shots, and the ink of a transition over them. */
const pictureAt = (
  staged: StagedFilm,
  cuts: readonly Junction[],
  layer: MakeLayer,
  frame: number,
) => {
  const passing = cuts.findIndex((cut) => passageAt(cut, frame) !== null);
  const passage = passageAt(cuts[passing], frame);
  const shot = passage ? staged.shots[passing] : shotAt(staged.shots, frame);
  const next = passage ? staged.shots[passing + 1] : undefined;
  if (!shot || (passage && passage.over !== null)) return null;
  const { outgoing, incoming, dark } = passage ?? before;
  const shown = [{ shot, layer: outgoing }, ...(next ? [{ shot: next, layer: incoming }] : [])];
  const plates = platesOf(staged, shown, frame);
  return plates ? { plates: [...plates], layers: [layer("ink", dark)] } : null;
};

const lightLayers = (staged: StagedFilm, layer: MakeLayer, frame: number): readonly Layer[] => {
  const light = scoreLight(staged, frame);
  return [
    ...(light ? [layer("breath", light.breath), layer("throb", light.throb)] : []),
    layer("grade", 1),
  ];
};
