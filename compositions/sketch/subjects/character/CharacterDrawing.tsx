import type { Character } from "../../../../src/film/bible.ts";
import type { FigureProps } from "../figure-props.ts";
import { findEntry } from "../find-entry.ts";
import { lightsOf } from "../piece/lit.ts";
import { PieceDrawing } from "../piece/PieceDrawing.tsx";
import { PropDrawing } from "../prop/PropDrawing.tsx";
import { Bust } from "./Bust.tsx";
import { EyeCloseUp } from "./EyeCloseUp.tsx";
import { filamentColours } from "./filament-colours.ts";
import { Hand } from "./Hand.tsx";
import { personOf } from "./person.ts";
import { Temple } from "./Temple.tsx";
import { Whole } from "./Whole.tsx";

type Props = FigureProps & { readonly character: Character };

/** The first thing held, as its own drawing; people are not carried. */
const Held = (props: FigureProps) => {
  const [id] = props.subject.holds;
  const found = findEntry(props.film.bible, id ?? "");
  const subject = { ...props.subject, entry: id ?? "", part: "whole" as const, holds: [], wears: [], facing: "toward" as const };
  if (found.kind === "piece") return <PieceDrawing {...props} subject={subject} piece={found.piece} detail="small" />;
  return found.kind === "prop" ? <PropDrawing {...props} subject={subject} prop={found.prop} /> : null;
};

/** A person, whole or the part that fills the picture. */
export const CharacterDrawing = ({ character, ...props }: Props) => {
  const { subject, film, pulse } = props;
  const person = personOf(props, character);
  const lights = filamentColours(film.bible);
  const ring = film.bible.pieces.find((piece) => subject.wears.includes(piece.id)) ?? null;
  const glow = ring ? lightsOf(ring, subject.state["light"] ?? subject.state["stones"] ?? null) : [];
  const held = subject.holds.length > 0 ? <Held {...props} /> : null;
  switch (subject.part) {
    case "profile":
      return <Bust person={person} view="profile" lights={lights} />;
    case "face":
      return <Bust person={person} view={person.turn.view} lights={lights} />;
    case "eye":
      return <EyeCloseUp person={person} lights={lights} closed={subject.gaze === "closed"} pulse={pulse} />;
    case "temple":
      return <Temple person={person} lights={lights} />;
    case "hand":
      return <Hand person={person} pose={subject.state["pose"] ?? person.pose} ring={ring} lights={glow} held={held} />;
    case "whole":
      return <Whole person={person} stones={ring?.stones.map((stone) => stone.colour) ?? []} held={held} />;
    default:
      return subject.part satisfies never;
  }
};
