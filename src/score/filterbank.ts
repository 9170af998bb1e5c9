/** Overlapping triangles on a logarithmic frequency axis, each of unit peak, as sparse rows over spectrum bins. */
export type Filterbank = {
  /** Centre of every filter, in Hz, ascending. */
  readonly centres: readonly number[];
  readonly rows: readonly { readonly firstBin: number; readonly weights: Float64Array }[];
};

/** What a filterbank covers: `perOctave` filters an octave from `lowest` to `highest` Hz over spectra of `size` points. */
export type FilterbankShape = {
  readonly size: number;
  readonly sampleRate: number;
  readonly lowest: number;
  readonly highest: number;
  readonly perOctave: number;
};

const centreBins = (shape: FilterbankShape): number[] => {
  const top = Math.min(shape.highest, shape.sampleRate * 0.475);
  const steps = Math.max(0, Math.floor(Math.log2(top / shape.lowest) * shape.perOctave));
  const bins = Array.from({ length: steps + 1 }, (_, step) =>
    Math.round((shape.lowest * 2 ** (step / shape.perOctave) * shape.size) / shape.sampleRate),
  );
  return [...new Set(bins)].filter((bin) => bin >= 1);
};

const triangle = (from: number, peak: number, to: number) => ({
  firstBin: from + 1,
  weights: Float64Array.from({ length: to - from - 1 }, (_, index) => {
    const bin = from + 1 + index;
    return bin <= peak ? (bin - from) / (peak - from) : (to - bin) / (to - peak);
  }),
});

/**
 * A quarter-tone-like filterbank (Böck and Widmer 2013, "Maximum filter vibrato suppression for onset detection").
 * Where the spectrum is too coarse for neighbouring filters they fall together, so low octaves hold fewer filters.
 */
export const logFilterbank = (shape: FilterbankShape): Filterbank => {
  const bins = centreBins(shape);
  const rows = bins.map((peak, index) =>
    triangle(bins[index - 1] ?? peak - 1, peak, bins[index + 1] ?? peak + 1),
  );
  return { rows, centres: bins.map((bin) => (bin * shape.sampleRate) / shape.size) };
};

/** Sums `magnitudes` through every filter into `out` (one value a filter). */
export const applyFilterbank = (
  bank: Filterbank,
  magnitudes: Float64Array,
  out: Float64Array,
): void => {
  bank.rows.forEach((row, index) => {
    let sum = 0;
    for (let offset = 0; offset < row.weights.length; offset += 1) {
      sum += (row.weights[offset] ?? 0) * (magnitudes[row.firstBin + offset] ?? 0);
    }
    out[index] = sum;
  });
};
