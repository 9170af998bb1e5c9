import type { ReactNode } from "react";
import type { Film } from "../../../src/film/film.ts";
import type { Rig } from "../geometry/rig.ts";
import type { Paint } from "../paint/paint.ts";

/** What a backdrop is painted from at one moment. */
export type BackdropScene = {
  readonly film: Film;
  readonly paint: Paint;
  /** Seed of the place: one place is one world, whichever keyframe looks into it. */
  readonly seed: number;
  /** How broken the world is, 0..1. */
  readonly broken: number;
  /** How tender it is, 0..1: warmth, glints, dust in the light. */
  readonly tender: number;
  /** Seconds inside the shot. */
  readonly seconds: number;
  /** 0..1, 1 on a downbeat. */
  readonly pulse: number;
  /** 0..1, how loud the music is. */
  readonly energy: number;
  /** Where the camera is: for art that is drawn in perspective rather than on a layer. */
  readonly rig: Rig;
  /** -1: light falls from the left, 1: from the right. */
  readonly lightFrom: -1 | 1;
};

/** One layer of the multiplane stand, painted around 0,0 = ground straight ahead (see `planePlacement`). */
export type Plane = {
  readonly key: string;
  /** Metres behind the subject; Infinity for the sky, below 0 in front of the subject. */
  readonly behind: number;
  /** `picture`: the art is already in picture units and is not moved. */
  readonly space: "plane" | "picture";
  readonly art: ReactNode;
};

/** A layer that the multiplane stand moves. */
export const planeAt = (key: string, behind: number, art: ReactNode): Plane => ({
  key,
  behind,
  space: "plane",
  art,
});

/** Art in perspective, already in picture units; `behind` only says what it lies in front of. */
export const pictureAt = (key: string, behind: number, art: ReactNode): Plane => ({
  key,
  behind,
  space: "picture",
  art,
});

/** How a kind of place is painted. An extension point: one plain object per kind. */
export type Backdrop = {
  /** Layers, in any order. */
  readonly planes: (scene: BackdropScene) => readonly Plane[];
  /** The ground from straight above, painted around 0,0 = middle of the picture, in picture units. */
  readonly plan: (scene: BackdropScene) => ReactNode;
  /** The place out of focus, painted around 0,0 = horizon straight ahead, in picture units. */
  readonly soft: (scene: BackdropScene) => ReactNode;
};
