import { ExtrudeGeometry, Group, Mesh, Shape, type Object3D } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import { scale } from "../../../../src/picture/vec3.ts";
import { block, joined, part, plate, turned } from "../../bodies/thing/solids.ts";
import type { Kit } from "../../contract.ts";
import { benchPaint, type BenchLight } from "./bench-paint.ts";
import { benchPlan } from "./bench-plan.ts";
import { pairsOf } from "../../bodies/thing/numbers-of.ts";

const { left, right, back, front, thick, cut } = benchPlan;

/** The top with the half-round cut in its front edge, lying at y 0. */
const top = () => {
  const shape = new Shape();
  shape.moveTo(left, -back);
  shape.lineTo(left, -front);
  shape.lineTo(cut.x - cut.radius, -front);
  shape.absarc(cut.x, -front, cut.radius, Math.PI, 0, true);
  shape.lineTo(right, -front);
  shape.lineTo(right, -back);
  return new ExtrudeGeometry(shape, {
    depth: thick - 0.02,
    bevelThickness: 0.01,
    bevelSize: 0.01,
    bevelSegments: 3,
    curveSegments: 28,
  })
    .rotateX(-Math.PI / 2)
    .translate(0, -thick + 0.01, 0);
};

/** Old wood: long grain, scratches of the saw, burns, rings of cups; gold filings that have gathered near the cut. */
const oldWood = /* glsl */ `
  vec2 p=vWorld.xz;
  float plank=floor(p.y/.31+.2);
  float wave=noise2(vec2(p.x*1.5+plank*7.,p.y*9.));
  float grain=noise2(vec2(p.x*7.+plank*13.,p.y*95.+wave*12.));
  float fine=noise2(vec2(p.x*60.,p.y*420.));
  albedo*=.62+.42*grain+.22*fine-.12*wave;
  albedo*=mix(1.,.35,smoothstep(.008,.002,abs(fract(p.y/.31+.2)-.5<.5?fract(p.y/.31+.2)*.31:.1)));
  float cup=length(p-vec2(.62,.12));
  albedo*=1.-.35*smoothstep(.006,.002,abs(cup-.055))*smoothstep(.3,.7,noise2(p*22.));
  albedo*=1.-.5*smoothstep(.07,.0,length((p-vec2(-.18,.52))*vec2(1.,1.6)))*noise2(p*40.);
  dimmed=toolShade(vWorld);
  float heap=smoothstep(.34,.02,length((p-vec2(${cut.x.toFixed(2)},${(front - cut.radius - 0.09).toFixed(2)}))*vec2(.8,1.5)));
  vec2 cell=p*310.;float h=hash2(floor(cell));
  float fleck=step(1.-.22*heap*heap,h)*smoothstep(.5,.2,length(fract(cell)-.5))*step(.5,normal.y);
  float wink=pow(.5+.5*sin(h*900.+uSeconds*1.7+dot(vShown,vec3(90.,40.,70.))),3.);
  glow+=uAccent*fleck*(.12+1.5*wink)*dimmed*heap;`;

const leather = "albedo*=.7+.5*noise2(vWorld.xz*60.)+.2*noise2(vWorld.xz*170.);";

/** Bench top, the wooden pin that sticks out into the cut, and the leather that catches what falls. */
export const benchTop = (kit: Kit, light: BenchLight, wood: Light, hide: Light): Object3D => {
  const edge = front - cut.radius;
  const pin = plate(
    pairsOf("-0.06 0, 0.06 0, 0.045 -0.15, 0.012 -0.16, 0 -0.09, -0.012 -0.16, -0.045 -0.15"),
    0.035,
    0.006,
  );
  const sides = joined([
    part(pin, scale(wood, 0.55), { at: [cut.x, 0.004, edge - 0.03], turn: [-Math.PI / 2, 0, 0] }),
    part(block(right - left, 0.5, 0.05), scale(wood, 0.5), {
      at: [(left + right) / 2, -0.4, front - 0.5],
    }),
  ]);
  const apron = turned(pairsOf("0 -0.3, 0.14 -0.29, 0.25 -0.22, 0.31 -0.1, 0.322 -0.03"), 40);
  const board = new Mesh(part(top(), wood), benchPaint(kit, light, { more: oldWood, gloss: 0.3 }));
  // After what lies on it, so that only what shows of it is painted.
  board.renderOrder = 1;
  const object = new Group();
  object.add(
    board,
    new Mesh(sides, benchPaint(kit, light, { gloss: 0.2 })),
    new Mesh(
      part(apron, hide, { at: [cut.x, 0, front] }),
      benchPaint(kit, light, { more: leather, bothSides: true, gloss: 0.25 }),
    ),
  );
  return object;
};
