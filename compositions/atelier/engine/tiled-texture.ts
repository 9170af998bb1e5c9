import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RepeatWrapping,
  RGBAFormat,
} from "three";

/** A square texture of `size` x `size` texels (red, green, blue, alpha) that repeats, and does not flicker far away. */
export const tiledTexture = (texels: Uint8Array<ArrayBuffer>, size: number): DataTexture => {
  const texture = new DataTexture(texels, size, size, RGBAFormat);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
};
