import type { Film } from "../film/film.ts";
import type { Problem } from "../film/problem.ts";
import { axis180 } from "./rules/axis-180.ts";
import { captionReading } from "./rules/caption-reading.ts";
import { establish } from "./rules/establish.ts";
import { eyeline } from "./rules/eyeline.ts";
import { genericLook } from "./rules/generic-look.ts";
import { jump30 } from "./rules/jump-30.ts";
import { lastFirst } from "./rules/last-first.ts";
import { moveDirection } from "./rules/move-direction.ts";
import { placeChange } from "./rules/place-change.ts";
import { sameSetup } from "./rules/same-setup.ts";
import { screenDirection } from "./rules/screen-direction.ts";
import { sizeLeap } from "./rules/size-leap.ts";
import { sizeRun } from "./rules/size-run.ts";
import { stateLedger } from "./rules/state-ledger.ts";
import { transitionLength } from "./rules/transition-length.ts";
import { unusedEntry } from "./rules/unused-entry.ts";

/** A rule of continuity or film grammar: what it finds in a film, and nothing when all is well. Never throws. */
type Rule = (film: Film) => Problem[];

/** Continuity first, then grammar, then words and coverage. */
const rules: readonly Rule[] = [
  stateLedger,
  axis180,
  screenDirection,
  eyeline,
  jump30,
  sameSetup,
  sizeRun,
  sizeLeap,
  establish,
  moveDirection,
  placeChange,
  lastFirst,
  transitionLength,
  captionReading,
  unusedEntry,
  genericLook,
];

/**
 * What a script supervisor and an editor would say about a film before it is made: every finding of every rule, errors,
 * warnings and information together. Cross-references are known to be sound already ({@link Film}).
 */
export const findings = (film: Film): Problem[] => rules.flatMap((rule) => rule(film));
