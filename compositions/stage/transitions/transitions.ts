import type { TransitionKind } from "../../../src/film/vocabulary.ts";
import { cut } from "./cut.ts";
import { dip } from "./dip.ts";
import { dissolve } from "./dissolve.ts";
import { dream } from "./dream.tsx";
import { glint } from "./glint.tsx";
import { lightLeak } from "./light-leak.tsx";
import { match } from "./match.ts";
import type { Transition } from "./transition.ts";

/** Every way one shot may become the next. A new one is a file beside this and a line here. */
export const transitions: Readonly<Record<TransitionKind, Transition>> = {
  cut,
  dissolve,
  dip,
  "light-leak": lightLeak,
  glint,
  match,
  dream,
};
