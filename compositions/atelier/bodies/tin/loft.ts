import { BufferGeometry, Float32BufferAttribute } from "three";

/** A rounded rectangle in the ground plane: half width, half depth and corner radius. */
export type RoundedBox = {
  readonly width: number;
  readonly depth: number;
  readonly corner: number;
};

/** One step of a wall's section: how far inside the outline, and how high. */
export type Step = readonly [inset: number, y: number];

const stepsOfCorner = 9;

const outline = (box: RoundedBox, inset: number): readonly (readonly [number, number])[] => {
  const [w, d] = [Math.max(box.width - inset, 0), Math.max(box.depth - inset, 0)];
  const r = Math.min(Math.max(box.corner - inset, 0.012), w, d);
  return [0, 1, 2, 3].flatMap((quarter) =>
    Array.from({ length: stepsOfCorner + 1 }, (_, i) => {
      const angle = ((quarter + i / stepsOfCorner) * Math.PI) / 2;
      const cx = (quarter === 0 || quarter === 3 ? 1 : -1) * (w - r);
      const cz = (quarter < 2 ? 1 : -1) * (d - r);
      return [cx + Math.cos(angle) * r, cz + Math.sin(angle) * r] as const;
    }),
  );
};

/** A wall whose section runs along `steps`, carried once round a rounded rectangle; smooth all over. */
export const loft = (box: RoundedBox, steps: readonly Step[]): BufferGeometry => {
  const rings = steps.map(([inset, y]) => outline(box, inset).map(([x, z]) => [x, y, z] as const));
  const count = rings[0]?.length ?? 0;
  const index: number[] = [];
  for (let ring = 0; ring + 1 < rings.length; ring++) {
    for (let i = 0; i < count; i++) {
      const [a, b] = [ring * count + i, ring * count + ((i + 1) % count)];
      index.push(a, a + count, b, b, a + count, b + count);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(rings.flat(2), 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
};

/** A quarter or half round between two directions: steps on a circle about (inset, y), angles in turns (0 outwards, 0.25 up). */
export const round = (
  [inset, y]: Step,
  radius: number,
  from: number,
  to: number,
  count: number,
): readonly Step[] =>
  Array.from({ length: count + 1 }, (_, i) => {
    const angle = (from + ((to - from) * i) / count) * Math.PI * 2;
    return [inset - Math.cos(angle) * radius, y + Math.sin(angle) * radius] as const;
  });
