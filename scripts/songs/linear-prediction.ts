/** A quantised predictor: the next sample is about `sum(coefficients[j] * sample[n - 1 - j]) >> shift`. */
export type Predictor = { readonly coefficients: readonly number[]; readonly shift: number };

/** Bits of one quantised coefficient, its sign included. */
export const COEFFICIENT_BITS = 14;

const autocorrelation = (samples: Float64Array, order: number): number[] => {
  const middle = (samples.length - 1) / 2;
  const windowed = samples.map((value, index) => value * (1 - ((index - middle) / middle) ** 2));
  return Array.from({ length: order + 1 }, (_, lag) => {
    let sum = 0;
    for (let index = lag; index < windowed.length; index++) {
      sum += (windowed[index] ?? 0) * (windowed[index - lag] ?? 0);
    }
    return sum;
  });
};

/** Levinson and Durbin's recursion: the predictors of every order from 1 to the highest. */
const levinson = (correlation: readonly number[]): number[][] => {
  const predictors: number[][] = [];
  let error = correlation[0] ?? 0;
  let last: number[] = [];
  for (let order = 1; order < correlation.length && error > 0; order++) {
    const known = last.reduce(
      (sum, value, j) => sum + value * (correlation[order - 1 - j] ?? 0),
      0,
    );
    const reflection = ((correlation[order] ?? 0) - known) / error;
    last = [...last.map((value, j) => value - reflection * (last[order - 2 - j] ?? 0)), reflection];
    predictors.push(last);
    error *= 1 - reflection ** 2;
  }
  return predictors;
};

const quantise = (predictor: readonly number[]): Predictor => {
  const most = predictor.reduce((peak, value) => Math.max(peak, Math.abs(value)), 1e-9);
  const room = COEFFICIENT_BITS - 2 - Math.floor(Math.log2(most));
  const shift = Math.max(0, Math.min(15, room));
  const limit = 2 ** (COEFFICIENT_BITS - 1) - 1;
  let carried = 0;
  const coefficients = predictor.map((value) => {
    carried += value * 2 ** shift;
    const whole = Math.max(-limit - 1, Math.min(limit, Math.round(carried)));
    carried -= whole;
    return whole;
  });
  return { coefficients, shift };
};

/** Predictors of the asked orders for a block of whole-numbered samples; none for a silent block. */
export const predictorsFor = (samples: Float64Array, orders: readonly number[]): Predictor[] => {
  const all = levinson(autocorrelation(samples, Math.max(...orders)));
  return orders.flatMap((order) => {
    const predictor = all[order - 1];
    return predictor === undefined ? [] : [quantise(predictor)];
  });
};

/** What the predictor misses at each sample; the first ones, which have no past to go by, stay 0. */
export const residualOf = (samples: Float64Array, predictor: Predictor): Float64Array => {
  const coefficients = Float64Array.from(predictor.coefficients);
  const scale = 2 ** predictor.shift;
  const residual = new Float64Array(samples.length);
  for (let index = coefficients.length; index < samples.length; index++) {
    let sum = 0;
    for (let back = 0; back < coefficients.length; back++) {
      sum += (coefficients[back] ?? 0) * (samples[index - 1 - back] ?? 0);
    }
    residual[index] = (samples[index] ?? 0) - Math.floor(sum / scale);
  }
  return residual;
};
