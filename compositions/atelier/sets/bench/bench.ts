import { Group, Mesh, PlaneGeometry } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { mixVec3, scale } from "../../../../src/picture/vec3.ts";
import type { SetMaker } from "../../contract.ts";
import { part } from "../../bodies/thing/solids.ts";
import { dust } from "../room/dust.ts";
import { benchPaint, makeBenchLight } from "./bench-paint.ts";
import { benchTools } from "./bench-tools.ts";
import { benchTop } from "./bench-top.ts";
import { staysStill } from "../../engine/stills.ts";

/** A jeweller's bench in the dark under one lamp. */
export const bench: SetMaker = (kit, { place }) => {
  const tone = (name: keyof typeof place.tones) => lightOfColour(place.tones[name]);
  const [light, horizon, top, shade] = [tone("light"), tone("horizon"), tone("top"), tone("shade")];
  const lamp = makeBenchLight(kit, place.tones.accent);
  const wood = mixVec3(scale(light, 0.36), scale(horizon, 2.2), 0.45);
  const rose = mixVec3(light, [0.75, 0.36, 0.24], 0.5);
  const dark = new Mesh(
    part(new PlaneGeometry(14, 8), scale(mixVec3(top, shade, 0.4), 1), { at: [0, 1, -1.6] }),
    benchPaint(kit, lamp, {
      gloss: 0,
      more: "albedo*=.8+.5*noise2(vWorld.xy*1.3);glow+=uTop*.55*smoothstep(2.2,.1,length(vWorld.xy-vec2(.1,.4)));",
    }),
  );
  const floor = new Mesh(
    part(new PlaneGeometry(14, 10).rotateX(-Math.PI / 2), scale(shade, 0.8), { at: [0, -0.85, 0] }),
    benchPaint(kit, lamp, { gloss: 0 }),
  );
  // After what stands before them, so that only what shows of them is drawn.
  dark.renderOrder = 3;
  floor.renderOrder = 2;
  const object = new Group();
  const tools = benchTools(kit, lamp, {
    wood: scale(wood, 0.9),
    steel: mixVec3(scale(horizon, 1.6), [0.17, 0.155, 0.18], 0.7),
    brass: scale(light, 0.55),
    gold: rose,
    glass: mixVec3(scale(horizon, 1.2), scale(top, 3), 0.6),
  });
  const table = benchTop(kit, lamp, wood, mixVec3(scale(light, 0.26), scale(horizon, 2.4), 0.5));
  object.add(
    ...[dark, floor, table, tools].map(staysStill),
    dust(kit, {
      name: "lamp",
      count: 130,
      low: [-0.12, 0.02, 0.0],
      high: [0.52, 0.42, 0.62],
      size: 0.0022,
      light: tone("accent"),
      reach: "smoothstep(.32,.06,length(place.xz-mix(vec2(.22,.33),vec2(.11,.17),place.y/.4)))*.8",
    }),
  );
  return { object, update: ({ scene }) => lamp.follow(scene) };
};
