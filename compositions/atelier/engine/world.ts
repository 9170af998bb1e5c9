import {
  CanvasTexture,
  DataTexture,
  Group,
  Line,
  Material,
  Mesh,
  Points,
  Scene as Stage,
  ShaderMaterial,
} from "three";
import type { Film } from "../../../src/film/film.ts";
import type { Body, Scene } from "../../../src/picture/scene.ts";
import { seededRandom, seedOf } from "../../../src/picture/seeded-random.ts";
import { cameraPosition } from "../../../src/picture/camera-view.ts";
import { bodyMaker } from "../bodies/body-maker.ts";
import type { BodyMoment, Built, Kit } from "../contract.ts";
import type { Shine } from "../shine.ts";
import { setMaker } from "../sets/set-maker.ts";
import {
  makeLightUniforms,
  setLightUniforms,
  setShines,
  type LightUniforms,
} from "./light-uniforms.ts";

/** One place with the bodies of one shot in it, built once and moved from moment to moment. */
export type World = {
  readonly stage: Stage;
  readonly light: LightUniforms;
  readonly show: (scene: Scene, seconds: number) => void;
  readonly dispose: () => void;
};

/** Builds the world of a shot. `scene` is the one of `sceneToBuild`: it has everybody of the shot in it. */
export const makeWorld = (
  film: Film,
  scene: Scene,
  { detail, rows }: Pick<Kit, "detail" | "rows">,
): World => {
  const light = makeLightUniforms();
  const kit: Kit = {
    film,
    light,
    detail,
    rows,
    random: (name) => seededRandom(seedOf(`${scene.place.id}/${scene.seed}/${name}`)),
  };
  setLightUniforms(light, scene, 0, cameraPosition(scene.camera));
  const stage = new Stage();
  stage.matrixWorldAutoUpdate = true;
  const set = setMaker(scene)(kit, scene);
  stage.add(set.object);
  const known = new Map<string, { holder: Group; built: Built<BodyMoment> }>();
  for (const body of scene.bodies) {
    if (isOnHand(body, scene)) continue;
    const built = bodyMaker(film, body)(kit, body);
    const holder = new Group();
    holder.add(built.object);
    stage.add(holder);
    known.set(body.key, { holder, built });
  }
  return {
    stage,
    light,
    show: (now, seconds) => {
      setLightUniforms(light, now, seconds, cameraPosition(now.camera));
      const shines: Shine[] = [];
      const moment = { scene: now, seconds, shine: (shine: Shine) => shines.push(shine) };
      for (const { holder } of known.values()) holder.visible = false;
      for (const body of now.bodies) {
        const own = known.get(body.key);
        if (!own) continue;
        const { holder, built } = own;
        holder.visible = true;
        holder.position.set(...body.position);
        holder.rotation.y = (body.turnInDegrees * Math.PI) / 180;
        holder.scale.setScalar(body.height);
        built.update({ ...moment, body });
      }
      set.update(moment);
      setShines(light, shines);
    },
    dispose: () => disposeAll(stage),
  };
};

/** A worn piece is drawn by the hand that wears it, so that it sits on the finger and nowhere else. */
const isOnHand = (body: Body, scene: Scene): boolean =>
  body.kind === "piece" &&
  body.first.state["found"] === "worn" &&
  scene.bodies.some(({ kind, first }) => kind === "character" && first.part === "hand");

const disposeAll = (stage: Stage): void => {
  stage.traverse((part) => {
    if (!(part instanceof Mesh || part instanceof Points || part instanceof Line)) return;
    part.geometry.dispose();
    for (const material of [part.material].flat()) {
      if (!(material instanceof Material)) continue;
      material.dispose();
      if (!(material instanceof ShaderMaterial)) continue;
      for (const { value } of Object.values(material.uniforms)) {
        if (value instanceof DataTexture || value instanceof CanvasTexture) value.dispose();
      }
    }
  });
};
