import type { Cut } from "../../cut/cut.ts";
import type { Look } from "../../film/film-file.ts";
import type { Score } from "../../score/score.ts";
import {
  attackStems,
  beatRuler,
  cutLines,
  energyPath,
  sectionBoxes,
  shotBoxes,
  wavePath,
  type Outline,
} from "./plot-bands.ts";
import { plotLayout, xOf, type PlotLayout } from "./plot-layout.ts";
import { label, short } from "./svg-text.ts";

/** What a plot shows. */
export type ScorePlot = {
  readonly title: string;
  readonly score: Score;
  readonly wave: Outline;
  /** Null when nothing is cut to the song yet, or the song belongs to no film. */
  readonly cut: Cut | null;
  readonly sceneOf: (shot: string) => string;
  readonly look: Look;
};

/**
 * What was heard in a song and what was cut to it, as one SVG picture: shots, sections, wave and loudness, attacks, beats and
 * bars over one axis of time, with a line from every cut to the beat it sits on. Same input, same text.
 */
export const scorePlot = (plot: ScorePlot): string => {
  const { score, wave, cut, look } = plot;
  const layout = plotLayout(score.durationInSeconds);
  const { width, height } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, Helvetica, Arial, 'Noto Sans SC', sans-serif" fill="none">`,
    `<rect width="${width}" height="${height}" fill="${look.ink}"/>`,
    heading(plot),
    bandNames(layout, look, cut !== null),
    sectionBoxes(layout, score, look),
    `<path d="${wavePath(wave, layout, score)}" fill="${look.paper}" fill-opacity="0.5"/>`,
    `<path d="${energyPath(layout, score)}" stroke="${look.ember}" stroke-width="1.5" stroke-opacity="0.9"/>`,
    `<path d="${attackStems(layout, score)}" stroke="${look.paper}" stroke-opacity="0.75"/>`,
    beatRuler(layout, score, look),
    cut ? shotBoxes(layout, cut, plot.sceneOf, look) : "",
    cut
      ? `<path d="${cutLines(layout, cut)}" stroke="#ffffff" stroke-opacity="0.55" stroke-dasharray="3 3"/>`
      : "",
    timeAxis(layout, score.durationInSeconds, look),
    "</svg>",
    "",
  ].join("\n");
};

const heading = ({ title, score, look, cut }: ScorePlot): string => {
  const { tempo, meter, confidence, loudness } = score;
  const heard = [
    tempo === 0 ? "no beat" : `${tempo.toFixed(1)} BPM in ${meter}`,
    `${score.beats.length} beats, ${score.downbeats.length} bars, ${score.sections.length} sections`,
    `confidence ${confidence.beats.toFixed(2)} beats, ${confidence.downbeats.toFixed(2)} bars, ${confidence.sections.toFixed(2)} sections`,
    ...(loudness?.integratedInLufs ? [`${loudness.integratedInLufs.toFixed(1)} LUFS`] : []),
    ...(cut ? [`${cut.shots.length} shots, ${cut.fps} frames a second`] : []),
  ];
  return (
    label(title, 56, 44, { size: 24, fill: look.paper, weight: 600 }) +
    label(heard.join("  ·  "), 56, 70, { size: 13, fill: look.paper })
  );
};

const bandNames = (layout: PlotLayout, look: Look, hasCut: boolean): string =>
  [
    ...(hasCut ? [["shots", layout.shots.top + 14] as const] : []),
    ["sections", layout.sections.top + 14] as const,
    ["sound", layout.wave.top + 14] as const,
    ["attacks", layout.attacks.top + 14] as const,
    ["bars", layout.beats.top + 14] as const,
  ]
    .map(([name, y]) => label(name, 48, y, { size: 10, fill: look.paper, anchor: "end" }))
    .join("");

/** Seconds between the marks of the axis: the first of these that leaves 56 pixels between two. */
const steps = [1, 2, 5, 10, 15, 30, 60, 300] as const;

const timeAxis = (layout: PlotLayout, seconds: number, look: Look): string => {
  const step = steps.find((length) => length * layout.pixelsPerSecond >= 56) ?? 600;
  const marks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
  const words = (time: number) =>
    `${Math.floor(time / 60)}:${String(Math.round(time % 60)).padStart(2, "0")}`;
  return (
    `<path d="M${layout.left},${layout.axis}H${short(xOf(layout, seconds))}" stroke="${look.paper}" stroke-opacity="0.35"/>` +
    marks
      .map((time) =>
        label(words(time), xOf(layout, time), layout.axis + 20, {
          size: 11,
          fill: look.paper,
          anchor: "middle",
        }),
      )
      .join("")
  );
};
