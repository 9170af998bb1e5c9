import { Group, Mesh } from "three";
import { mix, smoothStep } from "../../../../../src/picture/numbers.ts";
import { add, normalize, scale, subtract, type Vec3 } from "../../../../../src/picture/vec3.ts";
import type { Kit } from "../../../contract.ts";
import { paint } from "../../../engine/paint.ts";
import { layGrid, makeGrid } from "../mesh/grid.ts";
import { tubeAbout } from "../mesh/tube.ts";
import type { Air } from "../pose/air.ts";
import type { Build } from "../pose/build.ts";
import type { Pose } from "../pose/pose.ts";
import type { Wardrobe } from "../wardrobe.ts";
import type { CoatShape } from "./coat-shape.ts";

/** The satchel on her left hip and its strap over the right shoulder. */
export type Satchel = {
  readonly object: Group;
  readonly lay: (build: Build, pose: Pose, shape: CoatShape, air: Air) => void;
};

const leather = /* glsl */ `
float worn=noise2(vUv*vec2(14.,10.)+3.);
albedo*=.82+.34*worn;
albedo*=mix(vec3(.86,.90,1.16),vec3(1.12,1.,.90),smoothstep(-.6,.6,dot(normal,uTowardsKey)));
`;

/** Flap over the upper two thirds, its stitching, worn edges, one buckle. `vLocal` in the bag's own space. */
const bagBody = /* glsl */ `
${leather}
float px=fwidth(vLocal.y)+.0003;
float flapEnd=-.006-.010*(1.-pow(abs(vLocal.z)/.05,2.));
float line=1.-smoothstep(px,px*2.,abs(vLocal.y-flapEnd)-.0006);
float flap=step(flapEnd,vLocal.y);
albedo*=mix(.82,1.06,flap)*(1.-.55*line*step(0.,vLocal.x));
float rub=smoothstep(.036,.044,abs(vLocal.z))+smoothstep(.028,.036,abs(vLocal.y));
albedo=mix(albedo,albedo*1.35+.01,clamp(rub,0.,1.)*.5);
float buckle=step(0.,vLocal.x)*(1.-smoothstep(.0045,.0045+px,max(abs(vLocal.z),abs(vLocal.y-flapEnd-.002))));
albedo=mix(albedo,vec3(.42,.30,.17),buckle);gloss=max(gloss,buckle*.6);
`;

/** A small soft bag and its strap. */
export const makeSatchel = (kit: Kit, { satchel }: Wardrobe): Satchel => {
  const look = { colour: satchel, rim: 0.5, wrap: 0.2, gloss: 0.12 };
  const bag = new Mesh(bagGeometry(kit.detail), paint(kit, { ...look, body: bagBody }));
  const strap = makeGrid({ rows: 38 * kit.detail, columns: 4, closed: true });
  const object = new Group();
  object.add(bag, new Mesh(strap.geometry, paint(kit, { ...look, body: leather })));
  return {
    object,
    lay: (build, pose, shape, air) => {
      const at = shape(0.56, Math.PI / 2);
      const { pelvis, leftKnee } = pose.joints;
      const swing = (leftKnee[2] - pelvis[2]) * 0.1;
      const lifted = Math.max(0, air.flow[1]) * 0.02;
      bag.position.set(at[0] + 0.014 * build.girth + lifted, at[1] - 0.02, at[2] + swing * 0.4);
      bag.rotation.set(-swing * 1.6, -0.08, 0.1 + lifted * 8);
      bag.scale.setScalar(build.girth);
      strap.lay(strapSurface(shape, build));
    },
  };
};

/** From the bag up over the chest, across the right shoulder, and down the back. */
const strapSurface = (shape: CoatShape, build: Build) => {
  const onCoat = (share: number) => {
    const front = smoothStep(0, 0.46, share);
    const back = smoothStep(0.54, 1, share);
    const down = share < 0.5 ? mix(0.53, 0.058, front ** 0.85) : mix(0.058, 0.53, back ** 1.2);
    const degrees = share < 0.5 ? mix(74, -74, front) : mix(-106, -254, back);
    const crossing = mix(-74, -106, smoothStep(0.46, 0.54, share));
    const isTop = share > 0.46 && share < 0.54;
    const angle = ((isTop ? crossing : degrees) * Math.PI) / 180;
    const wrapped = angle < -Math.PI ? angle + 2 * Math.PI : angle;
    const place = shape(down, wrapped);
    const centre = shape(down, wrapped > 0 ? wrapped - Math.PI : wrapped + Math.PI);
    const out = normalize(subtract(place, scale(add(place, centre), 0.5)));
    const away: Vec3 = normalize([out[0], 1.6 * Math.max(0, 1 - down * 7), out[2]]);
    return { place: add(place, scale(away, 0.005 * build.girth)), away };
  };
  return tubeAbout(
    (share) => onCoat(share).place,
    (share) => onCoat(share).away,
    () => [0.0022 * build.girth, 0.0085 * build.girth],
  );
};

/** A rounded box, softer at the bottom. */
const bagGeometry = (detail: number) => {
  const square = (value: number, by: number) => Math.sign(value) * Math.abs(value) ** by;
  return layGrid({ rows: 10 * detail, columns: 14 * detail, closed: true }, (row, column) => {
    const angle = column * Math.PI * 2;
    const fall = row * Math.PI;
    const ring = Math.sin(fall) ** 0.35;
    const full = 1 + 0.2 * row;
    return [
      square(Math.sin(angle), 0.55) * 0.017 * ring * full,
      square(Math.cos(fall), 0.5) * 0.037,
      square(Math.cos(angle), 0.4) * 0.046 * ring,
    ];
  });
};
