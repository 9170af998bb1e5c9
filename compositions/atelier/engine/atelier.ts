import { LinearSRGBColorSpace, PerspectiveCamera, WebGLRenderer, WebGLRenderTarget } from "three";
import type { Film } from "../../../src/film/film.ts";
import type { Box } from "../../../src/picture/picture.ts";
import type { Scene } from "../../../src/picture/scene.ts";
import { lightOfColour } from "../../../src/picture/light-of-place.ts";
import { makeDarkroom } from "./develop.ts";
import { makeDissolve } from "./dissolve.ts";
import { aimCamera } from "./film-camera.ts";
import { makeShadowMap } from "./shadow-map.ts";
import { makeStills, type Stills } from "./stills.ts";
import { makeWorld, type World } from "./world.ts";

/** How well a picture is drawn. */
export type AtelierQuality = {
  /** See `Kit.detail`. */
  readonly detail: number;
  /**
   * Samples along each edge of a pixel. From 1.5 on (stills) edges get 4 more; below (film) they are smoothed when the picture
   * is developed, which costs half as much where a processor does a graphics card's work.
   */
  readonly oversampling: number;
};

/** A world at one moment. */
export type AtelierScene = {
  readonly scene: Scene;
  /** What it is built from, asked once: the same at every moment of a shot; see `sceneToBuild`. */
  readonly build: () => Scene;
  /** Moments near by at which what is still is painted, for clips; null paints everything now. */
  readonly stills: StillMoments | null;
};

/** One moment of a world: what `draw` is told of it. */
export type WorldMoment = {
  readonly scene: Scene;
  readonly window: Box;
  readonly seconds: number;
};

/** Moments of a shot at even distances, by number, and where between two of them the picture lies. */
export type StillMoments = {
  /** The one before, or now. */
  readonly index: number;
  /** How far to the next one it is, 0..1. */
  readonly share: number;
  readonly at: (index: number) => WorldMoment;
};

/** What is to be drawn: one world, or one that dissolves into another. */
export type AtelierPicture = {
  /** Names what is built: pictures of one shot have one key, and their worlds are built once. */
  readonly key: string;
  readonly now: AtelierScene;
  /** The world it turns into and how far it has, 0..1. */
  readonly next: (AtelierScene & { readonly reveal: number }) | null;
  readonly window: Box;
  readonly seconds: number;
};

/** The picture maker: draws moments of one shot onto its canvas. */
export type Atelier = {
  readonly draw: (picture: AtelierPicture) => void;
  readonly dispose: () => void;
};

const framesPerSecond = 24;
/** What is still is painted larger than the frame it is seen in, so that looking it up twice does not blur it. */
const stillShare = 1.15;

/** Opens an atelier on a canvas; null where the browser has no WebGL 2. */
export const openAtelier = (
  canvas: HTMLCanvasElement,
  film: Film,
  size: { readonly width: number; readonly height: number },
  quality: AtelierQuality,
): Atelier | null => {
  const context = canvas.getContext("webgl2", {
    alpha: false,
    antialias: false,
    depth: false,
    preserveDrawingBuffer: true,
  });
  if (!context) return null;
  const renderer = new WebGLRenderer({ canvas, context, antialias: false });
  renderer.outputColorSpace = LinearSRGBColorSpace;
  renderer.autoClear = true;
  // The nearest first, whatever its material: what it hides is not painted.
  renderer.setOpaqueSort((a, b) => a.renderOrder - b.renderOrder || a.z - b.z || a.id - b.id);
  renderer.setPixelRatio(1);
  renderer.setSize(size.width, size.height, false);
  const width = Math.round(size.width * quality.oversampling);
  const height = Math.round(size.height * quality.oversampling);
  const smooth = quality.oversampling < 1.5;
  const target = () => new WebGLRenderTarget(width, height, { samples: smooth ? 0 : 4 });
  const fineness = { detail: quality.detail, rows: smooth ? height : height * 2 };
  const [own, other] = [target(), target()];
  const stillSize = [Math.round(width * stillShare), Math.round(height * stillShare)] as const;
  const { look } = film.film;
  const darkroom = makeDarkroom(width, height, {
    ink: lightOfColour(look.ink),
    ember: lightOfColour(look.ember),
    bloom: 1,
    grain: 0.012,
    smooth,
  });
  const dissolve = makeDissolve(lightOfColour(look.ember));
  const shadows = makeShadowMap(1024);
  const camera = new PerspectiveCamera();
  camera.matrixAutoUpdate = true;
  // The worlds of one shot; those of the shot before make room.
  let worlds = new Map<string, World>();
  let stills = new Map<World, Stills>();
  let shown = "";
  const clear = (): void => {
    for (const part of [...worlds.values(), ...stills.values()]) part.dispose();
    worlds = new Map();
    stills = new Map();
  };
  const worldOf = ({ scene, build }: AtelierScene): World => {
    const key = `${scene.place.id}/${scene.time}/${scene.seed}`;
    const world = worlds.get(key) ?? makeWorld(film, build(), fineness);
    worlds.set(key, world);
    return world;
  };
  const stillsOf = (world: World): Stills => {
    const made = stills.get(world) ?? makeStills(...stillSize);
    stills.set(world, made);
    return made;
  };
  const show = (world: World, { scene, window, seconds }: WorldMoment): void => {
    world.show(scene, seconds);
    aimCamera(camera, scene.camera, window);
    const main = scene.bodies.find(({ key }) => key === scene.main);
    const centre = main?.position ?? scene.camera.target;
    shadows.draw(renderer, world.stage, world.light, centre, (main?.height ?? 2) * 2.6);
  };
  const paintStills = (world: World, { index, share, at }: StillMoments): Stills => {
    const pictures = stillsOf(world);
    for (const one of share > 0 ? [index, index + 1] : [index]) {
      if (pictures.has(one)) continue;
      show(world, at(one));
      pictures.paint(renderer, world.stage, camera, one);
    }
    return pictures;
  };
  const expose = (at: AtelierScene, picture: AtelierPicture, into: WebGLRenderTarget): void => {
    const world = worldOf(at);
    const pictures = at.stills && paintStills(world, at.stills);
    show(world, { ...picture, scene: at.scene });
    const undress = at.stills && pictures?.dress(world.stage, at.stills.index, at.stills.share);
    renderer.setRenderTarget(into);
    renderer.render(world.stage, camera);
    undress?.();
  };
  return {
    draw: (picture) => {
      const { key, now, next } = picture;
      if (key !== shown) clear();
      shown = key;
      const hasOwn = !next || next.reveal < 1;
      if (hasOwn) expose(now, picture, own);
      if (next && next.reveal > 0) expose(next, picture, other);
      const { softness } = (next && next.reveal > 0.5 ? next : now).scene;
      const moment = Math.round(picture.seconds * framesPerSecond);
      const light =
        next && next.reveal > 0
          ? dissolve.draw(renderer, {
              from: own,
              to: other,
              reveal: next.reveal,
              seed: now.scene.place.id.length,
            })
          : own.texture;
      darkroom.develop(renderer, light, { softness, moment }, null);
    },
    dispose: () => {
      clear();
      for (const part of [own, other, darkroom, dissolve, shadows]) part.dispose();
      renderer.dispose();
      // A page may hold few contexts at once: let this one go now.
      renderer.forceContextLoss();
    },
  };
};
