import { bass } from "./bass.ts";
import { amberBell, blueBell, lightBell } from "./bell.ts";
import { boom, brush, crash, kick, shaker, tom } from "./drums.ts";
import { air, pad } from "./pad.ts";
import { pluck } from "./pluck.ts";
import { riser, swell } from "./rises.ts";
import { clink, dust } from "./small-things.ts";
import type { VoiceName } from "./song.ts";
import type { Voice } from "./voice.ts";

/** Every instrument by the name the score calls it. */
export const voices: Readonly<Record<VoiceName, Voice>> = {
  "amber-bell": amberBell,
  "blue-bell": blueBell,
  light: lightBell,
  pad,
  air,
  bass,
  pluck,
  kick,
  brush,
  shaker,
  tom,
  boom,
  crash,
  swell,
  riser,
  clink,
  dust,
};
