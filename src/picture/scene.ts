import type { Place } from "../film/bible.ts";
import type { Keyframe, Subject } from "../film/storyboard.ts";
import type { Vec3 } from "./vec3.ts";

/**
 * A camera, told from what it looks at. Metres and degrees; y is up, and the ground under the main body is y 0.
 *
 * Told this way two cameras can be mixed: every camera between them still holds the main body where the picture wants it.
 */
export type CameraPlace = {
  /** Centre of the main body in the world. */
  readonly target: Vec3;
  /** Where the camera sees that centre: metres to the right, up, and (negative) in front. */
  readonly seenAt: Vec3;
  /** 0 looks along -z; positive turns to the left. */
  readonly yawInDegrees: number;
  /** Positive looks down. */
  readonly pitchInDegrees: number;
  /** Positive lowers the right side of what is seen. */
  readonly rollInDegrees: number;
  /** Vertical, of the whole 16:9 picture. */
  readonly fovInDegrees: number;
};

/** Which kind of bible entry a body is. */
export type BodyKind = "character" | "piece" | "prop";

/** Someone or something at its place in the world, at one moment between two keyframes. */
export type Body = {
  /** Entry, part and count: the same in every keyframe that shows it. */
  readonly key: string;
  readonly kind: BodyKind;
  /** As the first and as the last keyframe of the moment tell it; the same twice in a keyframe. */
  readonly first: Subject;
  readonly last: Subject;
  /** How far it has come from `first` to `last`, 0..1. */
  readonly share: number;
  /** Centre of its box in the storyboard frame: x 0 left to 1 right, y 0 top to 1 bottom. */
  readonly at: { readonly x: number; readonly y: number };
  /** Centre in the world, metres. */
  readonly position: Vec3;
  /** Height of its box at its depth, metres. */
  readonly height: number;
  /** Metres from the camera, along the way it looks. */
  readonly depth: number;
  /** About the upright axis in the world: 0 has its front towards +z. */
  readonly turnInDegrees: number;
  /** 0..1: what only one keyframe of a shot shows comes and goes. */
  readonly presence: number;
};

/** A colour as light: linear red, green and blue; 1 is paper white, more is brighter than that. */
export type Light = Vec3;

/** What lights a place, in linear light. */
export type SceneLight = {
  /** From the ground towards the key light: the sun, or the lamp. Length 1. */
  readonly towardsKey: Vec3;
  readonly key: Light;
  /** The sky (or ceiling) overhead, half way, and at the horizon. */
  readonly top: Light;
  readonly middle: Light;
  readonly horizon: Light;
  /** The ground in light and in shade. */
  readonly lit: Light;
  readonly shade: Light;
  readonly accent: Light;
  /** What the air turns distance into, and how much of it in a metre. */
  readonly haze: Light;
  readonly hazePerMetre: number;
};

/** Everything the atelier draws a moment from. All of it follows from the film's data. */
export type Scene = {
  readonly place: Place;
  readonly time: Keyframe["time"];
  readonly angle: Keyframe["camera"]["angle"];
  readonly camera: CameraPlace;
  /** In the order of the storyboard: from back to front. */
  readonly bodies: readonly Body[];
  /** Key of the body that the camera is about. */
  readonly main: string | null;
  readonly light: SceneLight;
  /** How far what is not in focus dissolves: 0 all sharp, 1 a macro lens wide open. */
  readonly softness: number;
  /** 0..1, from the keyframes. */
  readonly broken: number;
  readonly tender: number;
  /** Of the place's chance, beside its id: 0, and another for each further take. */
  readonly seed: number;
};
