import type { Place } from "../../../src/film/bible.ts";
import { arcade } from "./arcade/arcade.tsx";
import type { Backdrop } from "./backdrop.ts";
import { bench } from "./bench/bench.tsx";
import { dunes } from "./dunes/dunes.tsx";
import { neural } from "./neural/neural.tsx";
import { plain } from "./plain/plain.tsx";
import { room } from "./room/room.tsx";

/** How each kind of place is painted. */
export const backdrops: Readonly<Record<Place["backdrop"], Backdrop>> = {
  dunes,
  arcade,
  room,
  neural,
  bench,
  plain,
};
