/** A grid of numbers, row by row from the top. */
export type Grid = {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
};

/** A soft hill (or, below 0, a hollow) on the painted form: centre and radius in pixels of the grid. */
export type Hill = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly height: number;
};

const blurRows = (from: Float32Array, width: number, height: number, radius: number) => {
  const into = new Float32Array(from.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const at = (x: number) => from[row + Math.min(width - 1, Math.max(0, x))] ?? 0;
    let sum = 0;
    for (let x = -radius; x <= radius; x++) sum += at(x);
    for (let x = 0; x < width; x++) {
      into[row + x] = sum / (radius * 2 + 1);
      sum += at(x + radius + 1) - at(x - radius);
    }
  }
  return into;
};

const transpose = (from: Float32Array, width: number, height: number) => {
  const into = new Float32Array(from.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) into[x * height + y] = from[y * width + x] ?? 0;
  return into;
};

/** The grid, blurred: two boxes each way, which is near enough to a bell. `radius` in pixels. */
export const blurred = ({ width, height, values }: Grid, radius: number): Grid => {
  const rows = blurRows(blurRows(values, width, height, radius), width, height, radius);
  const turned = transpose(rows, width, height);
  const columns = blurRows(blurRows(turned, height, width, radius), height, width, radius);
  return { width, height, values: transpose(columns, height, width) };
};

const addHills = (values: Float32Array, width: number, height: number, hills: readonly Hill[]) => {
  for (const { x, y, radius, height: tall } of hills) {
    const reach = radius * 2.2;
    for (let j = Math.max(0, Math.floor(y - reach)); j < Math.min(height, y + reach); j++)
      for (let i = Math.max(0, Math.floor(x - reach)); i < Math.min(width, x + reach); i++) {
        const far = ((i - x) ** 2 + (j - y) ** 2) / radius ** 2;
        values[j * width + i] = (values[j * width + i] ?? 0) + tall * Math.exp(-far);
      }
  }
};

/**
 * A flat shape as if it were carved in low relief: red and green are the normal to the right and up (128 is 0), blue is
 * high inside and half at the edge within `fine` pixels, alpha the same within `wide` pixels.
 */
export const reliefOf = (
  shape: Grid,
  {
    fine,
    wide,
    hills,
  }: { readonly fine: number; readonly wide: number; readonly hills: readonly Hill[] },
): Uint8Array<ArrayBuffer> => {
  const { width, height } = shape;
  const [edge, broad] = [blurred(shape, fine), blurred(shape, wide)];
  const round = blurred(broad, wide * 2);
  const form = new Float32Array(width * height);
  for (let i = 0; i < form.length; i++)
    form[i] = (broad.values[i] ?? 0) * wide * 0.9 + (round.values[i] ?? 0) * wide * 3.4;
  addHills(form, width, height, hills);
  const bytes = new Uint8Array(width * height * 4);
  const at = (x: number, y: number) =>
    form[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] ?? 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const right = (at(x - 1, y) - at(x + 1, y)) / 2;
      const up = (at(x, y + 1) - at(x, y - 1)) / 2;
      const long = Math.hypot(right, up, 1);
      // Rows of a texture start at the bottom.
      const to = ((height - 1 - y) * width + x) * 4;
      bytes[to] = 128 + (127 * right) / long;
      bytes[to + 1] = 128 + (127 * up) / long;
      bytes[to + 2] = 255 * (edge.values[y * width + x] ?? 0);
      bytes[to + 3] = 255 * (broad.values[y * width + x] ?? 0);
    }
  return bytes;
};
