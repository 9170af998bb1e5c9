import { z } from "zod";
import type { Text } from "./text.ts";

/** Shot sizes from tight to wide, with the trade's Chinese terms; `step` counts the steps of the ladder. */
export const shotSizes = {
  ECU: { step: 1, name: { zh: "大特写", en: "extreme close-up" } },
  CU: { step: 2, name: { zh: "特写", en: "close-up" } },
  MCU: { step: 3, name: { zh: "近景", en: "medium close-up" } },
  MS: { step: 4, name: { zh: "中景", en: "medium shot" } },
  MLS: { step: 5, name: { zh: "中全景", en: "medium long shot" } },
  LS: { step: 6, name: { zh: "全景", en: "long shot" } },
  ELS: { step: 7, name: { zh: "大远景", en: "extreme long shot" } },
} as const satisfies Record<string, { step: number; name: Text }>;

/** Where the camera looks from, up and down. */
export const cameraAngles = {
  eye: { zh: "平视", en: "eye level" },
  low: { zh: "仰拍", en: "low angle" },
  high: { zh: "俯拍", en: "high angle" },
  overhead: { zh: "顶拍", en: "overhead" },
  ground: { zh: "贴地", en: "ground level" },
  dutch: { zh: "斜角", en: "dutch angle" },
} as const satisfies Record<string, Text>;

/** What the camera does between the first and the last keyframe. */
export const cameraMoves = {
  static: { zh: "固定", en: "static" },
  "push-in": { zh: "推", en: "push in" },
  "pull-out": { zh: "拉", en: "pull out" },
  "pan-left": { zh: "左摇", en: "pan left" },
  "pan-right": { zh: "右摇", en: "pan right" },
  "tilt-up": { zh: "上摇", en: "tilt up" },
  "tilt-down": { zh: "下摇", en: "tilt down" },
  "truck-left": { zh: "左移", en: "truck left" },
  "truck-right": { zh: "右移", en: "truck right" },
  "crane-up": { zh: "升", en: "crane up" },
  "crane-down": { zh: "降", en: "crane down" },
  orbit: { zh: "环绕", en: "orbit" },
  follow: { zh: "跟", en: "follow" },
  handheld: { zh: "手持", en: "handheld" },
  roll: { zh: "旋转", en: "roll" },
} as const satisfies Record<string, Text>;

/** How one shot becomes the next. None of them changes the length of the film. */
export const transitionKinds = {
  cut: { zh: "切", en: "cut" },
  dissolve: { zh: "叠化", en: "dissolve" },
  dip: { zh: "淡入淡出", en: "dip to colour" },
  "light-leak": { zh: "漏光", en: "light leak" },
  glint: { zh: "闪光", en: "glint" },
  match: { zh: "匹配剪辑", en: "match on carrier" },
  dream: { zh: "梦溶", en: "dream dissolve" },
} as const satisfies Record<string, Text>;

/** Light of the hour. `none` is for places outside time, such as a dream. */
export const timesOfDay = {
  dawn: { zh: "黎明", en: "dawn" },
  day: { zh: "日", en: "day" },
  dusk: { zh: "黄昏", en: "dusk" },
  night: { zh: "夜", en: "night" },
  none: { zh: "无时间", en: "no time" },
} as const satisfies Record<string, Text>;

/** Which way a subject's front points, seen from the camera. */
export const facings = {
  toward: { zh: "正面", en: "toward camera" },
  away: { zh: "背面", en: "away from camera" },
  left: { zh: "朝左", en: "screen left" },
  right: { zh: "朝右", en: "screen right" },
  "toward-left": { zh: "前侧朝左", en: "three-quarter left" },
  "toward-right": { zh: "前侧朝右", en: "three-quarter right" },
  "away-left": { zh: "背侧朝左", en: "three-quarter back left" },
  "away-right": { zh: "背侧朝右", en: "three-quarter back right" },
} as const satisfies Record<string, Text>;

const keys = <K extends string>(table: Readonly<Record<K, unknown>>) => {
  const [first, ...rest] = Object.keys(table) as [K, ...K[]];
  return z.enum([first, ...rest]);
};

/** One of {@link shotSizes}. */
export const shotSizeSchema = keys(shotSizes);
/** One of {@link cameraAngles}. */
export const cameraAngleSchema = keys(cameraAngles);
/** One of {@link cameraMoves}. */
export const cameraMoveSchema = keys(cameraMoves);
/** One of {@link transitionKinds}. */
export const transitionKindSchema = keys(transitionKinds);
/** One of {@link timesOfDay}. */
export const timeOfDaySchema = keys(timesOfDay);
/** One of {@link facings}. */
export const facingSchema = keys(facings);

/** A key of {@link shotSizes}. */
export type ShotSize = keyof typeof shotSizes;
/** A key of {@link cameraAngles}. */
export type CameraAngle = keyof typeof cameraAngles;
/** A key of {@link cameraMoves}. */
export type CameraMove = keyof typeof cameraMoves;
/** A key of {@link transitionKinds}. */
export type TransitionKind = keyof typeof transitionKinds;
/** A key of {@link timesOfDay}. */
export type TimeOfDay = keyof typeof timesOfDay;
/** A key of {@link facings}. */
export type Facing = keyof typeof facings;
