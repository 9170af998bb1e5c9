import { Group, Mesh } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { mixVec3, scale } from "../../../../src/picture/vec3.ts";
import type { SetMaker } from "../../contract.ts";
import { dust } from "../room/dust.ts";
import { lightSheet } from "../room/light-sheet.ts";
import { arcadePlan, standArcade } from "./arcade-plan.ts";
import { cabinets } from "./cabinets.ts";
import { columns } from "./columns.ts";
import { mist } from "./mist.ts";
import { outerLight } from "./outer-light.ts";
import { stonePaint } from "./stone-paint.ts";
import { vaults } from "./vaults.ts";
import { water } from "./water.ts";
import { pairsOf } from "../../bodies/thing/numbers-of.ts";
import { staysStill } from "../../engine/stills.ts";

const { begin, bay, brokenBay } = arcadePlan;

/** The drowned arcade: a nave in still water, dead game cabinets between its columns, moonlight through a broken vault. */
export const arcade: SetMaker = (kit, { place }) => {
  const tone = (name: keyof typeof place.tones) => lightOfColour(place.tones[name]);
  const [light, horizon, top, shade] = [tone("light"), tone("horizon"), tone("top"), tone("shade")];
  const stone = mixVec3(scale(light, 0.62), scale(horizon, 1.6), 0.5);
  const pale = mixVec3(light, horizon, 0.35);
  const nave = new Group();
  // What stands before the others is painted first, so that of those only what shows is.
  const standing = [
    new Mesh(
      cabinets(
        {
          shell: scale(mixVec3(top, horizon, 0.25), 1.2),
          trim: mixVec3(horizon, light, 0.3),
          glass: scale(shade, 0.8),
        },
        kit.random("cabinets"),
      ),
      stonePaint(kit, { gloss: 0.35, bothSides: true }),
    ),
    new Mesh(columns(stone, kit.random("columns")), stonePaint(kit)),
    new Mesh(
      vaults(stone, scale(stone, 0.6), kit.random("vaults")),
      stonePaint(kit, { bothSides: true }),
    ),
    ...outerLight(kit).children,
  ].map(staysStill);
  standing.forEach((part, index) => (part.renderOrder = 1 + index / standing.length));
  nave.add(...standing, mist(kit, [-2.4, -7, -14]));
  const hole = begin - (brokenBay + 0.5) * bay;
  for (const [aside, wide] of pairsOf("-1.2 0.9, 0 1.4, 1.1 0.7")) {
    nave.add(
      lightSheet(kit, {
        from: [
          [-0.9 + aside - wide / 2, 5.4, hole - 0.4 * aside],
          [-0.9 + aside + wide / 2, 5.4, hole - 0.4 * aside + 0.5],
        ],
        to: [
          [4.1 + aside * 0.7 - wide * 0.8, 0, hole + 3.6 - 0.4 * aside],
          [4.1 + aside * 0.7 + wide * 0.8, 0, hole + 4.4 - 0.4 * aside],
        ],
        light: scale(pale, 1.5),
        strength: 0.62,
        softSide: 0.45,
        fade: 0.7,
      }),
    );
  }
  nave.add(
    dust(kit, {
      name: "moon",
      count: 300,
      low: [-2.6, 0.3, -16],
      high: [2.8, 3.2, 2],
      size: 0.011,
      light: scale(pale, 1.6),
      reach: "smoothstep(3.4,.4,place.y)*.6",
    }),
  );
  const pool = water(kit);
  const object = new Group();
  object.add(nave, pool.object);
  return {
    object,
    update: (moment) => {
      standArcade(nave, moment.scene);
      pool.update(moment);
    },
  };
};
