import type { Place } from "../../../src/film/bible.ts";
import type { Scene } from "../../../src/picture/scene.ts";
import type { SetMaker } from "../contract.ts";
import { arcade } from "./arcade/arcade.ts";
import { bench } from "./bench/bench.ts";
import { dunes } from "./dunes/dunes.ts";
import { openGround } from "./open-ground.ts";
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

/** Who builds the place of a scene. An open place that nobody designed is bare ground under its own sky. */
export const setMaker = ({ place }: Scene): SetMaker =>
  place.backdrop === "plain" && place.setting === "exterior" ? openGround : makers[place.backdrop];
