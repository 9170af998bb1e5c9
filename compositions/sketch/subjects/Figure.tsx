import { CharacterDrawing } from "./character/CharacterDrawing.tsx";
import type { FigureProps } from "./figure-props.ts";
import { findEntry } from "./find-entry.ts";
import { PieceDrawing } from "./piece/PieceDrawing.tsx";
import { PropDrawing } from "./prop/PropDrawing.tsx";
import { Thing } from "./prop/Thing.tsx";

const Drawing = (props: FigureProps) => {
  const found = findEntry(props.film.bible, props.subject.entry);
  switch (found.kind) {
    case "character":
      return <CharacterDrawing {...props} character={found.character} />;
    case "piece":
      return <PieceDrawing {...props} piece={found.piece} detail="full" />;
    case "prop":
      return <PropDrawing {...props} prop={found.prop} />;
    case "unknown":
      return <Thing colour="#8a6f86" />;
    default:
      return found satisfies never;
  }
};

/**
 * Someone or something of the bible as one SVG group about 0,0: 1000 units high (y from -500 to 500, down is positive), as
 * wide as it needs. Extreme close-ups and busts paint beyond that box, so that they can fill a frame.
 *
 * A pure function of its props: the same subject at the same second is the same markup. An entry the bible does not know
 * is drawn as a thing under a cloth.
 */
export const Figure = (props: FigureProps) => (
  <g>
    <Drawing {...props} />
  </g>
);
