import type { Object3D } from "three";
import type { Film } from "../../src/film/film.ts";
import type { SeededRandom } from "../../src/picture/seeded-random.ts";
import type { Body, Scene } from "../../src/picture/scene.ts";
import type { LightUniforms } from "./engine/light-uniforms.ts";
import type { Shine } from "./shine.ts";

/** What does not change while a shot is drawn; every maker gets it. */
export type Kit = {
  readonly film: Film;
  /** Shared by all materials: the engine sets their values each frame. */
  readonly light: LightUniforms;
  /** How finely to build: 0.5 for drafts, 1 for the film, 1.5 for a still that is looked at for long. */
  readonly detail: number;
  /** Rows of samples in a picture. What is thinner than one of them comes and goes along its length. */
  readonly rows: number;
  /** Chance that is the same every time, one stream for each name. */
  readonly random: (name: string) => SeededRandom;
};

/** One moment of a shot. */
export type Moment = {
  readonly scene: Scene;
  /** Since the shot's first frame; may be a little below 0 inside a handle. */
  readonly seconds: number;
  /** Lets something shine on what stands around it; the strongest few count. */
  readonly shine: (shine: Shine) => void;
};

/** Something built for one shot: its object, and how it changes from moment to moment. */
export type Built<M> = {
  readonly object: Object3D;
  readonly update: (moment: M) => void;
};

/** A moment of one body; its `body` is the one this object stands for. */
export type BodyMoment = Moment & { readonly body: Body };

/**
 * Builds a body of the bible. Its object is drawn 1 unit tall with its centre at the origin and its front towards +z; the
 * engine puts it at `body.position`, turns it by `body.turnInDegrees` and makes it `body.height` metres tall.
 */
export type BodyMaker = (kit: Kit, body: Body) => Built<BodyMoment>;

/** Builds a place, in metres; the ground under the main body is y 0. It draws everything to the horizon and beyond. */
export type SetMaker = (kit: Kit, scene: Scene) => Built<Moment>;
