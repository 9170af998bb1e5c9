import {
  cameraAngleSchema,
  cameraMoveSchema,
  shotSizeSchema,
  timeOfDaySchema,
  transitionKindSchema,
} from "../vocabulary.ts";
import { indexOf } from "./find-words.ts";
import {
  angleWords,
  moveWords,
  settingWords,
  sizeWords,
  timeWords,
  transitionWords,
  viewWords,
} from "./trade-words.ts";

/** Shot sizes, for {@link findWords}. */
export const sizes = indexOf(shotSizeSchema.options, sizeWords);
/** Camera angles. */
export const angles = indexOf(cameraAngleSchema.options, angleWords);
/** Sides a subject is seen from. */
export const views = indexOf(["front", "three-quarter", "profile", "back"], viewWords);
/** Camera moves. */
export const moves = indexOf(cameraMoveSchema.options, moveWords);
/** Transitions. */
export const transitions = indexOf(transitionKindSchema.options, transitionWords);
/** Times of the day. */
export const times = indexOf(timeOfDaySchema.options, timeWords);
/** Inside, outside, in the mind. */
export const settings = indexOf(["interior", "exterior", "mind"], settingWords);
