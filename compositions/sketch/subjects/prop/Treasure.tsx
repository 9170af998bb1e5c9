import type { Prop } from "../../../../src/film/bible.ts";
import { Candle } from "./Candle.tsx";
import { Crystal } from "./Crystal.tsx";
import { HandTool } from "./HandTool.tsx";
import { Marble } from "./Marble.tsx";
import { Pebble } from "./Pebble.tsx";
import { Photo } from "./Photo.tsx";
import { tint, type PropProps } from "./prop-props.ts";
import { Thing } from "./Thing.tsx";
import { Toy } from "./Toy.tsx";

const drawings: Partial<Record<Prop["shape"], (props: PropProps) => React.ReactNode>> = {
  crystal: Crystal,
  marble: Marble,
  candle: Candle,
  pebble: Pebble,
  "hand-tool": HandTool,
  photo: Photo,
  toy: Toy,
};

/** Whether a shape is small enough to lie in a tin. */
export const isTreasure = (shape: Prop["shape"]): boolean => shape === "thing" || shape in drawings;

/** A small thing, as a child keeps it; what is none is drawn under its cloth. */
export const Treasure = (props: PropProps) => {
  const Drawing = drawings[props.prop.shape];
  return Drawing ? (
    <Drawing {...props} />
  ) : (
    <Thing colour={tint(props.prop, ["body", "colour"], "#8a6f86")} />
  );
};
