import { BufferAttribute, BufferGeometry, DoubleSide, Group, Mesh } from "three";
import { mix } from "../../../../src/picture/numbers.ts";
import { seededRandom, seedOf, type SeededRandom } from "../../../../src/picture/seeded-random.ts";
import type { Scene } from "../../../../src/picture/scene.ts";
import type { Built, Kit, Moment } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import type { LandPlan } from "./land.ts";
import { powerLine } from "./power-line.ts";
import { staysStill } from "../../engine/stills.ts";

const vertex = /* glsl */ `
varying vec3 vWorld;
void main(){vec4 world=modelMatrix*vec4(position,1.);vWorld=world.xyz;
  gl_Position=projectionMatrix*viewMatrix*world;}`;

const fragment = /* glsl */ `
varying vec3 vWorld;uniform float uFoot;
void main(){
  vec3 ray=normalize(vWorld-uCamera);
  vec3 c=throughAir(mix(uShade,uMiddle,.35),vWorld);
  // Its lower storeys stand in thicker air.
  c=mix(c,airColour(ray),.75*smoothstep(46.,-4.,vWorld.y-uFoot));
  gl_FragColor=finish(c,vWorld);}`;

/** A building as seen from afar, 0..1 wide and tall: how its top was bitten. */
const tops: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 1],
    [1, 1],
  ],
  [
    [0, 1],
    [0.55, 0.96],
    [0.7, 0.8],
    [1, 0.74],
  ],
  [
    [0, 0.7],
    [0.24, 0.82],
    [0.4, 1],
    [0.62, 0.98],
    [1, 0.86],
  ],
  [
    [0, 0.86],
    [0.3, 0.86],
    [0.31, 1],
    [0.66, 1],
    [0.67, 0.9],
    [1, 0.9],
  ],
  [
    [0, 0.55],
    [0.2, 0.62],
    [0.35, 0.94],
    [0.5, 0.78],
    [0.72, 1],
    [1, 0.62],
  ],
  [
    [0, 0.8],
    [0.44, 0.8],
    [0.47, 1],
    [0.53, 1],
    [0.56, 0.8],
    [1, 0.8],
  ],
];

/** Adds one building, a flat shape that faces the origin. */
const building = (places: number[], random: SeededRandom, turn: number, tall: number): void => {
  const top = tops[random.index(tops.length)] ?? [];
  const wide = random.between(9, 26) + tall * 0.1;
  const radius = random.between(560, 640);
  const lean = random.next() < 0.2 ? random.between(-0.22, 0.22) : 0;
  const at = (x: number, y: number): void => {
    const aside = turn + ((x - 0.5) * wide + lean * y * tall) / radius;
    places.push(Math.sin(aside) * radius, y * tall - 12, Math.cos(aside) * radius);
  };
  top.slice(1).forEach(([x, y], index) => {
    const [left, height] = top[index] ?? [0, 1];
    for (const [px, py] of [
      [left, 0],
      [x, 0],
      [x, y],
      [left, 0],
      [x, y],
      [left, height],
    ] as const)
      at(px, py);
  });
};

/** Quarters of the city lie in clusters round the horizon, tall in their middle. */
const cityGeometry = (random: SeededRandom, detail: number): BufferGeometry => {
  const places: number[] = [];
  const clusters = 9;
  for (let cluster = 0; cluster < clusters; cluster++) {
    const middle = ((cluster + random.between(0, 0.7)) / clusters) * Math.PI * 2;
    const spread = random.between(0.12, 0.3);
    const height = random.between(28, 74);
    for (let index = 0; index < Math.round(17 * detail); index++) {
      const aside = random.between(-1, 1) * random.next() ** 0.5;
      const tall = mix(height, 14, Math.abs(aside)) * random.between(0.4, 1);
      building(places, random, middle + aside * spread, tall + 12);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(Float32Array.from(places), 3));
  return geometry;
};

/** What is left of a city along the horizon, and power lines on their way there; the haze takes most of it. */
export const makeSkyline = (
  kit: Kit,
  scene: Scene,
  { foot, centre }: Pick<LandPlan, "foot" | "centre">,
): Built<Moment> => {
  const random = seededRandom(seedOf(`${scene.place.backdrop}/skyline/${centre}`));
  const haze = { value: 0 };
  const city = new Mesh(
    cityGeometry(random, kit.detail),
    ownPaint(kit, {
      vertex,
      fragment,
      layer: "opaque",
      uniforms: { uHazePerMetre: haze, uFoot: { value: foot } },
    }),
  );
  city.material.side = DoubleSide;
  city.renderOrder = 22;
  const lines = powerLine(kit, scene, { random, foot, centre });
  const object = staysStill(new Group().add(city, lines.object));
  object.position.z = centre;
  return {
    object,
    update: (moment) => {
      // Less than the air of the dunes: it would be gone otherwise.
      haze.value = moment.scene.light.hazePerMetre * 0.42;
      lines.update(moment);
    },
  };
};
