import {
  BufferGeometry,
  CanvasTexture,
  Color,
  DataTexture,
  Float32BufferAttribute,
  LinearFilter,
  LinearMipmapLinearFilter,
  Mesh,
  OneMinusSrcAlphaFactor,
  ZeroFactor,
  type IUniform,
} from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import type { Brush, Field } from "./canvas.ts";
import { cardVertex, hairFragment, skinFragment } from "./card-shader.glsl.ts";
import { reliefOf, type Grid, type Hill } from "./relief.ts";

/** How a painted card stands in the light. */
export type CardLook = {
  readonly field: Field;
  /** Hair is painted in tones and takes its colour from here, `#rrggbb`; null for what is painted in colours. */
  readonly hair: string | null;
  /** How brightly its edge catches light, 0..1. */
  readonly rim: number;
  /** How far its lower ends stir, units of the body. */
  readonly stir: number;
  /** Order of painting: higher lies over lower. */
  readonly order: number;
  /** Units of the body in front of the face. */
  readonly front: number;
  /** Forms that the outline does not tell, in the field's units; `null` for a card that is flat. */
  readonly hills: readonly Hill[] | null;
  /** Units over which its edge turns away. */
  readonly round: number;
  /** Of the lights that only a face has, see `faceLight`. */
  readonly uniforms: Readonly<Record<string, IUniform>>;
};

const cells = 20;

/** Whatever hangs in the air of a place is painted before: cards leave no depth that would hold it back. */
export const firstOrder = 100;

/** The painting's outline at half its size, for its relief. */
const outlineOf = (brush: Brush, share: number): Grid => {
  const small = document.createElement("canvas");
  small.width = Math.round(brush.canvas.width * share);
  small.height = Math.round(brush.canvas.height * share);
  const into = small.getContext("2d", { willReadFrequently: true });
  const { width, height } = small;
  const values = new Float32Array(width * height);
  if (!into) return { width, height, values };
  into.drawImage(brush.canvas, 0, 0, width, height);
  const { data } = into.getImageData(0, 0, width, height);
  for (let i = 0; i < values.length; i++) values[i] = (data[i * 4 + 3] ?? 0) / 255;
  return { width, height, values };
};

/** A grid over the field without the cells in which nothing is painted. */
const cardGeometry = (
  { left, top, width, height }: Field,
  outline: Grid | null,
): BufferGeometry => {
  const place: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  for (let j = 0; j <= cells; j++)
    for (let i = 0; i <= cells; i++) {
      const [u, v] = [i / cells, j / cells];
      place.push((left + width * u) / 1000, -(top + height * v) / 1000, 0);
      uv.push(u, 1 - v);
    }
  for (let j = 0; j < cells; j++)
    for (let i = 0; i < cells; i++) {
      if (outline && isEmpty(outline, i, j)) continue;
      const a = j * (cells + 1) + i;
      index.push(a, a + cells + 1, a + 1, a + 1, a + cells + 1, a + cells + 2);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(place, 3));
  geometry.setAttribute("uv", new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  return geometry;
};

const isEmpty = ({ width, height, values }: Grid, i: number, j: number): boolean => {
  const [x0, x1] = [Math.floor((i / cells) * width) - 1, Math.ceil(((i + 1) / cells) * width) + 1];
  const [y0, y1] = [
    Math.floor((j / cells) * height) - 1,
    Math.ceil(((j + 1) / cells) * height) + 1,
  ];
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
    for (let x = Math.max(0, x0); x < Math.min(width, x1); x++)
      if ((values[y * width + x] ?? 0) > 0) return false;
  return true;
};

const flatRelief = (): DataTexture => new DataTexture(new Uint8Array([150, 134, 255, 255]), 1, 1);

const reliefTexture = (outline: Grid, look: CardLook): DataTexture => {
  const fineness = outline.width / look.field.width;
  const hills = (look.hills ?? []).map((hill) => ({
    x: (hill.x - look.field.left) * fineness,
    y: (hill.y - look.field.top) * fineness,
    radius: hill.radius * fineness,
    height: hill.height * fineness,
  }));
  const bytes = reliefOf(outline, {
    fine: Math.max(1, Math.round(2.6 * fineness)),
    wide: Math.max(2, Math.round(look.round * fineness)),
    hills,
  });
  const texture = new DataTexture(bytes, outline.width, outline.height);
  texture.minFilter = texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
};

/** A painted card; `repaint` after its canvas has been painted anew. */
export type Card = { readonly mesh: Mesh; readonly repaint: () => void };

/** What is painted, as a thing that stands in the scene's light. */
export const makeCard = (kit: Kit, brush: Brush, look: CardLook): Card => {
  const painted = new CanvasTexture(brush.canvas);
  // Straight alpha would drag the black of unpainted pixels into every soft edge.
  painted.premultiplyAlpha = true;
  painted.minFilter = LinearMipmapLinearFilter;
  painted.anisotropy = 1;
  const outline = look.hills ? outlineOf(brush, 0.5) : null;
  const relief = outline ? reliefTexture(outline, look) : flatRelief();
  relief.needsUpdate = true;
  const material = ownPaint(kit, {
    vertex: cardVertex,
    fragment: look.hair ? hairFragment : skinFragment,
    layer: "over",
    bothSides: true,
    uniforms: {
      ...look.uniforms,
      uPainted: { value: painted },
      uRelief: { value: relief },
      uRim: { value: look.rim },
      uStir: { value: look.stir },
      uHair: { value: new Color(...lightOfColour(look.hair ?? "#000000")) },
    },
  });
  // The face is what the lens is on: where it lies over a soft background the picture is sharp again.
  material.blendSrcAlpha = ZeroFactor;
  material.blendDstAlpha = OneMinusSrcAlphaFactor;
  const mesh = new Mesh(cardGeometry(look.field, outline), material);
  mesh.position.z = look.front;
  mesh.renderOrder = firstOrder + look.order;
  mesh.frustumCulled = false;
  const repaint = () => {
    painted.needsUpdate = true;
  };
  return { mesh, repaint };
};
