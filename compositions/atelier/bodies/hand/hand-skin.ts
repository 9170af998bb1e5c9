import { Float32BufferAttribute, type BufferGeometry, type ShaderMaterial } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { smallThingsChunk } from "../crystal/small-things.glsl.ts";
import { bonesOf, palmBones, type PosedFinger } from "./hand-bones.ts";
import { skinField } from "./skin-field.ts";
import { surfaceOf } from "./surface-nets.ts";

/** Writes where blood shows through (red) and where skin folds (green) into the colours of a hand's mesh. */
const blush = (skin: BufferGeometry, fingers: readonly PosedFinger[]): void => {
  const place = skin.getAttribute("position");
  const colours: number[] = [];
  const spots = fingers.flatMap(({ joints }) =>
    joints.map((at, joint) => ({ at, joint, reach: joint === 3 ? 11 : 9 })),
  );
  for (let i = 0; i < place.count; i++) {
    const [x, y, z] = [place.getX(i), place.getY(i), place.getZ(i)];
    let [red, fold] = [0, 0];
    for (const { at, joint, reach } of spots) {
      const far = Math.hypot(x - at.x, y - at.y, z - at.z);
      red = Math.max(red, Math.exp(-(((far - 6) / reach) ** 2)) * (joint === 3 ? 1 : 0.7));
      if (joint === 1 || joint === 2) fold = Math.max(fold, Math.exp(-(((far - 8) / 5) ** 2)));
    }
    colours.push(red, fold, Math.min(1, Math.max(0, (-y - 2) / 10)));
  }
  skin.setAttribute("color", new Float32BufferAttribute(colours, 3));
};

/** Where the mesh of the forearm ends, inside the sleeve, millimetres from the wrist. */
const armEnd = -62;

/** The skin of a posed hand and its forearm as one smooth mesh, in millimetres. */
export const skinGeometry = (fingers: readonly PosedFinger[], detail: number): BufferGeometry => {
  const thumb = fingers.at(-1);
  const bones = [...fingers.flatMap(bonesOf), ...(thumb ? palmBones(thumb) : [])];
  const ends = bones.flatMap(({ from, to, thick }) => [
    { at: from, room: thick[0] + 5 },
    { at: to, room: thick[1] + 5 },
  ]);
  const least = (axis: "x" | "y" | "z") => Math.min(...ends.map(({ at, room }) => at[axis] - room));
  const most = (axis: "x" | "y" | "z") => Math.max(...ends.map(({ at, room }) => at[axis] + room));
  const skin = surfaceOf(skinField(fingers), {
    low: [armEnd, least("y"), least("z")],
    high: [most("x"), most("y"), most("z")],
    cell: 2.4 / Math.max(0.5, detail),
  });
  blush(skin, fingers);
  return skin;
};

const surface = /* glsl */ `
albedo=uColour;
float pores=noise2(vLocal.xz*.5+vLocal.y*.4);
albedo*=.97+.06*pores;
albedo=mix(albedo,albedo*vec3(1.04,.72,.64),vPaint.r*.5);
albedo=mix(albedo,albedo*vec3(1.05,.84,.78),vPaint.b*.4);
float folds=sin(vLocal.x*2.1+sin(vLocal.z*.6))*vPaint.g;
normal=normalize(normal+vNormal*folds*.03+(pores-.5)*.03);
float toKey=dot(normal,uTowardsKey);
vec3 key=plainKey();
glow+=albedo*(key-uKey)*clamp(toKey*.7+.3,0.,1.)*.4*reached;
// The sky's own pale light, without the ground's colour, keeps her as fair as her face.
glow+=albedo*vec3(1.,.9,.86)*max(key.r,key.g)*(.1+.07*normal.y+.06*dot(normal,vShown));
// Light that went in and comes out red where it turns into shade, and through the thin edges against the light.
float turning=smoothstep(-.45,.05,toKey)*smoothstep(.55,.05,toKey);
glow+=albedo*vec3(.75,.18,.1)*max(key.r,key.g)*turning*.24;
float thin=pow(1.-max(dot(normal,vShown),0.),2.);
float against=pow(max(dot(-vShown,uTowardsKey),0.),1.5);
glow+=vec3(1.,.32,.16)*albedo*key*thin*against*.55;
`;

/** What a hand is painted with: skin that light creeps round and shines through at its edges. */
export const skinPaint = (kit: Kit, colour: Light): ShaderMaterial =>
  paint(kit, {
    colour,
    gloss: 0.2,
    rim: 0.6,
    wrap: 0.42,
    vertexColours: true,
    head: smallThingsChunk,
    body: surface,
  });
