import type { CameraAngle, Facing, ShotSize, TimeOfDay } from "../../src/film/vocabulary.ts";

/** A picture that each place of a new film is seen in. `at` and `height` are in shares of the 16:9 frame. */
export type Panel = {
  readonly name: string;
  readonly size: ShotSize;
  readonly angle: CameraAngle;
  readonly lens: number;
  readonly azimuth: number;
  readonly subject: "hero" | "lamp";
  readonly part: "whole" | "face" | "profile" | "hand";
  readonly at: { readonly x: number; readonly y: number };
  readonly height: number;
  readonly facing: Facing;
};

const hero = { subject: "hero", part: "whole", angle: "eye" } as const;

/** From afar to close, and back: sizes and directions differ enough from one to the next to cut together. */
export const panels = [
  {
    ...hero,
    name: "afar",
    size: "ELS",
    lens: 24,
    azimuth: 180,
    at: { x: 0.5, y: 0.68 },
    height: 0.2,
    facing: "away",
  },
  {
    ...hero,
    name: "whole",
    size: "LS",
    lens: 28,
    azimuth: 140,
    at: { x: 0.55, y: 0.58 },
    height: 0.62,
    facing: "away-right",
  },
  {
    ...hero,
    name: "medium",
    size: "MS",
    lens: 40,
    azimuth: 40,
    at: { x: 0.42, y: 0.72 },
    height: 1.3,
    facing: "toward-right",
  },
  {
    ...hero,
    name: "side",
    size: "MLS",
    lens: 35,
    azimuth: 90,
    at: { x: 0.4, y: 0.6 },
    height: 0.95,
    facing: "right",
  },
  {
    name: "lamp",
    size: "CU",
    angle: "high",
    lens: 60,
    azimuth: 20,
    subject: "lamp",
    part: "whole",
    at: { x: 0.52, y: 0.54 },
    height: 0.6,
    facing: "toward",
  },
  {
    name: "face",
    size: "MCU",
    angle: "eye",
    lens: 70,
    azimuth: 50,
    subject: "hero",
    part: "face",
    at: { x: 0.46, y: 0.5 },
    height: 0.85,
    facing: "toward-right",
  },
] as const satisfies readonly [Panel, ...Panel[]];

/** The places of a new film, in the order of the story; their ids are the bible's. */
export const places = [
  {
    id: "dunes",
    time: "dusk",
    broken: 0.6,
    tender: 0.4,
    name: { zh: "黄昏的沙丘", en: "Dunes at dusk" },
  },
  {
    id: "arcade",
    time: "night",
    broken: 0.4,
    tender: 0.5,
    name: { zh: "旧长廊", en: "The old arcade" },
  },
  {
    id: "room",
    time: "day",
    broken: 0.1,
    tender: 0.9,
    name: { zh: "童年的房间", en: "The room of childhood" },
  },
  {
    id: "mind",
    time: "none",
    broken: 0.3,
    tender: 0.7,
    name: { zh: "记忆之中", en: "Inside memory" },
  },
] as const satisfies readonly {
  id: string;
  time: TimeOfDay;
  broken: number;
  tender: number;
  name: { zh: string; en: string };
}[];

/** Id of the keyframe that shows a place in a panel's way. */
export const keyframeId = (place: string, panel: Panel): string => `${place}-${panel.name}`;
