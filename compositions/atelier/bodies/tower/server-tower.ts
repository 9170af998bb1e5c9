import {
  BufferAttribute,
  ExtrudeGeometry,
  Group,
  Mesh,
  type ShaderMaterial,
  Shape,
  SphereGeometry,
  Vector2,
} from "three";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { mixVec3, scale } from "../../../../src/picture/vec3.ts";
import type { BodyMaker, Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { sandPaint } from "../../sets/dunes/sand-paint.ts";
import { rackFronts, rackLights, type RackColours } from "./rack.ts";
import { staysStill } from "../../engine/stills.ts";

/** Its front, bitten off at the top; the foot lies deep in the sand. Heights of the box. */
const outline: readonly (readonly [number, number])[] = [
  [0.12, -0.95],
  [0.12, 0.42],
  [0.096, 0.412],
  [0.07, 0.36],
  [0.04, 0.398],
  [0.012, 0.38],
  [-0.01, 0.436],
  [-0.07, 0.44],
  [-0.09, 0.478],
  [-0.12, 0.486],
  [-0.15, 0.462],
  [-0.196, 0.47],
  [-0.196, -0.95],
];
const depth = 0.27;

/** The case: extruded, its bite slanting down to the back, where less of it is left. */
const caseGeometry = (): ExtrudeGeometry => {
  const geometry = new ExtrudeGeometry(new Shape(outline.map(([x, y]) => new Vector2(x, y))), {
    depth,
    bevelSize: 0.006,
    bevelThickness: 0.006,
    bevelSegments: 2,
    steps: 3,
  });
  geometry.translate(0, 0, -depth);
  const places = geometry.getAttribute("position");
  for (let index = 0; index < places.count; index++) {
    const y = places.getY(index);
    const back = -places.getZ(index) / depth;
    const bite = y > 0.3 ? back * (0.07 + 0.035 * Math.sin(back * 9 + places.getX(index) * 40)) : 0;
    places.setY(index, y - bite);
  }
  geometry.computeVertexNormals();
  return geometry;
};

const casePaint = (kit: Kit, colours: RackColours) =>
  paint(kit, {
    colour: colours.body,
    rim: 0.85,
    gloss: 0.12,
    head: "uniform vec3 uEdge,uDark;",
    body: /* glsl */ `
      float blotch=noise2(vLocal.xy*vec2(16.,9.)+vLocal.z*11.);
      float streak=noise2(vec2(vLocal.x*34.+vLocal.z*27.,vLocal.y*4.));
      albedo=mix(albedo,uDark,.5*smoothstep(.35,.8,blotch));
      albedo=mix(albedo,uEdge*vec3(.95,.76,.66),.32*smoothstep(.55,.85,streak)*smoothstep(.3,.7,blotch));
      // Vents along its side: slots in rows, gone where they would be finer than a pixel.
      float slots=vLocal.y*74.;
      float seen=1.-smoothstep(.25,.9,fwidth(slots));
      float inBay=smoothstep(.30,.34,abs(fract(vLocal.y*6.2)-.5))*smoothstep(.02,.03,min(-vLocal.z,vLocal.z+.27));
      float side=smoothstep(.6,.9,abs(normal.x)+abs(normal.z)*step(vLocal.z,-.1));
      albedo*=1.-.62*seen*side*(1.-inBay)*smoothstep(.25,.4,abs(fract(slots)-.5));
      // Sand has blown up its foot and lies on what is level.
      float sand=smoothstep(-.30,-.56,vLocal.y+.13*blotch)+.65*smoothstep(.5,.9,normal.y);
      albedo=mix(albedo,mix(uShade,uLit,.62),clamp(sand,0.,.85));
      // A line of light where its corners turn against the sun.
      float corner=smoothstep(.25,.5,1.-max(max(abs(normal.x),abs(normal.y)),abs(normal.z)));
      glow+=uKey*uEdge*corner*pow(max(dot(-vShown,uTowardsKey),0.),2.)*.5;`,
    uniforms: {
      uEdge: { value: colours.light },
      uDark: { value: colours.shade },
    },
  });

/** Air that hides it when it leaves the picture, a metre. */
const thickest = 0.08;

/** Sand that the wind has heaped around the foot. */
const driftOf = (kit: Kit): Mesh<SphereGeometry, ShaderMaterial> => {
  const geometry = new SphereGeometry(1, Math.round(32 * kit.detail), 12, 0, Math.PI * 2, 0, 1.5);
  geometry.scale(0.7, 0.5, 0.56).translate(0.04, -0.97, -0.1);
  const { count } = geometry.getAttribute("position");
  geometry.setAttribute("edge", new BufferAttribute(new Float32Array(count * 2), 2));
  return new Mesh(geometry, sandPaint(kit).near);
};

/** A leaning tower of dead servers, half buried, with the few lights that are left. */
export const serverTower: BodyMaker = (kit, body) => {
  const entry = kit.film.bible.props.find(({ id }) => id === body.first.entry)?.colours ?? {};
  const light = (name: string, otherwise: string) => lightOfColour(entry[name] ?? otherwise);
  const colours: RackColours = {
    body: light("body", "#6b4a54"),
    light: light("light", "#c58f70"),
    shade: light("shade", "#33222f"),
    led: light("led", "#ffe2b0"),
  };
  const haze = { value: 0 };
  const driftHaze = { value: 0 };
  const lit = { value: 0 };
  const fronts = rackFronts(kit, colours);
  const lights = rackLights(kit, colours, lit);
  const main = new Mesh(caseGeometry(), casePaint(kit, colours));
  const leaning = new Group().add(castsShadow(main), fronts, lights);
  for (const mesh of [main, fronts]) mesh.material.uniforms["uHazePerMetre"] = haze;
  leaning.position.y = -0.5;
  for (const part of leaning.children) part.position.y = 0.5;
  const drift = driftOf(kit);
  drift.material.uniforms["uHazePerMetre"] = driftHaze;
  const object = staysStill(new Group().add(leaning, drift));
  return {
    object,
    update: (moment) => {
      const { scene, body: now } = moment;
      const gone = thickest * (1 - now.presence) ** 2;
      haze.value = scene.light.hazePerMetre * 0.7 + gone;
      driftHaze.value = scene.light.hazePerMetre + gone;
      lit.value = levelOfState(now, "lights", { dead: 0, few: 1, many: 1.6 }) * now.presence;
      object.rotation.y = ((scene.camera.yawInDegrees - 27) * Math.PI) / 180;
      leaning.rotation.z = ((5 + 9 * scene.broken) * Math.PI) / 180;
      if (lit.value < 0.05) return;
      moment.shine({
        position: now.position,
        light: scale(mixVec3([1, 1, 1], colours.led, 0.7), 0.05 * lit.value),
        reach: now.height * 0.3,
      });
    },
  };
};
