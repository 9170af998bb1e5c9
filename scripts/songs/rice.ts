import type { BitWriter } from "./bit-writer.ts";

const MOST_PARAMETER = 14;
const MOST_ORDER = 6;

/** How a block's residual is cut into 2^order stretches, the Rice parameter of each, and the bits that takes. */
export type RicePlan = {
  readonly order: number;
  readonly parameters: readonly number[];
  readonly bits: number;
};

const toUnsigned = (value: number): number => (value >= 0 ? 2 * value : -2 * value - 1);

/** The parameter that fits a stretch of `count` folded values with this sum, and about the bits it takes. */
const fit = (sum: number, count: number): { parameter: number; bits: number } => {
  const mean = sum / Math.max(1, count);
  const guess = Math.max(0, Math.floor(Math.log2(Math.max(mean, 1e-9) * Math.LN2 + 1)));
  const parameter = Math.min(MOST_PARAMETER, guess);
  return { parameter, bits: 4 + count * (1 + parameter) + Math.floor(sum / 2 ** parameter) };
};

const planAt = (folded: Float64Array, warmUp: number, order: number): RicePlan => {
  const size = folded.length >> order;
  const fits = Array.from({ length: 1 << order }, (_, stretch) => {
    const start = stretch === 0 ? warmUp : stretch * size;
    let sum = 0;
    for (let index = start; index < (stretch + 1) * size; index++) {
      sum += folded[index] ?? 0;
    }
    return fit(sum, (stretch + 1) * size - start);
  });
  const bits = fits.reduce((total, { bits: own }) => total + own, 0);
  return { order, parameters: fits.map(({ parameter }) => parameter), bits };
};

/** The cheapest plan for a residual whose first `warmUp` values are not coded. */
export const planRice = (residual: Float64Array, warmUp: number): RicePlan => {
  const folded = residual.map(toUnsigned);
  const plans = Array.from({ length: MOST_ORDER + 1 }, (_, order) => order)
    .filter((order) => residual.length % (1 << order) === 0 && residual.length >> order > warmUp)
    .map((order) => planAt(folded, warmUp, order));
  return plans.reduce((best, plan) => (plan.bits < best.bits ? plan : best));
};

/** Writes a residual as FLAC's partitioned Rice code (RFC 9639, section 9.2.7). */
export const writeRice = (
  out: BitWriter,
  { residual, warmUp, plan }: { residual: Float64Array; warmUp: number; plan: RicePlan },
): void => {
  out.write(0, 2);
  out.write(plan.order, 4);
  const size = residual.length >> plan.order;
  for (const [stretch, parameter] of plan.parameters.entries()) {
    out.write(parameter, 4);
    for (
      let index = stretch === 0 ? warmUp : stretch * size;
      index < (stretch + 1) * size;
      index++
    ) {
      const folded = toUnsigned(residual[index] ?? 0);
      out.writeUnary(folded >>> parameter);
      out.write(folded, parameter);
    }
  }
};
