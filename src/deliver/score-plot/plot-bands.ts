import type { Cut } from "../../cut/cut.ts";
import type { Look } from "../../film/film-file.ts";
import type { Score } from "../../score/score.ts";
import { startFrames } from "../../time/range.ts";
import { hueOf } from "./hues.ts";
import { nameInScene } from "./name-in-scene.ts";
import { xOf, type Band, type PlotLayout } from "./plot-layout.ts";
import { label, short } from "./svg-text.ts";

/** The outline of a song: the lowest and highest sample of each stretch, the stretches even over the song. */
export type Outline = { readonly low: readonly number[]; readonly high: readonly number[] };

/** The loudest sample reaches the band's edge, silence lies in its middle; over it the loudness the cut goes by. */
export const wavePath = (
  wave: Outline,
  { wave: band, ...layout }: PlotLayout,
  score: Score,
): string => {
  const count = wave.high.length;
  const peak = Math.max(1e-6, ...wave.high, ...wave.low.map((value) => -value));
  const at = (index: number) =>
    xOf({ ...layout, wave: band }, (index / count) * score.durationInSeconds);
  const y = (value: number) => band.top + band.height / 2 - (value / peak) * (band.height / 2);
  const upper = wave.high.map((value, index) => `${short(at(index))},${short(y(value))}`);
  const lower = wave.low.map((value, index) => `${short(at(index))},${short(y(value))}`);
  return `M${[...upper, ...lower.toReversed()].join("L")}Z`;
};

/** The loudness curve over the band, 0 at its foot. */
export const energyPath = (layout: PlotLayout, score: Score): string => {
  const { top, height } = layout.wave;
  const points = score.energy.values.map(
    (value, index) =>
      `${short(xOf(layout, index * score.energy.hopInSeconds))},${short(top + height - value * height)}`,
  );
  return `M${points.join("L")}`;
};

/** One stem an attack, as tall as it is strong. */
export const attackStems = (layout: PlotLayout, score: Score): string => {
  const { top, height } = layout.attacks;
  return score.onsets
    .map(({ time, strength }) => {
      const x = short(xOf(layout, time));
      return `M${x},${short(top + height)}V${short(top + height - Math.max(2, strength * height))}`;
    })
    .join("");
};

/** Beats as short strokes, bars as long ones, every fourth bar with its number. */
export const beatRuler = (layout: PlotLayout, score: Score, look: Look): string => {
  const { top, height } = layout.beats;
  const bars = new Set(score.downbeats);
  const strokes = score.beats
    .filter((time) => !bars.has(time))
    .map((time) => `M${short(xOf(layout, time))},${top}v${short(height * 0.35)}`);
  const long = score.downbeats.map(
    (time) => `M${short(xOf(layout, time))},${top}v${short(height * 0.7)}`,
  );
  const barWidth =
    layout.pixelsPerSecond * (score.durationInSeconds / Math.max(1, score.downbeats.length));
  const every = barWidth < 10 ? 16 : barWidth < 28 ? 8 : 4;
  const numbers = score.downbeats.flatMap((time, index) =>
    index % every === 0
      ? [
          label(String(index + 1), xOf(layout, time) + 4, top + height * 0.7, {
            size: 11,
            fill: look.paper,
          }),
        ]
      : [],
  );
  return [
    `<path d="${strokes.join("")}" stroke="${look.paper}" stroke-opacity="0.45"/>`,
    `<path d="${long.join("")}" stroke="${look.ember}" stroke-width="1.5"/>`,
    ...numbers,
  ].join("");
};

const box = (x: number, width: number, { top, height }: Band, fill: string, opacity: number) =>
  `<rect x="${short(x)}" y="${top}" width="${short(Math.max(1, width))}" height="${height}" rx="4" fill="${fill}" fill-opacity="${short(opacity)}"/>`;

/** A text that is cut off where its box ends: about 0.58 of its size a letter. */
const fitting = (text: string, width: number, size: number): string => {
  const most = Math.floor((width - 8) / (size * 0.58));
  return text.length <= most ? text : most < 3 ? "" : `${text.slice(0, most - 1)}…`;
};

/** Sections: those that sound alike share a colour, loud ones are fuller; `phrase` where they are cut on phrases. */
export const sectionBoxes = (layout: PlotLayout, score: Score, look: Look): string => {
  const labels = [...new Set(score.sections.map((section) => section.label))];
  return score.sections
    .map((section) => {
      const x = xOf(layout, section.start);
      const width = xOf(layout, section.end) - x - 2;
      const words = `${section.label} · ${Math.round(section.energy * 100)} % · ${section.verdict}`;
      return (
        box(x, width, layout.sections, hueOf(labels, section.label), 0.25 + 0.6 * section.energy) +
        label(fitting(words, width, 12), x + 6, layout.sections.top + 22, {
          size: 12,
          fill: look.paper,
        })
      );
    })
    .join("");
};

/** Shots end to end, one colour a scene, each with its name and its length in frames; scenes named where they begin. */
export const shotBoxes = (
  layout: PlotLayout,
  cut: Cut,
  sceneOf: (shot: string) => string,
  look: Look,
): string => {
  const starts = startFrames(cut.shots.map(({ durationInFrames }) => durationInFrames));
  const scenes = [...new Set(cut.shots.map(({ shot }) => sceneOf(shot)))];
  const sceneWidth = (from: number) => {
    const scene = sceneOf(cut.shots[from]?.shot ?? "");
    const next = cut.shots.findIndex(({ shot }, at) => at > from && sceneOf(shot) !== scene);
    const end = next < 0 ? cut.durationInFrames : (starts[next] ?? 0);
    return ((end - (starts[from] ?? 0)) / cut.fps) * layout.pixelsPerSecond + 8;
  };
  return cut.shots
    .map(({ shot, durationInFrames }, index) => {
      const x = xOf(layout, (starts[index] ?? 0) / cut.fps);
      const width = (durationInFrames / cut.fps) * layout.pixelsPerSecond - 1.5;
      const { top } = layout.shots;
      const scene = sceneOf(shot);
      const opens = index === 0 || sceneOf(cut.shots[index - 1]?.shot ?? "") !== scene;
      const ink = { size: 12, fill: look.ink };
      return [
        opens
          ? label(fitting(scene, sceneWidth(index), 11), x + 1, top - 6, {
              size: 11,
              fill: hueOf(scenes, scene),
            })
          : "",
        box(x, width, layout.shots, hueOf(scenes, scene), 0.85),
        label(fitting(nameInScene(shot, scene), width, 12), x + 5, top + 20, {
          ...ink,
          weight: 600,
        }),
        label(fitting(`${durationInFrames}`, width, 11), x + 5, top + 38, { ...ink, size: 11 }),
      ].join("");
    })
    .join("");
};

/** A line from each cut down to the beats, so that the eye finds the beat it sits on. */
export const cutLines = (layout: PlotLayout, cut: Cut): string =>
  startFrames(cut.shots.map(({ durationInFrames }) => durationInFrames))
    .map((frame) => {
      const x = short(xOf(layout, frame / cut.fps));
      return `M${x},${layout.shots.top + layout.shots.height}V${layout.beats.top + layout.beats.height * 0.7}`;
    })
    .join("");
