import { Group } from "three";
import type { Prop } from "../../../../src/film/bible.ts";
import type { Subject } from "../../../../src/film/storyboard.ts";
import type { Body } from "../../../../src/picture/scene.ts";
import type { BodyMaker, BodyMoment, Built, Kit } from "../../contract.ts";
import { candle } from "../candle/candle.ts";
import { crystal } from "../crystal/crystal.ts";
import { marble } from "../marble/marble.ts";
import { pebble } from "../pebble/pebble.ts";
import { tinShape } from "./tin-shape.ts";

/** Where a treasure lies: on the felt, how tall its box is, and how it is turned (radians about x, y, z). */
type Spot = {
  readonly at: readonly [x: number, above: number, z: number];
  readonly size: number;
  readonly turn: readonly [number, number, number];
};

const makers: Partial<Readonly<Record<Prop["shape"], BodyMaker>>> = {
  crystal,
  pebble,
  marble,
  candle,
};

/** From the back to the front; the middle is left for what is found there. */
const spots: readonly Spot[] = [
  { at: [-0.36, 0.15, -0.2], size: 0.5, turn: [-0.5, 0.3, 0.55] },
  { at: [-0.34, 0.145, 0.1], size: 0.34, turn: [0, 0.5, 0] },
  { at: [0.42, 0.145, -0.2], size: 0.32, turn: [0, 0.3, 0] },
  { at: [0.07, 0.115, -0.24], size: 0.27, turn: [0, -0.3, 0] },
  { at: [0.45, 0.1, 0.06], size: 0.2, turn: [0, 0, 0] },
  { at: [0.2, 0.034, 0.2], size: 0.46, turn: [0, 0.3, 1.57] },
  { at: [-0.06, 0.1, 0.25], size: 0.22, turn: [0, 1.2, 0] },
];

const order: Readonly<Record<string, number>> = {
  amethyst: 0,
  "rose-quartz": 1,
  fluorite: 2,
  "river-pebbles": 3,
  marble: 4,
  candle: 5,
};

/** One treasure as a body of its own, so that its maker can build it. */
const bodyOf = (body: Body, entry: string): Body => {
  const lying = (subject: Subject): Subject => ({ ...subject, entry, holds: [], state: {} });
  return {
    ...body,
    key: `${body.key}/${entry}`,
    kind: "prop",
    first: lying(body.first),
    last: lying(body.last),
  };
};

/** The treasures a tin holds, laid out on its felt; those of the film's usual shapes where it does not say. */
export const stillLife = (kit: Kit, body: Body): Built<BodyMoment> => {
  const fits = kit.film.bible.props.filter(({ shape }) => makers[shape] !== undefined);
  const held = fits.filter(({ id }) => body.first.holds.includes(id));
  const laid = (held.length > 0 ? held : fits).slice(0, spots.length);
  const taken = new Set(laid.map(({ id }) => order[id]));
  const spare = spots.filter((_, index) => !taken.has(index));
  const object = new Group();
  const parts = laid.flatMap(({ id, shape }) => {
    const spot = spots[order[id] ?? -1] ?? spare.shift();
    const maker = makers[shape];
    if (!spot || !maker) return [];
    const own = bodyOf(body, id);
    const built = maker(kit, own);
    const holder = new Group();
    holder.position.set(spot.at[0], tinShape.felt + spot.at[1], spot.at[2]);
    holder.rotation.set(...spot.turn);
    holder.scale.setScalar(spot.size);
    holder.add(built.object);
    object.add(holder);
    return [{ built, own }];
  });
  return {
    object,
    update: (moment) => {
      for (const { built, own } of parts) built.update({ ...moment, body: own });
    },
  };
};
