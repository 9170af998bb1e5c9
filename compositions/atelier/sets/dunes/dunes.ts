import { Group } from "three";
import type { Scene } from "../../../../src/picture/scene.ts";
import type { SetMaker } from "../../contract.ts";
import { makeLand } from "./land.ts";
import { makeMist } from "./mist.ts";
import { makeMotes } from "./motes.ts";
import { nearSand } from "./near-sand.ts";
import { makeSky } from "./sky.ts";
import { makeSkyline } from "./skyline.ts";
import { speaksOf } from "../../../../src/film/speaks-of.ts";

const smallInMetres = 0.5;
/** Metres from one part of a place to the next that is drawn finest: a walk within a shot stays in one. */
const finestEvery = 16;

/** Whether the picture is of something small that lies on the ground, with nobody standing by. */
const isMacro = ({ bodies, main }: Scene): boolean => {
  const small = bodies.find(({ key }) => key === main);
  const isSmall = small && small.kind !== "character" && small.height < smallInMetres;
  const stands = bodies.some(({ kind, first }) => kind === "character" && first.part === "whole");
  return !!isSmall && !stands && small.position[1] < smallInMetres;
};

/** A sea of sand under its sky: dunes near and far, what stands at the horizon, and the air between. */
export const dunes: SetMaker = (kit, scene) => {
  if (isMacro(scene)) return nearSand(kit, scene);
  const isHollow = speaksOf(scene.place, /hollow|basin|valley|沙窝|谷/);
  const foot = isHollow ? 0 : -3.1;
  const centre = Math.round(scene.camera.target[2] / finestEvery) * finestEvery;
  const parts = [
    makeSky(kit, scene),
    makeLand(kit, scene, { foot, centre, isHollow }),
    makeSkyline(kit, scene, { foot, centre }),
    makeMist(kit, scene, { foot, centre }),
    makeMotes(kit),
  ];
  const object = new Group();
  for (const part of parts) object.add(part.object);
  return {
    object,
    update: (moment) => {
      for (const part of parts) part.update(moment);
    },
  };
};
