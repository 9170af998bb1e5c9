import type { Character } from "../../../../src/film/bible.ts";
import { measureOf } from "../../../../src/picture/state-between.ts";
import type { FigureProps } from "../figure-props.ts";
import { findEntry } from "../find-entry.ts";
import { lightsOf, saidOf } from "../piece/lit.ts";
import { PieceDrawing } from "../piece/PieceDrawing.tsx";
import { PropDrawing } from "../prop/PropDrawing.tsx";
import { Bust } from "./Bust.tsx";
import { EyeCloseUp } from "./EyeCloseUp.tsx";
import { filamentColours } from "./filament-colours.ts";
import { Hand } from "./Hand.tsx";
import { handPoseOf } from "./hand-poses.ts";
import { personOf } from "./person.ts";
import { Temple } from "./Temple.tsx";
import { Whole } from "./Whole.tsx";

type Props = FigureProps & { readonly character: Character };

/** The first thing held that is no subject of its own in the picture. */
const heldBy = ({ subject, keyframe }: FigureProps): string | null =>
  subject.holds.find((id) => !keyframe.subjects.some(({ entry }) => entry === id)) ?? null;

/** A thing in the hand, as its own drawing; people are not carried. */
const Held = ({ id, ...props }: FigureProps & { readonly id: string }) => {
  const found = findEntry(props.film.bible, id);
  const subject = {
    ...props.subject,
    entry: id,
    part: "whole" as const,
    holds: [],
    wears: [],
    facing: "toward" as const,
  };
  if (found.kind === "piece")
    return <PieceDrawing {...props} subject={subject} piece={found.piece} detail="small" />;
  return found.kind === "prop" ? (
    <PropDrawing {...props} subject={subject} prop={found.prop} />
  ) : null;
};

/** A person, whole or the part that fills the picture. */
export const CharacterDrawing = ({ character, ...props }: Props) => {
  const { subject, film, pulse } = props;
  const person = personOf(props, character);
  const lights = filamentColours(film.bible);
  const ring = film.bible.pieces.find((piece) => subject.wears.includes(piece.id)) ?? null;
  const glow = ring
    ? lightsOf(
        ring,
        saidOf(subject) ??
          saidOf(props.keyframe.subjects.find(({ entry }) => entry === ring.id) ?? subject),
      )
    : [];
  const holding = heldBy(props);
  const held = holding === null ? null : <Held {...props} id={holding} />;
  switch (subject.part) {
    case "profile":
      return <Bust person={person} view="profile" lights={lights} />;
    case "face":
      return <Bust person={person} view={person.turn.view} lights={lights} />;
    case "eye":
      return (
        <EyeCloseUp
          person={person}
          lights={lights}
          closed={subject.gaze === "closed"}
          pulse={pulse}
        />
      );
    case "temple":
      return <Temple person={person} lights={lights} />;
    case "hand":
      return (
        <Hand
          person={person}
          pose={handPoseOf(
            subject,
            props.keyframe,
            film.bible.pieces.map(({ id }) => id),
          )}
          ring={ring}
          lights={glow}
          seat={measureOf("seat", subject.state["seat"]) ?? 1}
          held={held}
        />
      );
    case "whole":
      return (
        <Whole
          person={person}
          stones={ring?.stones.map((stone) => stone.colour) ?? []}
          held={held}
          detail={subject.height > 0.9 ? "full" : "small"}
        />
      );
    default:
      return subject.part satisfies never;
  }
};
