import { Group, Mesh } from "three";
import { mixVec3 } from "../../../../src/picture/vec3.ts";
import type { BodyMaker } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { entryColour } from "../thing/entry-colour.ts";
import { turnToStory } from "../thing/in-scene.ts";
import { tinBird, windingKey } from "./bird.ts";

/** Painted rings on breast and head, and the bare tin where the paint has come off. */
const flaked = /* glsl */ `
  float ringed=smoothstep(.035,.015,abs(length(vLocal-vec3(0.,.02,.36))-.30))*step(vLocal.y,.12);
  float dots=smoothstep(.03,.02,length(vec2(fract(vLocal.z*9.+floor(vLocal.y*11.)*.5)-.5,fract(vLocal.y*11.)-.5))*.18)*step(.05,vLocal.y)*step(vLocal.z,.1)*step(.1,vPaint.r-vPaint.b);
  albedo=mix(albedo,uPale,.75*max(ringed,.6*dots));
  float f=noise3(vLocal*13.)*.65+noise3(vLocal*37.)*.35;
  float bare=smoothstep(.66,.69,f);
  albedo=mix(albedo*(.85+.3*noise3(vLocal*5.)),uTin,bare);
  albedo*=mix(1.,.55,smoothstep(.60,.66,f)*(1.-bare));
  gloss=mix(.55,.8,bare);`;

/** A wind-up tin bird; its key turns slowly, and it trembles as it runs down. */
export const toy: BodyMaker = (kit, body) => {
  const own = entryColour(kit, body, ["body", "colour"], "#c9705c");
  const light = entryColour(kit, body, ["light"], "#f0c49c");
  const shade = entryColour(kit, body, ["shade"], "#6f3540");
  const tin = mixVec3(shade, [0.42, 0.4, 0.42], 0.6);
  const bird = new Mesh(
    tinBird(own, light, shade),
    paint(kit, {
      vertexColours: true,
      gloss: 0.55,
      rim: 0.9,
      bothSides: true,
      head: "uniform vec3 uPale,uTin;",
      body: flaked,
      uniforms: { uPale: { value: [...light] }, uTin: { value: [...tin] } },
    }),
  );
  const key = new Mesh(windingKey(tin), paint(kit, { vertexColours: true, gloss: 0.8, rim: 1 }));
  key.position.set(0, 0.37, -0.12);
  key.rotation.order = "XYZ";
  const object = new Group();
  object.add(bird, key);
  return {
    object: castsShadow(object),
    update: ({ seconds, scene, body: now }) => {
      object.rotation.y = turnToStory(scene, now);
      object.rotation.z = 0.012 * Math.sin(seconds * 23);
      key.rotation.set(-0.25, seconds * 1.4, 0);
    },
  };
};
