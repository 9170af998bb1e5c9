import type { Place } from "../../../src/film/bible.ts";
import type { Scene } from "../../../src/picture/scene.ts";
import type { SetMaker } from "../contract.ts";
import { arcade } from "./arcade/arcade.ts";
import { bench } from "./bench/bench.ts";
import { dunes } from "./dunes/dunes.ts";
import { neural } from "./neural/neural.ts";
import { plain } from "./plain/plain.ts";
import { room } from "./room/room.ts";

const makers: Readonly<Record<Place["backdrop"], SetMaker>> = {
  dunes,
  arcade,
  room,
  neural,
  bench,
  plain,
};

/** Who builds the place of a scene. */
export const setMaker = (scene: Scene): SetMaker => makers[scene.place.backdrop];
