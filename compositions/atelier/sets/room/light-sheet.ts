import { BufferAttribute, BufferGeometry, Mesh, type ShaderMaterial } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";

/** Lit air: a flat sheet between two edges, brightest at the first. Metres. */
export type LightSheet = {
  /** The edge where the light comes in, and the one where it has faded. */
  readonly from: readonly [Vec3, Vec3];
  readonly to: readonly [Vec3, Vec3];
  readonly light: Light;
  /** 0..1 at its brightest. */
  readonly strength: number;
  /** How soft its two sides are, 0..0.5. */
  readonly softSide: number;
  /** Higher fades sooner on the way. */
  readonly fade: number;
};

const fragmentShader = /* glsl */ `
uniform vec3 uSheet;uniform float uStrength,uSide,uFade;varying vec2 vAt;varying vec3 vPlace;
void main(){
  float side=smoothstep(0.,uSide,vAt.x)*smoothstep(1.,1.-uSide,vAt.x);
  float drift=.7+.6*noise2(vec2(vAt.x*7.+uSeconds*.05,vAt.y*2.2-uSeconds*.04));
  float near=smoothstep(.1,1.2,length(vPlace-uCamera));
  float amount=uStrength*side*pow(1.-vAt.y,uFade)*smoothstep(0.,.04,vAt.y)*drift*near;
  gl_FragColor=finishOver(uSheet,amount);}`;

/** Air that a beam makes visible: one soft quad. */
export const lightSheet = (kit: Kit, sheet: LightSheet): Mesh<BufferGeometry, ShaderMaterial> => {
  const geometry = new BufferGeometry();
  const rows = 8;
  const places: number[] = [];
  const shares: number[] = [];
  const order: number[] = [];
  for (let row = 0; row <= rows; row++) {
    for (const side of [0, 1] as const) {
      const share = row / rows;
      for (const axis of [0, 1, 2] as const) {
        places.push(sheet.from[side][axis] * (1 - share) + sheet.to[side][axis] * share);
      }
      shares.push(side, share);
    }
    if (row < rows) order.push(...[0, 1, 3, 0, 3, 2].map((corner) => row * 2 + corner));
  }
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(places), 3));
  geometry.setAttribute("uv", new BufferAttribute(new Float32Array(shares), 2));
  geometry.setIndex(order);
  const mesh = new Mesh(
    geometry,
    ownPaint(kit, {
      vertex: /* glsl */ `varying vec2 vAt;varying vec3 vPlace;
        void main(){vAt=uv;vec4 w=modelMatrix*vec4(position,1.);vPlace=w.xyz;gl_Position=projectionMatrix*viewMatrix*w;}`,
      fragment: fragmentShader,
      layer: "glow",
      bothSides: true,
      uniforms: {
        uSheet: { value: [...sheet.light] },
        uStrength: { value: sheet.strength },
        uSide: { value: sheet.softSide },
        uFade: { value: sheet.fade },
      },
    }),
  );
  mesh.frustumCulled = false;
  mesh.renderOrder = 5;
  return mesh;
};
