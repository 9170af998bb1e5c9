import type { Light } from "../../src/picture/scene.ts";
import type { Vec3 } from "../../src/picture/vec3.ts";

/** A small light of its own: a spark, a lamp, a lit stone. */
export type Shine = {
  readonly position: Vec3;
  readonly light: Light;
  /** Metres at which it has lost half of its strength. */
  readonly reach: number;
};
