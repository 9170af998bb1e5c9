/** Where the bars begin. */
export type Bars = {
  /** Beats in a bar, of most beats. */
  readonly meter: number;
  /** Beats in the bar that each beat belongs to. */
  readonly meters: readonly number[];
  /** Indices of the beats that open a bar, ascending. */
  readonly downbeats: readonly number[];
  /** Mean evidence gained a beat over the same bars opened elsewhere, 0 or more. */
  readonly margin: number;
  /** Mean evidence gained a beat over the best bars of any other one meter, 0 or more. */
  readonly meterMargin: number;
};

/** Bars that are looked for, with what is charged a beat for each: most music for film is in four. */
const METERS = [
  { beats: 4, price: 0 },
  { beats: 3, price: 0.06 },
  { beats: 2, price: 0.12 },
] as const;

/** Charged when a bar is cut short or a beat put in. */
const BREAK = 12;
/** Charged when the meter changes: several bars have to speak for it. */
const CHANGE = 10;

/** One place in a bar of one meter. */
type Place = { readonly meter: number; readonly position: number; readonly price: number };

type Path = { readonly score: number; readonly places: readonly Place[] };

const placesOf = (meters: readonly { beats: number; price: number }[]): Place[] =>
  meters.flatMap(({ beats, price }) =>
    Array.from({ length: beats }, (_, position) => ({ meter: beats, position, price })),
  );

const chargeBetween = (from: Place, to: Place): number => {
  if (from.meter === to.meter) {
    return to.position === (from.position + 1) % to.meter ? 0 : BREAK;
  }
  return to.position === 0 && from.position === from.meter - 1 ? CHANGE : Number.POSITIVE_INFINITY;
};

/** Best walk through the places of bars (Viterbi). */
const walk = (evidence: readonly number[], places: readonly Place[]): Path => {
  const charges = places.map((to) => places.map((from) => chargeBetween(from, to)));
  const gain = ({ position, price }: Place, beat: number) =>
    (position === 0 ? (evidence[beat] ?? 0) : 0) - price;
  let scores = places.map((place) => gain(place, 0));
  const from: Uint8Array[] = [];
  for (let beat = 1; beat < evidence.length; beat += 1) {
    const step = new Uint8Array(places.length);
    scores = places.map((place, to) => {
      let best = Number.NEGATIVE_INFINITY;
      charges[to]?.forEach((charge, other) => {
        const value = (scores[other] ?? 0) - charge;
        if (value <= best) return;
        best = value;
        step[to] = other;
      });
      return best + gain(place, beat);
    });
    from.push(step);
  }
  let at = scores.indexOf(Math.max(...scores));
  const score = scores[at] ?? 0;
  const path = [at];
  for (const step of from.toReversed()) {
    at = step[at] ?? 0;
    path.push(at);
  }
  return { score, places: path.reverse().flatMap((index) => places[index] ?? []) };
};

/** Evidence gathered a beat by unbroken bars of a meter, for each beat they could open on. */
export const phaseGains = (evidence: readonly number[], meter: number): number[] =>
  Array.from(
    { length: meter },
    (_, phase) =>
      evidence.reduce((sum, value, beat) => (beat % meter === phase ? sum + value : sum), 0) /
      Math.max(1, evidence.length),
  );

const commonest = (values: readonly number[]): number => {
  const count = (value: number) => values.filter((other) => other === value).length;
  return METERS.map(({ beats }) => beats).toSorted((a, b) => count(b) - count(a))[0] ?? 0;
};

/**
 * Meter and downbeats from the log-odds of every beat being a downbeat: the bar-pointer idea (Whiteley, Cemgil and Godsill
 * 2006; Krebs, Böck and Widmer 2015) on beats already found. Bars are seldom broken, and the meter seldom changes.
 */
export const findBars = (evidence: readonly number[]): Bars => {
  const beats = evidence.length;
  if (beats === 0) return { meter: 0, meters: [], downbeats: [], margin: 0, meterMargin: 0 };
  const { score, places } = walk(evidence, placesOf(METERS));
  const meters = places.map((place) => place.meter);
  const meter = commonest(meters);
  const price = METERS.find((other) => other.beats === meter)?.price ?? 0;
  const nextPhase = phaseGains(evidence, meter).toSorted((a, b) => b - a)[1] ?? 0;
  const others = METERS.filter((other) => other.beats !== meter).map(
    (other) => walk(evidence, placesOf([other])).score,
  );
  return {
    meter,
    meters,
    downbeats: places.flatMap(({ position }, beat) => (position === 0 ? [beat] : [])),
    margin: Math.max(0, score / beats + price - nextPhase),
    meterMargin: Math.max(0, (score - Math.max(...others)) / beats),
  };
};
