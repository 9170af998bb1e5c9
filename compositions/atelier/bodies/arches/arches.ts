import { Group, Mesh, type ShaderMaterial } from "three";
import { frameRatio } from "../../../../src/picture/camera-view.ts";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { mix, mixRatio } from "../../../../src/picture/numbers.ts";
import { seededRandom, seedOf } from "../../../../src/picture/seeded-random.ts";
import type { BodyMaker, Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { duneUnder } from "./dune-under.ts";
import { brokenRing } from "./broken-ring.ts";
import { weathered } from "./weathered.glsl.ts";
import { staysStill } from "../../engine/stills.ts";

const degree = Math.PI / 180;

/** A ring's place and size while the two stand apart and when they line up, in heights of the box. */
type Way = { readonly apart: number; readonly aligned: number };

type Standing = {
  readonly x: Way;
  readonly y: Way;
  /** Behind the other ring. */
  readonly behind: Way;
  readonly radius: Way;
  readonly thick: number;
  readonly deep: number;
  /** What is left of it, degrees counter-clockwise from the right. */
  readonly pieces: readonly (readonly [from: number, to: number])[];
};

/** Aligned, each stands in the other's gap, and together they look whole. */
const rings: readonly Standing[] = [
  {
    x: { apart: -0.15, aligned: 0 },
    y: { apart: -0.07, aligned: -0.06 },
    behind: { apart: 0, aligned: 0 },
    radius: { apart: 0.52, aligned: 0.516 },
    thick: 0.086,
    deep: 0.13,
    pieces: [[39, 246]],
  },
  {
    x: { apart: 0.36, aligned: 0.002 },
    y: { apart: -0.13, aligned: -0.06 },
    behind: { apart: 0.42, aligned: 0.2 },
    radius: { apart: 0.43, aligned: 0.514 },
    thick: 0.0713,
    deep: 0.1,
    pieces: [
      [-72, 75],
      [160, 250],
    ],
  },
];

const makeRing = (kit: Kit, ring: Standing, index: number, material: ShaderMaterial): Group => {
  const group = new Group();
  ring.pieces.forEach(([from, to], at) => {
    const geometry = brokenRing(
      {
        from: from * degree,
        to: to * degree,
        radius: 1,
        thick: ring.thick / ring.radius.apart,
        deep: ring.deep / ring.radius.apart,
      },
      seededRandom(seedOf(`ring ${index} ${at}`)),
      kit.detail,
    );
    group.add(new Mesh(geometry, material));
  });
  return group;
};

/** Air takes less from what is as large as this: its outline must hold against the sky. */
const clearer = 0.4;

/** Two giant broken rings, one a little behind the other, half buried; seen from one place they make a whole. */
export const arches: BodyMaker = (kit, body) => {
  const colours = kit.film.bible.props.find(({ id }) => id === body.first.entry)?.colours ?? {};
  const light = (name: string, otherwise: string) => lightOfColour(colours[name] ?? otherwise);
  const stone = weathered({
    body: light("body", "#c99a72"),
    light: light("light", "#f3d3a4"),
    shade: light("shade", "#7d5664"),
  });
  const haze = { value: 0 };
  const material = paint(kit, {
    ...stone,
    rim: 1,
    gloss: 0.06,
    uniforms: { ...stone.uniforms, uHazePerMetre: haze },
  });
  const object = new Group();
  const groups = rings.map((ring, index) => makeRing(kit, ring, index, material));
  object.add(...groups, ...duneUnder(kit));
  staysStill(object);
  return {
    object,
    update: ({ scene, body: now }) => {
      const aligned = levelOfState(now, "stand", { apart: 0, aligned: 1 });
      const at = (way: Way) => mix(way.apart, way.aligned, aligned);
      haze.value = scene.light.hazePerMetre * clearer;
      object.rotation.y = scene.camera.yawInDegrees * degree;
      // Where the camera's axis passes, seen from the middle of the box: what is larger there grows away from it.
      const inFrame = mixRatio(now.first.height, now.last.height, now.share);
      const aside = ((now.at.x - 0.5) * frameRatio) / inFrame;
      const above = (0.5 - now.at.y) / inFrame;
      rings.forEach((ring, index) => {
        const group = groups[index];
        if (!group) return;
        // Farther away and just as much larger: it keeps its outline and moves as what stands farther does.
        const larger = (now.depth + at(ring.behind) * now.height) / now.depth;
        group.position.set(
          (at(ring.x) + aside) * larger - aside,
          (at(ring.y) + above) * larger - above,
          -at(ring.behind),
        );
        group.scale.setScalar(at(ring.radius) * larger);
      });
    },
  };
};
