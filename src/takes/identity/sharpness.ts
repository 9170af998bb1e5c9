import { lumaAt, type Pixels } from "./pixels.ts";

/**
 * How sharp a picture is: the variance of its Laplacian (luma, four neighbours; Pech-Pacheco et al. 2000). It grows with
 * detail and with size, so only pictures of one size and subject compare. 0 for less than three pixels either way.
 */
export const sharpness = (pixels: Pixels): number => {
  const { width, height } = pixels;
  if (width < 3 || height < 3) return 0;
  const luma = Float64Array.from({ length: width * height }, (_, index) => lumaAt(pixels, index));
  let [sum, squares] = [0, 0];
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const around =
        (luma[at - 1] ?? 0) +
        (luma[at + 1] ?? 0) +
        (luma[at - width] ?? 0) +
        (luma[at + width] ?? 0);
      const edge = around - 4 * (luma[at] ?? 0);
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = (width - 2) * (height - 2);
  return squares / count - (sum / count) ** 2;
};
