/** Minutes, seconds and hundredths: `1:04.25`. Hundredths are cut off, so that a clock never shows a moment to come. */
export const clockTime = (seconds: number): string => {
  // A frame's time in binary may lie a hair before the hundredth it stands for.
  const hundredths = Math.floor(seconds * 100 + 1e-6);
  const rest = (hundredths % 6000) / 100;
  return `${Math.floor(hundredths / 6000)}:${rest.toFixed(2).padStart(5, "0")}`;
};
