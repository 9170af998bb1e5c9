import { CanvasTexture, LinearMipmapLinearFilter, Mesh, PlaneGeometry } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { scale } from "../../../../src/picture/vec3.ts";
import type { BodyMaker } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { paintMemory } from "./memory-painting.ts";

/** How much larger than its box the painting is: its edge is torn and runs out. */
const bleed = 1.9;

const vertex = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld;
void main(){vAt=uv;vec4 world=modelMatrix*vec4(position,1.);vWorld=world.xyz;
gl_Position=projectionMatrix*viewMatrix*world;}`;

/** The painting shines by itself, trembles as if seen through water, and frays at its edge. */
const fragmentShader = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld;
uniform sampler2D uPainted;uniform float uPresence,uSwell;
void main(){
  vec2 from=(vAt-.5)*2.;
  float t=uSeconds;
  vec2 bend=vec2(sin(from.y*7.+t*.7),sin(from.x*6.-t*.6))*.012;
  vec4 p=texture2D(uPainted,vAt+bend);vec3 c=p.rgb/max(p.a,1e-3);c*=c*(c*.3+.7);
  float torn=noise2(from*3.2+vec2(t*.11,-t*.07))*.6+noise2(from*7.1-t*.05)*.4;
  float far=length(from);
  float edge=smoothstep(.84,.36,far+(torn-.5)*.5);
  float ember=smoothstep(.02,.3,edge)*smoothstep(.75,.3,edge);
  c=c*(1.+.7*uSwell*exp(-far*far*4.))+uAccent*ember*.16*torn;
  float amount=p.a*edge*uPresence*(.86+.06*sin(t*1.3));
  if(amount<.004)discard;
  gl_FragColor=finishOver(throughAir(c,vWorld),amount);
}`;

/** A memory afloat: a feathered little picture out of focus, in the entry's own colours, that faces the camera. */
export const fragment: BodyMaker = (kit, body) => {
  const entry = kit.film.bible.props.find(({ id }) => id === body.first.entry);
  const colours = entry?.colours ?? {};
  const [first = "#f3cf94", second = "#a56a78"] = Object.values(colours);
  const core = colours["core"] ?? first;
  const painted = new CanvasTexture(
    paintMemory(
      entry?.features.map(({ en }) => en).join(" ") ?? "",
      core,
      colours["edge"] ?? second,
      kit.random(`memory ${body.first.entry}`),
    ),
  );
  painted.premultiplyAlpha = true;
  painted.minFilter = LinearMipmapLinearFilter;
  const presence = { value: 1 };
  const swell = { value: 0 };
  const object = new Mesh(
    new PlaneGeometry(bleed, bleed),
    ownPaint(kit, {
      vertex,
      fragment: fragmentShader,
      layer: "over",
      bothSides: true,
      uniforms: { uPainted: { value: painted }, uPresence: presence, uSwell: swell },
    }),
  );
  object.renderOrder = 5;
  const light = lightOfColour(core);
  return {
    object,
    update: ({ body: now, scene, seconds, shine }) => {
      presence.value = now.presence;
      const height = now.first.height + (now.last.height - now.first.height) * now.share;
      swell.value = Math.min(1, height * 1.3);
      const degrees = Math.PI / 180;
      object.rotation.set(
        -scene.camera.pitchInDegrees * degrees,
        (scene.camera.yawInDegrees - now.turnInDegrees) * degrees,
        0.12 * Math.sin(seconds * 0.5 + now.at.x * 9) + scene.camera.rollInDegrees * degrees * 0.5,
        "YXZ",
      );
      object.position.y = 0.03 * Math.sin(seconds * 0.8 + now.at.y * 7);
      shine({
        position: now.position,
        light: scale(light, 0.9 * now.presence),
        reach: now.height * 0.9,
      });
    },
  };
};
