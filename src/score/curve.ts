/** Mean of a curve; 0 when empty. */
export const mean = (curve: ArrayLike<number>): number => {
  let sum = 0;
  for (let index = 0; index < curve.length; index += 1) sum += curve[index] ?? 0;
  return curve.length === 0 ? 0 : sum / curve.length;
};

/** Standard deviation of a curve (population); 0 when empty. */
export const deviation = (curve: ArrayLike<number>): number => {
  const centre = mean(curve);
  let sum = 0;
  for (let index = 0; index < curve.length; index += 1) sum += ((curve[index] ?? 0) - centre) ** 2;
  return curve.length === 0 ? 0 : Math.sqrt(sum / curve.length);
};

/** Middle value; 0 when empty. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

/** Centred moving mean over `2 * reach + 1` values; shorter at the ends. */
export const movingMean = (curve: ArrayLike<number>, reach: number): Float32Array => {
  const out = new Float32Array(curve.length);
  let sum = 0;
  for (let index = -reach; index < curve.length; index += 1) {
    sum += curve[index + reach] ?? 0;
    sum -= curve[index - reach - 1] ?? 0;
    if (index < 0) continue;
    const width = Math.min(curve.length - 1, index + reach) - Math.max(0, index - reach) + 1;
    out[index] = sum / width;
  }
  return out;
};

/**
 * A curve against its own surroundings: (value - local mean) / local deviation over `reach` values either way. The
 * deviation has a floor of a quarter of the whole curve's, so near silence does not turn into events.
 */
export const localScore = (curve: Float32Array, reach: number): Float32Array => {
  const centre = movingMean(curve, reach);
  const square = movingMean(
    Float32Array.from(curve, (value) => value * value),
    reach,
  );
  const floor = Math.max(1e-6, deviation(curve) / 4);
  return curve.map((value, index) => {
    const middle = centre[index] ?? 0;
    const spread = Math.sqrt(Math.max(0, (square[index] ?? 0) - middle * middle));
    return (value - middle) / Math.max(floor, spread);
  });
};

/** Value of a curve between two of its points; the end values beyond the ends, 0 when empty. */
export const interpolate = (curve: ArrayLike<number>, position: number): number => {
  const clamped = Math.min(Math.max(position, 0), Math.max(0, curve.length - 1));
  const left = Math.floor(clamped);
  const low = curve[left] ?? 0;
  return low + (clamped - left) * ((curve[left + 1] ?? low) - low);
};
