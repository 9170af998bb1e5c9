import { pair, boxPath } from "../../geometry/path.ts";
import { short } from "../../../../src/picture/numbers.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";

/** How a row of dunes is shaped, in art units. */
export type RidgeShape = {
  readonly seed: number;
  /** Height of the highest crest. */
  readonly height: number;
  /** Usual distance from crest to crest. */
  readonly spacing: number;
  /** Painted from -reach to reach. */
  readonly reach: number;
};

/** A row of dunes as path texts, lit from the left. */
export type Ridge = {
  /** The whole row, down to far below. */
  readonly body: string;
  /** The slopes that lie in shadow. */
  readonly faces: string;
  /** Slivers of light along the crests. */
  readonly rim: string;
  /** Lines the wind draws on the lit slopes. */
  readonly wind: string;
};

type Dune = {
  readonly from: { readonly x: number; readonly y: number };
  readonly peak: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
};

const below = 3400;

/** Dunes with a long windward slope, a sharp crest and a short lee slope whose edge swings down towards the viewer. */
export const ridge = (shape: RidgeShape): Ridge => {
  const dunes = row(shape);
  const { reach, height } = shape;
  const start = dunes[0]?.from ?? { x: -reach, y: 0 };
  const crest = dunes.map((dune) => `C${windward(dune)}C${lee(dune)}`).join("");
  return {
    body:
      dunes.length === 0
        ? boxPath(-reach, 0, reach * 2, below)
        : `M${short(start.x)} ${below}V${short(start.y)}${crest}V${below}Z`,
    faces: dunes.map((dune) => face(dune, height)).join(""),
    rim: dunes.map((dune) => sliver(dune, height)).join(""),
    wind: dunes.map((dune) => windLines(dune, height)).join(""),
  };
};

const row = ({ seed, height, spacing, reach }: RidgeShape): readonly Dune[] => {
  const random = seededRandom(seed);
  const dunes: Dune[] = [];
  let from = { x: -reach - random.between(0, spacing), y: -height * 0.1 };
  while (from.x < reach) {
    const width = spacing * random.between(0.6, 1.5);
    const peak = {
      x: from.x + width * random.between(0.52, 0.68),
      y: -height * random.between(0.42, 1),
    };
    const to = { x: from.x + width, y: -height * random.between(-0.05, 0.2) };
    dunes.push({ from, peak, to });
    from = to;
  }
  return dunes;
};

const windward = ({ from, peak }: Dune): string => {
  const width = peak.x - from.x;
  return `${pair(from.x + width * 0.45, from.y)} ${pair(peak.x - width * 0.34, peak.y + (from.y - peak.y) * 0.08)} ${pair(peak.x, peak.y)}`;
};

const lee = ({ peak, to }: Dune): string => {
  const width = to.x - peak.x;
  const fall = to.y - peak.y;
  return `${pair(peak.x + width * 0.16, peak.y + fall * 0.4)} ${pair(to.x - width * 0.5, to.y)} ${pair(to.x, to.y)}`;
};

/** From the crest down the lee side, round the foot, and back up along the swinging edge. */
const face = (dune: Dune, height: number): string => {
  const { peak, to } = dune;
  const width = to.x - peak.x;
  const foot = { x: peak.x + width * 0.05, y: to.y + height * 1.5 };
  const out = `${pair(to.x + width * 0.2, to.y + height * 0.3)} ${pair(to.x - width * 0.1, foot.y - height * 0.15)} ${pair(foot.x, foot.y)}`;
  const back = `${pair(peak.x + width * 0.62, to.y + height * 0.75)} ${pair(peak.x - width * 0.16, peak.y + (to.y - peak.y) * 0.62)} ${pair(peak.x, peak.y)}`;
  return `M${pair(peak.x, peak.y)}C${lee(dune)}C${out}C${back}Z`;
};

const sliver = (dune: Dune, height: number): string => {
  const { from, peak } = dune;
  const width = peak.x - from.x;
  const back = `${pair(peak.x - width * 0.3, peak.y + (from.y - peak.y) * 0.08 + height * 0.09)} ${pair(from.x + width * 0.5, from.y + height * 0.03)} ${pair(from.x, from.y)}`;
  return `M${pair(from.x, from.y)}C${windward(dune)}C${back}Z`;
};

const windLines = ({ from, peak }: Dune, height: number): string =>
  [0.2, 0.42, 0.68, 1]
    .map((down, index) => {
      const width = peak.x - from.x;
      const start = { x: from.x + width * (0.08 + 0.12 * index), y: from.y + height * down * 0.5 };
      const end = { x: peak.x - width * 0.06 * index, y: peak.y + height * (0.1 + down * 0.72) };
      const bend = `${pair(start.x + width * 0.3, start.y - height * 0.02)} ${pair(end.x - width * 0.3, end.y + height * 0.03)}`;
      return `M${pair(start.x, start.y)}C${bend} ${pair(end.x, end.y)}`;
    })
    .join("");
