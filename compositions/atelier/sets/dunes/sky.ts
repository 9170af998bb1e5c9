import { BackSide, Mesh, SphereGeometry } from "three";
import { cameraPosition } from "../../../../src/picture/camera-view.ts";
import type { Scene } from "../../../../src/picture/scene.ts";
import { seedOf } from "../../../../src/picture/seeded-random.ts";
import type { Built, Kit, Moment } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { cloudTexture } from "./cloud-texture.ts";
import { skyFragment, skyVertex } from "./sky-paint.glsl.ts";
import { staysStill } from "../../engine/stills.ts";

type Hour = {
  readonly stars: number;
  /** How much light gathers around the key light, and along the horizon. */
  readonly glow: number;
  readonly band: number;
  /** How much darker than its tone the sky overhead is. */
  readonly dim: number;
};

const hours: Readonly<Record<Scene["time"], Hour>> = {
  dawn: { stars: 0.1, glow: 0.62, band: 0.3, dim: 0 },
  day: { stars: 0, glow: 0.7, band: 0, dim: 0 },
  dusk: { stars: 0.04, glow: 1, band: 0, dim: 0 },
  night: { stars: 0.9, glow: 0.16, band: 0.9, dim: 0.45 },
  none: { stars: 0, glow: 0.5, band: 0, dim: 0 },
};

/** The sky of a place out of doors: it stands around the camera and lies behind everything. */
export const makeSky = (kit: Kit, scene: Scene): Built<Moment> => {
  const { stars, glow, band, dim } = hours[scene.time];
  const object = new Mesh(
    new SphereGeometry(8000, 48, 24),
    ownPaint(kit, {
      vertex: skyVertex,
      fragment: skyFragment(stars > 0, band > 0),
      layer: "opaque",
      uniforms: {
        uClouds: { value: cloudTexture(seedOf(`${scene.place.backdrop}/clouds`)) },
        uStars: { value: stars },
        uGlow: { value: glow },
        uBand: { value: band },
        uDim: { value: dim },
      },
    }),
  );
  object.material.side = BackSide;
  object.material.depthWrite = false;
  // After the land, so that only what shows of it is drawn; it has no depth of its own.
  object.renderOrder = 30;
  object.frustumCulled = false;
  return {
    object: staysStill(object),
    update: (moment) => object.position.set(...cameraPosition(moment.scene.camera)),
  };
};
