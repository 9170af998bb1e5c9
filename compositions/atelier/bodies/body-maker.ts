import type { Prop } from "../../../src/film/bible.ts";
import type { Film } from "../../../src/film/film.ts";
import type { Subject } from "../../../src/film/storyboard.ts";
import { shapeOfEntry } from "../../../src/picture/real-height.ts";
import type { Body } from "../../../src/picture/scene.ts";
import type { BodyMaker } from "../contract.ts";
import { arches } from "./arches/arches.ts";
import { candle } from "./candle/candle.ts";
import { crystal } from "./crystal/crystal.ts";
import { figure } from "./figure/figure.ts";
import { fragment } from "./fragment/fragment.ts";
import { hand } from "./hand/hand.ts";
import { handTool } from "./hand-tool/hand-tool.ts";
import { lamp } from "./lamp/lamp.ts";
import { marble } from "./marble/marble.ts";
import { pebble } from "./pebble/pebble.ts";
import { photo } from "./photo/photo.ts";
import { piece } from "./piece/piece.ts";
import { portrait } from "./portrait/portrait.ts";
import { screen } from "./screen/screen.ts";
import { spark } from "./spark/spark.ts";
import { suns } from "./suns/suns.ts";
import { thing } from "./thing/thing.ts";
import { tin } from "./tin/tin.ts";
import { tower } from "./tower/tower.ts";
import { toy } from "./toy/toy.ts";

const props: Readonly<Record<Prop["shape"], BodyMaker>> = {
  tin,
  crystal,
  marble,
  candle,
  pebble,
  arches,
  suns,
  tower,
  screen,
  lamp,
  spark,
  fragment,
  "hand-tool": handTool,
  photo,
  toy,
  thing,
};

const parts: Readonly<Record<Subject["part"], BodyMaker>> = {
  whole: figure,
  face: portrait,
  profile: portrait,
  eye: portrait,
  temple: portrait,
  hand,
};

/** Who builds a body. */
export const bodyMaker = (film: Film, body: Body): BodyMaker => {
  switch (body.kind) {
    case "character":
      return parts[body.first.part];
    case "piece":
      return piece;
    case "prop":
      return props[shapeOfEntry(film, body.first.entry)];
    default:
      return body.kind satisfies never;
  }
};
