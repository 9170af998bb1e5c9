/** Standard deviation of the logarithm of shot lengths that a film of many shots should have (Salt: length / mean about 0.4 to 1.5). */
const livelySpread = 0.4;

/** Films of fewer shots are too short for a viewer to hear a metronome. */
const fewestToVary = 6;

/**
 * The shots' shares of the time, with as much variety added as they lack: shares that already differ stay, equal ones are
 * spread log-normally, as lengths in edited films are (Salt 2009). Long and short follow each other in golden-ratio order,
 * which never repeats and never bunches (Weyl's sequence), so the same film gets the same rhythm every time.
 */
export const varied = (shares: readonly number[]): readonly number[] => {
  if (shares.length < fewestToVary) return shares;
  const logs = shares.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
  const missing = Math.sqrt(Math.max(0, livelySpread ** 2 - variance));
  return shares.map(
    (share, index) => share * Math.exp(missing * normalQuantile((0.5 + index * golden) % 1)),
  );
};

const golden = (Math.sqrt(5) - 1) / 2;

/** Quantile of the standard normal distribution by Tukey's lambda (0.1349): within 0.01 between 1 % and 99 %. */
const normalQuantile = (share: number): number => {
  const p = Math.min(0.99, Math.max(0.01, share));
  return (p ** 0.1349 - (1 - p) ** 0.1349) / 0.1975;
};
