import type { Film } from "../../../src/film/film.ts";
import type { Keyframe, Shot } from "../../../src/film/storyboard.ts";
import { cameraAngles, cameraMoves, shotSizes } from "../../../src/film/vocabulary.ts";
import type { Box } from "../../../src/picture/picture.ts";
import { fitText } from "./fit-text.ts";

/** A line of the strip: its text, its script (which chooses the font), size in units and strength 0..1. */
export type StripLine = {
  readonly text: string;
  readonly script: "zh" | "en";
  readonly size: number;
  readonly strength: number;
};

/** The strip of words under a panel, in picture units. */
export type StripLayout = {
  readonly box: Box;
  /** Picture units of one strip unit. */
  readonly unit: number;
  readonly rowHeight: number;
  readonly facts: { readonly x: number; readonly y: number; readonly lines: readonly StripLine[] };
  readonly action: { readonly x: number; readonly y: number; readonly lines: readonly StripLine[] };
};

const row = 31;

/** Two columns where the picture is wide, one above the other where it is tall. */
export const stripLayout = (
  film: Film,
  shot: Shot,
  keyframe: Keyframe,
  window: Box,
): StripLayout => {
  const tall = window.height > window.width;
  const unit = tall ? window.width / 860 : Math.min(window.height / 900, window.width / 1100);
  const left = window.x + 30 * unit;
  const split = window.x + window.width * 0.42;
  const ems = (tall ? window.width - 60 * unit : window.width * 0.58 - 40 * unit) / (24 * unit);
  const facts = factLines(film, shot, keyframe);
  const action: readonly StripLine[] = [
    ...fitText(shot.action.zh, ems, 2).map((text): StripLine => ({
      text,
      script: "zh",
      size: 23,
      strength: 0.96,
    })),
    ...fitText(shot.action.en, ems, 2).map((text): StripLine => ({
      text,
      script: "en",
      size: 25,
      strength: 0.86,
    })),
  ];
  const rows = tall ? facts.length + action.length : Math.max(facts.length, action.length);
  const height = (rows * row + 26) * unit;
  const y = window.y + window.height - height;
  return {
    box: { x: window.x, y, width: window.width, height },
    unit,
    rowHeight: row * unit,
    facts: { x: left, y: y + 36 * unit, lines: facts },
    action: {
      x: tall ? left : split,
      y: y + (36 + (tall ? facts.length * row : 0)) * unit,
      lines: action,
    },
  };
};

const factLines = (film: Film, shot: Shot, { camera, place }: Keyframe): readonly StripLine[] => {
  const size = shotSizes[camera.size].name;
  const [angle, move] = [cameraAngles[camera.angle], cameraMoves[shot.move]];
  const name = film.bible.places.find(({ id }) => id === place)?.name;
  return [
    { text: shot.id, script: "en", size: 31, strength: 1 },
    {
      text: [size.zh, angle.zh, move.zh, ...(name ? [name.zh] : [])].join(" · "),
      script: "zh",
      size: 20,
      strength: 0.9,
    },
    {
      text: `${camera.size} · ${angle.en} · ${move.en} · ${camera.lensInMm} mm`,
      script: "en",
      size: 24,
      strength: 0.8,
    },
  ];
};
