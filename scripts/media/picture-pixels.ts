import sharp from "sharp";
import type { Pixels } from "../../src/takes/identity/pixels.ts";

/**
 * Decodes a picture file to plain pixels: upright, sRGB, no transparency, at most `widthInPixels` wide. Throws what sharp says
 * where the file is no picture or breaks off.
 */
export const picturePixels = async (
  file: string | Buffer,
  widthInPixels: number,
): Promise<Pixels> => {
  const { data, info } = await sharp(file)
    .autoOrient()
    .resize({ width: widthInPixels, withoutEnlargement: true })
    .toColourspace("srgb")
    .flatten({ background: "#000000" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: rgb(data, info.channels) };
};

/** One-channel pictures become three. */
const rgb = (data: Uint8Array, channels: number): Uint8Array => {
  if (channels === 3) return new Uint8Array(data);
  const count = Math.floor(data.length / channels);
  return Uint8Array.from(
    { length: count * 3 },
    (_, at) => data[Math.floor(at / 3) * channels + (channels > 2 ? at % 3 : 0)] ?? 0,
  );
};
