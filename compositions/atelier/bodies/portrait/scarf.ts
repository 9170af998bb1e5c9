import { type BufferGeometry, Float32BufferAttribute, Group } from "three";
import type { Kit } from "../../contract.ts";
import { clothGeometry, clothMesh, pressed, wool, type ClothPoint } from "./cloth.ts";

/** One turn of the scarf round the neck, thousandths of the box. */
export type Turn = {
  readonly centre: ClothPoint;
  /** Half of the ring's width (to the sides) and depth (to and from the viewer). */
  readonly ring: readonly [number, number];
  /** Half of the cloth's thickness and height. */
  readonly roll: readonly [number, number];
  /** How far its front hangs, and how far its right side is lifted. */
  readonly sag: number;
  readonly lift: number;
  readonly phase: number;
};

/** The two turns of the profile: a wide loose one on the shoulders, a narrower one under the chin. */
export const profileTurns: readonly Turn[] = [
  { centre: [-40, -264, -6], ring: [196, 170], roll: [40, 66], sag: 34, lift: 22, phase: 0.4 },
  { centre: [-26, -176, 10], ring: [166, 150], roll: [34, 56], sag: 34, lift: 4, phase: 2.1 },
];

/** The same from the front. */
export const frontTurns: readonly Turn[] = [
  { centre: [4, -272, -6], ring: [196, 170], roll: [40, 66], sag: 36, lift: -14, phase: 1.4 },
  { centre: [8, -178, 10], ring: [164, 150], roll: [34, 54], sag: 40, lift: 12, phase: 3.3 },
];

/** How far the cloth stands out at a place of the roll: folds run along it and wander. 0 in a crease, 1 on a back. */
const foldAt = (along: number, around: number, phase: number): number => {
  const wander = 0.7 * Math.sin(along * 1.0 + phase) + 0.35 * Math.sin(along * 2.3 + phase * 2.7);
  const broad = Math.abs(Math.sin(around * 1.5 + 1.5 * wander + 0.5 * along + phase)) ** 0.55;
  const small = Math.abs(Math.sin(around * 2 - wander * 1.6 + along + phase * 3)) ** 0.7;
  return 0.7 * broad + 0.3 * small;
};

const turnAt = (
  turn: Turn,
  u: number,
  v: number,
): { readonly point: ClothPoint; readonly fold: number } => {
  const along = u * Math.PI * 2;
  const around = v * Math.PI * 2;
  const fold = foldAt(along, around, turn.phase);
  const loose =
    1 + 0.1 * Math.sin(along * 2 + turn.phase) + 0.07 * Math.sin(along * 5 + turn.phase * 2);
  const out = turn.roll[0] * (0.6 + 0.62 * fold) * Math.cos(around);
  const tall = turn.roll[1] * loose * (0.84 + 0.2 * fold) * Math.sin(around);
  const front = Math.max(0, Math.sin(along));
  const [rx, rz] = [turn.ring[0] + out, turn.ring[1] + out];
  const x = turn.centre[0] + rx * Math.cos(along);
  const y = turn.centre[1] + tall - turn.sag * front ** 2 + turn.lift * Math.cos(along);
  return { point: [x, y, turn.centre[2] + rz * Math.sin(along)], fold };
};

const turnGeometry = (turn: Turn, detail: number): BufferGeometry => {
  const [columns, rows] = [Math.round(110 * detail), Math.round(44 * detail)];
  const geometry = clothGeometry(columns, rows, (u, v) => turnAt(turn, u, v).point);
  const creases: number[] = [];
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      const { fold } = turnAt(turn, i / columns, j / rows);
      creases.push(fold, fold, fold);
    }
  geometry.setAttribute("color", new Float32BufferAttribute(creases, 3));
  return pressed(geometry);
};

/** The scarf wound round the neck: rolls of knitted cloth with folds that run along them. */
export const makeScarf = (kit: Kit, turns: readonly Turn[], colour: string): Group => {
  const group = new Group();
  for (const turn of turns)
    group.add(clothMesh(turnGeometry(turn, kit.detail), wool(kit, colour, [150, 34])));
  return group;
};
