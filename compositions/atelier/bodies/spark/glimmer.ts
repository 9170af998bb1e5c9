import { Group } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { BodyMaker } from "../../contract.ts";
import { makeLightPoints } from "./light-points.ts";
import { makeThreads } from "./threads.ts";

const steps = 22;

/** Where its tail lies when it moves along `way`: a fine arc that sinks a little. */
const tailAlong = (long: number, lift: number): readonly Vec3[] =>
  Array.from({ length: steps }, (_, i): Vec3 => {
    const t = i / (steps - 1);
    return [-long * t, lift * t * t, 0];
  });

/** How fast it goes across the picture, and which way (radians, 0 to the right, positive up). */
const wayOf = (first: { x: number; y: number }, last: { x: number; y: number }) => {
  const [dx, dy] = [(last.x - first.x) * (16 / 9), first.y - last.y];
  const far = Math.hypot(dx, dy);
  return { angle: far > 0.01 ? Math.atan2(dy, dx) : 0.12, speed: Math.min(1, far * 2.4) };
};

/** A warm white point with a halo and a thin tail behind it; it lights what it passes. */
export const glimmer: BodyMaker = (kit, body) => {
  const colours = kit.film.bible.props.find(({ id }) => id === body.first.entry)?.colours ?? {};
  const core = lightOfColour(colours["core"] ?? "#fff6e4");
  const halo = lightOfColour(colours["halo"] ?? colours["light"] ?? "#f6c99a");
  const grain = makeLightPoints(
    kit,
    [
      { at: [0, 0, 0], radius: 0.62, light: scale(halo, 0.7), core: 1, drift: 0 },
      { at: [0, 0, 0], radius: 0.3, light: scale(core, 2.4), core: 1, drift: 0 },
      { at: [0, 0, 0], radius: 0.11, light: scale(core, 4), core: 1, drift: 0 },
    ],
    0.01,
  );
  const thread = (long: number, lift: number, width: number, strength: number) => ({
    points: tailAlong(long, lift),
    width,
    light: scale(halo, strength),
    core: 1,
    wave: 0.05,
  });
  const tail = makeThreads(
    kit,
    [thread(1.9, -0.1, 0.034, 1.5), thread(1.2, 0.05, 0.022, 1.2), thread(0.8, -0.16, 0.016, 0.9)],
    { bothEnds: false, clear: 0.001, name: "tail" },
  );
  const turned = new Group();
  turned.add(tail.object);
  const object = new Group();
  object.add(turned, grain);
  for (const part of [tail.object, grain]) part.renderOrder = 140;
  return {
    object,
    update: ({ body: now, seconds, scene, shine }) => {
      const { angle, speed } = wayOf(now.first.at, now.last.at);
      const flutter = 0.03 * Math.sin(seconds * 3.1) + 0.02 * Math.sin(seconds * 7.3 + 1);
      object.position.set(0, flutter, 0);
      object.rotation.y = ((scene.camera.yawInDegrees - now.turnInDegrees) * Math.PI) / 180;
      turned.rotation.z = angle + 0.09 * Math.sin(seconds * 2.3);
      turned.scale.setScalar(0.65 + 0.6 * speed);
      const beat = 0.88 + 0.12 * Math.sin(seconds * 4.7);
      const [x, y, z] = now.position;
      shine({
        position: [x, y + flutter * now.height, z],
        light: scale(halo, 1.5 * beat * now.presence),
        reach: now.height * 2.6,
      });
    },
  };
};
