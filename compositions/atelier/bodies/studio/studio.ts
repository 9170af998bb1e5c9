import {
  ClampToEdgeWrapping,
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RGBAFormat,
  UnsignedByteType,
} from "three";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";
import { smoothStep } from "../../../../src/picture/numbers.ts";
import { normalize, type Vec3 } from "../../../../src/picture/vec3.ts";

/**
 * The studio that metal and stones see: soft boxes, a glow along the horizon, small lamps for fire, and the ground.
 *
 * Its four channels are parts, not colours, so that one picture serves every place: red the warm lights, green the cool
 * fill, blue the small lamps, alpha the ground. Values are square roots of light over {@link brightest}. It lies on an
 * octahedron; the key light stands towards +z.
 */
export const brightest = 6;

/** Texels along each side of the studio's picture. */
export const studioSize = 320;
const degrees = Math.PI / 180;

const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** A direction: `aside` from the key light's side, `up` from the horizon, degrees. */
const towards = (aside: number, up: number): Vec3 => [
  Math.sin(aside * degrees) * Math.cos(up * degrees),
  Math.sin(up * degrees),
  Math.cos(aside * degrees) * Math.cos(up * degrees),
];

type SoftBox = {
  readonly at: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  readonly width: number;
  readonly height: number;
  /** How wide its edge fades; sizes are tangents of the angle from its middle. */
  readonly edge: number;
  readonly light: number;
  readonly channel: 0 | 1;
};

const softBox = (
  aside: number,
  up: number,
  [width, height, edge]: readonly [number, number, number],
  light: number,
  channel: 0 | 1,
): SoftBox => ({
  at: towards(aside, up),
  right: towards(aside + 90, 0),
  up: towards(aside, up + 90),
  width,
  height,
  edge,
  light,
  channel,
});

const softBoxes: readonly SoftBox[] = [
  softBox(-34, 56, [0.7, 0.26, 0.06], 2.2, 0),
  softBox(84, 24, [0.17, 0.75, 0.05], 2.6, 0),
  softBox(-96, 26, [0.2, 0.7, 0.04], 2.1, 1),
  softBox(176, 62, [0.75, 0.16, 0.05], 1.7, 0),
  softBox(-146, 18, [0.06, 0.5, 0.02], 2.4, 0),
  softBox(142, 16, [0.16, 0.34, 0.04], 1.5, 0),
];

/** White cards on the ground beside the piece, for its lower half. */
const lowCards: readonly SoftBox[] = [
  softBox(118, -24, [0.05, 0.3, 0.03], 1.3, 0),
  softBox(-128, -30, [0.1, 0.22, 0.06], 0.9, 0),
  softBox(168, -20, [0.3, 0.03, 0.03], 0.7, 0),
];

/** Light of a soft box: a rounded window, brighter at its middle. */
const lightOfBox = (box: SoftBox, ray: Vec3): number => {
  const ahead = dot(ray, box.at);
  if (ahead <= 0.05) return 0;
  const x = Math.max(0, Math.abs(dot(ray, box.right) / ahead) - box.width);
  const y = Math.max(0, Math.abs(dot(ray, box.up) / ahead) - box.height);
  const fall = 0.75 + 0.25 * ahead;
  return box.light * fall * (1 - smoothStep(0, box.edge, Math.hypot(x, y)));
};

const lamps: readonly { readonly at: Vec3; readonly narrow: number; readonly light: number }[] =
  (() => {
    const random = seededRandom(7);
    return Array.from({ length: 96 }, () => ({
      at: towards(random.between(0, 360), random.between(-6, 74)),
      narrow: random.between(900, 4200),
      light: random.between(1.4, 6),
    }));
  })();

/** The two suns, or the two lamps, that give the key: one large, one small beside it. */
const keys = [
  { at: towards(0, 24), cosine: Math.cos(9.5 * degrees), light: 5 },
  { at: towards(24, 33), cosine: Math.cos(4.6 * degrees), light: 3 },
];

const studioLight = (ray: Vec3): readonly [number, number, number, number] => {
  const above = smoothStep(-0.02, 0.03, ray[1]);
  let warm = 0.6 * Math.exp(-Math.abs(ray[1]) * 5) * (0.65 + 0.35 * ray[2]);
  let cool = 0.05 + 0.1 * smoothStep(-0.1, 1, ray[1]);
  for (const box of softBoxes) {
    if (box.channel === 0) warm += lightOfBox(box, ray);
    else cool += lightOfBox(box, ray);
  }
  for (const { at, cosine, light } of keys) {
    const near = dot(ray, at);
    warm +=
      light * smoothStep(cosine - 0.004, cosine + 0.002, near) + 0.5 * Math.max(0, near) ** 24;
  }
  let fire = 0;
  for (const { at, narrow, light } of lamps) {
    const away = 1 - dot(ray, at);
    if (away < 0.01) fire += light * Math.exp(-away * narrow);
  }
  const down = Math.max(0, -ray[1]);
  // Dark along the horizon, where the walls stand; bright where the key lies on the ground; dark under the piece.
  const lying = smoothStep(0.02, 0.34, down) * (1 - 0.75 * smoothStep(0.5, 0.95, down));
  const ground = (1 - above) * (0.16 + lying * (0.75 + 0.35 * ray[2]));
  const cards = lowCards.reduce((sum, card) => sum + lightOfBox(card, ray), 0);
  return [warm * above + cards, cool * above, fire * above, ground];
};

/** The direction that a texel of the octahedron stands for. */
const rayOf = (u: number, v: number): Vec3 => {
  const [x, z] = [u * 2 - 1, v * 2 - 1];
  const y = 1 - Math.abs(x) - Math.abs(z);
  if (y >= 0) return normalize([x, y, z]);
  const fold = (own: number, other: number) => (1 - Math.abs(other)) * (own < 0 ? -1 : 1);
  return normalize([fold(x, z), y, fold(z, x)]);
};

const bake = (): Uint8Array => {
  const texels = new Uint8Array(studioSize * studioSize * 4);
  for (let row = 0; row < studioSize; row++) {
    for (let column = 0; column < studioSize; column++) {
      const light = studioLight(rayOf((column + 0.5) / studioSize, (row + 0.5) / studioSize));
      const at = (row * studioSize + column) * 4;
      light.forEach((value, channel) => {
        texels[at + channel] = 255 * Math.sqrt(Math.min(1, value / brightest));
      });
    }
  }
  return texels;
};

const makeTexture = (texels: Uint8Array): DataTexture => {
  const texture = new DataTexture(texels, studioSize, studioSize, RGBAFormat, UnsignedByteType);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.wrapS = ClampToEdgeWrapping;
  texture.wrapT = ClampToEdgeWrapping;
  texture.needsUpdate = true;
  return texture;
};

/** The studio as a single ray sees it, and with ever softer copies of itself (mipmaps), for surfaces that turn within a pixel. */
export type StudioTextures = { readonly sharp: DataTexture; readonly soft: DataTexture };

const makeTextures = (): StudioTextures => {
  const texels = bake();
  const [sharp, soft] = [makeTexture(texels), makeTexture(texels)];
  soft.generateMipmaps = true;
  soft.minFilter = LinearMipmapLinearFilter;
  return { sharp, soft };
};

let made: StudioTextures | null = null;

/** The studio's picture: the same for all jewelry of all films, so it is made once. */
export const studioTextures = (): StudioTextures => (made ??= makeTextures());
