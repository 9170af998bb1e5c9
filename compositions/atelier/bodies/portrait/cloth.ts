import { BufferGeometry, Float32BufferAttribute, Mesh, type ShaderMaterial } from "three";
import type { Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { blend } from "./wardrobe.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";

/** A place on a sheet of cloth: thousandths of the box, y up, z towards the viewer. */
export type ClothPoint = readonly [x: number, y: number, z: number];

/** How much of its depth a form of cloth keeps: enough to part it from what is behind, too little to stand before a hand. */
export const flatness = 0.16;

/**
 * A sheet over a grid: `at(u, v)` for both 0..1. Its normals are those of the full form, its depth is pressed flat like a
 * relief, so that it lies between the painted cards.
 */
export const clothGeometry = (
  columns: number,
  rows: number,
  at: (u: number, v: number) => ClothPoint,
): BufferGeometry => {
  const place: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      const [x, y, z] = at(i / columns, j / rows);
      place.push(x / 1000, y / 1000, z / 1000);
      uv.push(i / columns, j / rows);
    }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const a = j * (columns + 1) + i;
      index.push(a, a + 1, a + columns + 1, a + 1, a + columns + 2, a + columns + 1);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(place, 3));
  geometry.setAttribute("uv", new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
};

/** Presses a form flat (see {@link clothGeometry}) and keeps its normals. */
export const pressed = (geometry: BufferGeometry): BufferGeometry => {
  const normals = geometry.getAttribute("normal").clone();
  geometry.scale(1, 1, flatness);
  geometry.setAttribute("normal", normals);
  return geometry;
};

/** Knitted wool, with tassels at the end of a band that has an end: ribs along the band (`uKnit.x` of them across, `uKnit.y` stitches along), dark in the folds. */
const knit = /* glsl */ `
if(uTassels>.5&&vUv.x>.962&&abs(fract(vUv.y*13.+.12*sin(vUv.x*90.+uSeconds*3.))-.5)>.3)discard;
float crease=vPaint.r;
vec2 cell=vUv*uKnit;float rib=abs(fract(cell.y)-.5)*2.;
float slant=(fract(cell.y)-.5)*1.1;float stitch=abs(fract(cell.x+abs(slant))-.5)*2.;
float near=smoothstep(.9,.25,fwidth(cell.y)*1.6);
float wool=mix(.5,rib*.6+stitch*.4,near);
normal=normalize(normal+vec3(0.,(fract(cell.y)-.5)*.5*near,0.));
albedo=uColour*mix(vec3(.34,.2,.3),vec3(1.),crease)*(.74+.46*wool);
float over=smoothstep(.25,.95,crease);
shade*=.35+.65*over;
`;

/** Wool for a geometry whose `color` red is 1 on a fold's back and 0 in its crease. */
export const wool = (
  kit: Kit,
  colour: string,
  knitting: readonly [number, number],
  hasEnd = false,
): ShaderMaterial =>
  paint(kit, {
    colour: lightOfColour(colour),
    wrap: 0.5,
    rim: 0.9,
    vertexColours: true,
    bothSides: true,
    head: "uniform vec2 uKnit;uniform float uTassels;",
    body: knit,
    uniforms: { uKnit: { value: knitting }, uTassels: { value: hasEnd ? 1 : 0 } },
  });

/** Heavy cloth with a soft edge of light: coats. */
export const heavyCloth = (kit: Kit, colour: string, body: string): ShaderMaterial =>
  paint(kit, {
    colour: lightOfColour(blend(colour, "#7d5070", 0.3)),
    wrap: 0.4,
    rim: 0.9,
    bothSides: true,
    body,
  });

/** A mesh among the cards of a portrait. */
export const clothMesh = (geometry: BufferGeometry, material: ShaderMaterial): Mesh => {
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  return mesh;
};
