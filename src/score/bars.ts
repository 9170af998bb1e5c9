/** Where the bars begin. */
export type Bars = {
  /** Beats in a bar. */
  readonly meter: number;
  /** Indices of the beats that open a bar, ascending. */
  readonly downbeats: readonly number[];
  /** Mean evidence gained a beat over the same bars opened elsewhere, 0 or more. */
  readonly margin: number;
};

/** Bars that are looked for, with what is charged a beat for each: most music for film is in four. */
const METERS = [
  { beats: 4, price: 0 },
  { beats: 3, price: 0.06 },
  { beats: 2, price: 0.12 },
] as const;

/** Charged when a bar is cut short or a beat put in. */
const BREAK = 12;

type Path = { readonly score: number; readonly positions: readonly number[] };

const bestPrevious = (scores: readonly number[], position: number, meter: number) => {
  const natural = (position + meter - 1) % meter;
  let from = natural;
  let best = scores[natural] ?? 0;
  scores.forEach((score, other) => {
    if (other !== natural && score - BREAK > best) {
      best = score - BREAK;
      from = other;
    }
  });
  return { from, best };
};

/** Best walk through the positions of bars of one meter (Viterbi). */
const walk = (evidence: readonly number[], meter: number): Path => {
  const positions = Array.from({ length: meter }, (_, position) => position);
  const gain = (position: number, beat: number) => (position === 0 ? (evidence[beat] ?? 0) : 0);
  let scores = positions.map((position) => gain(position, 0));
  const from: number[][] = [];
  for (let beat = 1; beat < evidence.length; beat += 1) {
    const steps = positions.map((position) => bestPrevious(scores, position, meter));
    from.push(steps.map((step) => step.from));
    scores = steps.map((step, position) => step.best + gain(position, beat));
  }
  let at = scores.indexOf(Math.max(...scores));
  const score = scores[at] ?? 0;
  const path = [at];
  for (const step of from.toReversed()) {
    at = step[at] ?? 0;
    path.push(at);
  }
  return { score, positions: path.reverse() };
};

/** Evidence gathered a beat by unbroken bars of a meter, for each beat they could open on. */
export const phaseGains = (evidence: readonly number[], meter: number): number[] =>
  Array.from(
    { length: meter },
    (_, phase) =>
      evidence.reduce((sum, value, beat) => (beat % meter === phase ? sum + value : sum), 0) /
      Math.max(1, evidence.length),
  );

/**
 * Meter and downbeats from the log-odds of every beat being a downbeat: the bar-pointer idea (Whiteley, Cemgil and Godsill
 * 2006; Krebs, Böck and Widmer 2015) on beats already found, one meter for the whole song, bars seldom broken.
 */
export const findBars = (evidence: readonly number[]): Bars => {
  const beats = Math.max(1, evidence.length);
  const readings = METERS.map(({ beats: meter, price }) => {
    const path = walk(evidence, meter);
    return { meter, path, value: path.score / beats - price };
  }).toSorted((a, b) => b.value - a.value);
  const best = readings[0];
  if (best === undefined || evidence.length === 0) return { meter: 0, downbeats: [], margin: 0 };
  const nextPhase = phaseGains(evidence, best.meter).toSorted((a, b) => b - a)[1] ?? 0;
  return {
    meter: best.meter,
    downbeats: best.path.positions.flatMap((position, beat) => (position === 0 ? [beat] : [])),
    margin: Math.max(0, best.path.score / beats - nextPhase),
  };
};
