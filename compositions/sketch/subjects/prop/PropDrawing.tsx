import type { Prop } from "../../../../src/film/bible.ts";
import { Arches } from "./Arches.tsx";
import { Fragment } from "./Fragment.tsx";
import { Lamp } from "./Lamp.tsx";
import type { PropProps } from "./prop-props.ts";
import { Screen } from "./Screen.tsx";
import { Spark } from "./Spark.tsx";
import { Suns } from "./Suns.tsx";
import { Tin } from "./Tin.tsx";
import { Tower } from "./Tower.tsx";
import { Treasure } from "./Treasure.tsx";

const drawings: Readonly<Record<Prop["shape"], (props: PropProps) => React.ReactNode>> = {
  tin: Tin,
  arches: Arches,
  suns: Suns,
  tower: Tower,
  screen: Screen,
  lamp: Lamp,
  spark: Spark,
  fragment: Fragment,
  crystal: Treasure,
  marble: Treasure,
  candle: Treasure,
  pebble: Treasure,
  "hand-tool": Treasure,
  photo: Treasure,
  toy: Treasure,
  thing: Treasure,
};

/** A prop by its shape. */
export const PropDrawing = (props: PropProps) => {
  const Drawing = drawings[props.prop.shape];
  return <Drawing {...props} />;
};
