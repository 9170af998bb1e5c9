import type { Prop } from "../../../../src/film/bible.ts";
import { Arches } from "./Arches.tsx";
import { Candle } from "./Candle.tsx";
import { Crystal } from "./Crystal.tsx";
import { Fragment } from "./Fragment.tsx";
import { HandTool } from "./HandTool.tsx";
import { Lamp } from "./Lamp.tsx";
import { Marble } from "./Marble.tsx";
import { Pebble } from "./Pebble.tsx";
import { Photo } from "./Photo.tsx";
import { tint, type PropProps } from "./prop-props.ts";
import { Screen } from "./Screen.tsx";
import { Spark } from "./Spark.tsx";
import { Suns } from "./Suns.tsx";
import { Thing } from "./Thing.tsx";
import { Tin } from "./Tin.tsx";
import { Tower } from "./Tower.tsx";
import { Toy } from "./Toy.tsx";

const drawings: Readonly<Record<Prop["shape"], (props: PropProps) => React.ReactNode>> = {
  tin: Tin,
  crystal: Crystal,
  marble: Marble,
  candle: Candle,
  pebble: Pebble,
  arches: Arches,
  suns: Suns,
  tower: Tower,
  screen: Screen,
  lamp: Lamp,
  spark: Spark,
  fragment: Fragment,
  "hand-tool": HandTool,
  photo: Photo,
  toy: Toy,
  thing: ({ prop }) => <Thing colour={tint(prop, ["body", "colour"], "#8a6f86")} />,
};

/** A prop by its shape. */
export const PropDrawing = (props: PropProps) => {
  const Drawing = drawings[props.prop.shape];
  return <Drawing {...props} />;
};
