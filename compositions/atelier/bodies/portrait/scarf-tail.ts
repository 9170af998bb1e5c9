import { Float32BufferAttribute, type Mesh } from "three";
import type { Kit } from "../../contract.ts";
import { clothGeometry, clothMesh, wool } from "./cloth.ts";

const columns = 60;
const rows = 12;

/** Where the loose end leaves the scarf, how far it streams to the left, and how wide it is; thousandths of the box. */
export type Tail = {
  readonly from: readonly [x: number, y: number, z: number];
  readonly reach: number;
  readonly width: number;
  /** How far its end sinks. */
  readonly sink: number;
};

/** A place of the cloth at a moment, and how deep it lies in a fold (0) or on its back (1). */
const clothAt = ({ from, reach, width, sink }: Tail, u: number, v: number, seconds: number) => {
  const wave = (delay: number) => Math.sin(2 * Math.PI * (u * 1.15 - seconds * 0.42 + delay));
  const side = v - 0.5;
  const free = Math.min(1, u * 1.6);
  const flutter = wave(side * 0.16) * 34 * free + wave(0.37 + side * 0.3) * 11 * u;
  const breadth = width * (0.62 + 0.5 * Math.min(1, u * 2.2) - 0.12 * u) * (1 + 0.08 * wave(0.2));
  const pleat = Math.sin(v * Math.PI * 3.4 + u * 2.6 + 0.5 * wave(0.1));
  const x = from[0] - reach * u * (0.94 + 0.04 * wave(0.3)) + side * 26 * u;
  const y = from[1] - sink * u ** 1.6 + flutter + side * breadth;
  const z = from[2] + 46 * wave(0.25 + side * 0.2) * free + 15 * pleat * (1 - 0.4 * u);
  return { x, y, z, fold: 0.62 + 0.38 * pleat };
};

/** The scarf's loose end in the wind: a wave travels along it and grows towards its tip. */
export const makeTail = (kit: Kit, tail: Tail, colour: string) => {
  const geometry = clothGeometry(columns, rows, (u, v) => {
    const { x, y, z } = clothAt(tail, u, v, 0);
    return [x, y, z];
  });
  const folds = new Float32BufferAttribute(new Float32Array((columns + 1) * (rows + 1) * 3), 3);
  geometry.setAttribute("color", folds);
  const mesh: Mesh = clothMesh(geometry, wool(kit, colour, [70, 15], true));
  const place = geometry.getAttribute("position");
  const update = (seconds: number): void => {
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= columns; i++) {
        const { x, y, z, fold } = clothAt(tail, i / columns, j / rows, seconds);
        place.setXYZ(j * (columns + 1) + i, x / 1000, y / 1000, z / 1000);
        folds.setXYZ(j * (columns + 1) + i, fold, fold, fold);
      }
    geometry.computeVertexNormals();
    place.needsUpdate = folds.needsUpdate = true;
    geometry.getAttribute("normal").needsUpdate = true;
  };
  return { object: mesh, update };
};
