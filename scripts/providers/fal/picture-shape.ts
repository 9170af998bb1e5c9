/** Shapes that fal's models know by name. */
const shapes = ["21:9", "16:9", "3:2", "4:3", "5:4", "1:1", "4:5", "3:4", "2:3", "9:16"] as const;

/** The name of a shape, exact to two percent; null where none fits. */
export const namedShape = (width: number, height: number): string | null =>
  shapes.find((name) => {
    const [x = 1, y = 1] = name.split(":").map(Number);
    return Math.abs((width * y) / (height * x) - 1) <= 0.02;
  }) ?? null;

/** Fewest pixels that Seedream 4.5 draws, and its longest side. */
const fewestPixels = 2_560 * 1_440;
const longestSide = 4_096;

/** The asked size, enlarged evenly until the model draws it; null where it is larger than what it draws. */
export const seedreamSize = (
  width: number,
  height: number,
): { readonly width: number; readonly height: number } | null => {
  const factor = Math.max(1, Math.sqrt(fewestPixels / (width * height)));
  const size = { width: Math.ceil(width * factor), height: Math.ceil(height * factor) };
  return Math.max(size.width, size.height) > longestSide ? null : size;
};
