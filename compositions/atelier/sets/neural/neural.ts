import { Group, Vector3 } from "three";
import { clamp } from "../../../../src/picture/numbers.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import type { CameraPlace, Light } from "../../../../src/picture/scene.ts";
import {
  normalize,
  scale,
  tipAboutX,
  turnAboutY,
  type Vec3,
} from "../../../../src/picture/vec3.ts";
import { makeLightPoints, type LightPoint } from "../../bodies/spark/light-points.ts";
import { makeThreads } from "../../bodies/spark/threads.ts";
import type { Kit, SetMaker } from "../../contract.ts";
import { netThreads, rivers, type NerveLights } from "./nerve-net.ts";
import { makeVoidSky } from "./void-sky.ts";
import { staysStill } from "../../engine/stills.ts";

/** Metres from the one who dreams to the star at the bottom of the dream. */
const depth = 46;

/** The stones' colours belong to the film: the first two there are, else amber and sky blue. */
const nerveLights = (kit: Kit, core: Light): NerveLights => {
  const [warm = "#f0a024", cool = "#4fb3ec"] = kit.film.bible.pieces.flatMap(({ stones }) =>
    stones.map(({ colour }) => colour),
  );
  return { warm: lightOfColour(warm), cool: lightOfColour(cool), core };
};

/** Dust of light everywhere, and a few large rounds near the lens. */
const dustOf = (kit: Kit, lights: NerveLights): readonly LightPoint[] => {
  const random = kit.random("dust");
  return Array.from({ length: Math.round(420 * kit.detail) }, (_, index) => {
    const isNear = index % 15 === 0;
    const reach = isNear ? 3.4 : 15;
    const spot = (): number => random.between(-reach, reach);
    const tint = random.next() < 0.5 ? lights.warm : lights.cool;
    return {
      at: [spot(), spot() * 0.8, spot()] as const,
      radius: isNear ? random.between(0.05, 0.16) : random.between(0.012, 0.05),
      light: scale(tint, isNear ? 0.1 : 0.9),
      core: isNear ? 0 : 0.9,
      drift: 0.35,
    };
  });
};

/** Where the star lies: always deep below, and in sight of a camera that looks down. */
const towardsCore = ({ yawInDegrees, pitchInDegrees }: CameraPlace): Vec3 => {
  const down = clamp(pitchInDegrees + 3.4, 38, 80);
  return normalize(turnAboutY(tipAboutX([0.1, 0, -1], down), yawInDegrees));
};

/** The neural dream: a violet void, nerves of amber and sky blue in depth behind depth, and a star far below. */
export const neural: SetMaker = (kit, scene) => {
  const lights = nerveLights(kit, scene.light.accent);
  const core = { value: new Vector3(0, -1, 0) };
  const sky = makeVoidSky(kit, {
    uTowardsCore: core,
    uWarm: { value: new Vector3(...scene.light.accent) },
    uCool: { value: new Vector3(...lights.cool) },
  });
  const random = kit.random("net");
  const { threads, points } = netThreads(random, lights, Math.round(120 * kit.detail));
  const net = makeThreads(kit, threads, { bothEnds: true, clear: 2, name: "net pulses" });
  const deep = makeThreads(kit, rivers(random, lights, Math.round(96 * kit.detail), depth), {
    bothEnds: true,
    clear: 3,
    name: "river pulses",
  });
  const nodes = makeLightPoints(kit, [...points, ...dustOf(kit, lights)], 1.6);
  const star = makeLightPoints(
    kit,
    [
      { at: [0, 0, -depth], radius: 9, light: scale(scene.light.accent, 0.5), core: 1, drift: 0 },
      { at: [0, 0, -depth], radius: 3.4, light: [4, 3.6, 3.1], core: 1, drift: 0 },
    ],
    1,
  );
  const around = new Group();
  around.add(net.object, nodes);
  const below = new Group();
  below.add(deep.object, star);
  const object = new Group();
  object.add(staysStill(sky), around, below);
  return {
    object,
    update: ({ scene: { camera }, seconds }) => {
      const way = towardsCore(camera);
      core.value.set(...way);
      for (const part of [sky, around, below]) part.position.set(...camera.target);
      around.rotation.y = seconds * 0.012;
      const [x, y, z] = camera.target;
      below.up.set(0, 0, 1);
      below.lookAt(x - way[0], y - way[1], z - way[2]);
      below.rotateZ(seconds * 0.03);
    },
  };
};
