import type { Point } from "../film/id.ts";
import type { Camera, Subject } from "../film/storyboard.ts";
import type { Language, Text } from "../film/text.ts";
import { cameraAngles, facings, shotSizes } from "../film/vocabulary.ts";

/** Size, angle, lens and height of the camera, in the trade's words. */
export const cameraWords = (camera: Camera, language: Language): string => {
  const { lensInMm, elevationInDegrees: up } = camera;
  const degrees = Math.abs(Math.round(up));
  const height: Text = {
    zh: up > 0 ? `机位高出主体${degrees}度` : `机位低于主体${degrees}度`,
    en: `camera ${degrees} degrees ${up > 0 ? "above" : "below"} the subject`,
  };
  return [
    shotSizes[camera.size].name[language],
    cameraAngles[camera.angle][language],
    { zh: `${lensInMm}毫米镜头`, en: `${lensInMm} mm lens` }[language],
    degrees === 0 ? "" : height[language],
  ]
    .filter(Boolean)
    .join(language === "zh" ? "，" : ", ");
};

/** How far the front of a thing is turned away from the camera; nothing for less than 5 degrees. Of people `facing` says it. */
export const turnWords = ({ azimuthInDegrees: turn }: Camera, language: Language): string => {
  const degrees = Math.abs(Math.round(turn));
  if (degrees < 5) return "";
  return {
    zh: `主体正面转向画面${turn > 0 ? "右" : "左"}侧${degrees}度`,
    en: `its front turned ${degrees} degrees to screen ${turn > 0 ? "right" : "left"}`,
  }[language];
};

const cells = {
  zh: [
    ["左上", "上方中央", "右上"],
    ["左侧", "画面中央", "右侧"],
    ["左下", "下方中央", "右下"],
  ],
  en: [
    ["upper left", "top centre", "upper right"],
    ["left", "centre", "right"],
    ["lower left", "bottom centre", "lower right"],
  ],
} as const satisfies Readonly<Record<Language, unknown>>;

const third = (share: number): 0 | 1 | 2 => (share < 0.38 ? 0 : share > 0.62 ? 2 : 1);

/** Which ninth of the picture a point lies in; whatever lies outside belongs to the nearest. */
export const placeWords = ({ x, y }: Point, language: Language): string =>
  cells[language][third(y)][third(x)];

/** A height in frame heights, to the next twentieth. */
export const heightWords = (height: number, language: Language): string => {
  if (height > 1.02) {
    return { zh: "大过画面，被画框裁切", en: "larger than the frame and cropped by it" }[language];
  }
  const percent = Math.max(5, Math.round(height * 20) * 5);
  return {
    zh: `约占画面高度的${percent}%`,
    en: `about ${percent}% of the frame height`,
  }[language];
};

/** Which part of a person is in the picture. */
export const partWords: Readonly<Record<Subject["part"], Text>> = {
  whole: { zh: "整个人", en: "the whole figure" },
  face: { zh: "只见脸", en: "only the face" },
  profile: { zh: "只见头肩，侧面", en: "only head and shoulders, in profile" },
  eye: { zh: "只见一只眼睛", en: "only one eye" },
  temple: { zh: "只见太阳穴", en: "only the temple" },
  hand: { zh: "只见一只手", en: "only a hand" },
};

const gazes = {
  none: null,
  closed: { zh: "闭着眼", en: "eyes closed" },
  camera: { zh: "看镜头", en: "looking into the camera" },
  left: { zh: "看向画面左边", en: "looking to screen left" },
  right: { zh: "看向画面右边", en: "looking to screen right" },
  up: { zh: "向上看", en: "looking up" },
  down: { zh: "向下看", en: "looking down" },
} as const satisfies Readonly<Record<string, Text | null>>;

/** Which way a person is turned, and where they look; `nameOf` says how a thing that is looked at is called. */
export const bearingWords = (
  subject: Subject,
  language: Language,
  nameOf: (entry: string) => string,
): readonly string[] => {
  const { gaze } = subject;
  const looks =
    typeof gaze === "object"
      ? { zh: `看着${nameOf(gaze.at)}`, en: `looking at ${nameOf(gaze.at)}` }
      : gazes[gaze];
  const front = facings[subject.facing];
  const faces =
    subject.part === "hand" ? [] : [{ zh: front.zh, en: `facing ${front.en}` }[language]];
  return [...faces, ...(looks ? [looks[language]] : [])];
};
