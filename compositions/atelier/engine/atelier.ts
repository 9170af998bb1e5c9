import { LinearSRGBColorSpace, PerspectiveCamera, WebGLRenderer, WebGLRenderTarget } from "three";
import type { Film } from "../../../src/film/film.ts";
import type { Box } from "../../../src/picture/picture.ts";
import type { Scene } from "../../../src/picture/scene.ts";
import { lightOfColour } from "../../../src/picture/light-of-place.ts";
import { makeDarkroom } from "./develop.ts";
import { makeDissolve } from "./dissolve.ts";
import { aimCamera } from "./film-camera.ts";
import { makeShadowMap } from "./shadow-map.ts";
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
  renderer.setPixelRatio(1);
  renderer.setSize(size.width, size.height, false);
  const width = Math.round(size.width * quality.oversampling);
  const height = Math.round(size.height * quality.oversampling);
  const smooth = quality.oversampling < 1.5;
  const target = () => new WebGLRenderTarget(width, height, { samples: smooth ? 0 : 4 });
  const [own, other] = [target(), target()];
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
  let shown = "";
  const clear = (): void => {
    for (const world of worlds.values()) world.dispose();
    worlds = new Map();
  };
  const worldOf = ({ scene, build }: AtelierScene): World => {
    const key = `${scene.place.id}/${scene.time}/${scene.seed}`;
    const world = worlds.get(key) ?? makeWorld(film, build(), quality.detail);
    worlds.set(key, world);
    return world;
  };
  const expose = (at: AtelierScene, picture: AtelierPicture, into: WebGLRenderTarget): void => {
    const { scene } = at;
    const world = worldOf(at);
    world.show(scene, picture.seconds);
    aimCamera(camera, scene.camera, picture.window);
    const main = scene.bodies.find(({ key }) => key === scene.main);
    const centre = main?.position ?? scene.camera.target;
    shadows.draw(renderer, world.stage, world.light, centre, (main?.height ?? 2) * 2.6);
    renderer.setRenderTarget(into);
    renderer.render(world.stage, camera);
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
