import type { Format } from "../../src/film/film-file.ts";

/** How fine a film is rendered: the share of the format's pixels along each side. */
export const qualities = {
  draft: { share: 1 / 3 },
  standard: { share: 2 / 3 },
  final: { share: 1 },
} as const;

/** One of {@link qualities}: for 16:9 `draft` is 640x360, `standard` 1280x720, `final` 1920x1080. */
export type Quality = keyof typeof qualities;

/** The size a film is rendered at. Remotion draws at the format's full size and lets the browser scale by `scale`. */
export type RenderSize = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/**
 * Pixels of a format at a quality: the nearest size of exactly the same shape whose sides are whole and even, as H.264
 * 4:2:0 needs. A shape that has no smaller such size stays at full size.
 */
export const renderSize = (format: Format, quality: Quality): RenderSize => {
  const common = divisor(format.width, format.height);
  const [across, down] = [format.width / common, format.height / common];
  const even = across % 2 === 0 && down % 2 === 0 ? 1 : 2;
  const wanted = (common * qualities[quality].share) / even;
  const times = Math.max(1, Math.round(wanted)) * even;
  const scale = Math.min(1, times / common);
  return {
    width: Math.round(format.width * scale),
    height: Math.round(format.height * scale),
    scale,
  };
};
