import { useId } from "react";
import type { Piece } from "../../../../src/film/bible.ts";
import { lighten, mix } from "../draw/colour.ts";
import { along, n, resample, stroke, trace } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { FingerDrawing, fingerWidth } from "./FingerDrawing.tsx";
import type { HandPose } from "./hand-poses.ts";
import type { Person } from "./person.ts";
import { Sleeve } from "./Sleeve.tsx";
import { WornRing } from "./WornRing.tsx";

type Props = {
  readonly person: Person;
  readonly pose: HandPose;
  readonly ring: Piece | null;
  readonly lights: readonly number[];
  /** Where the ring sits: 0 at the fingertip .. 1 at the base of the finger. */
  readonly seat: number;
  /** What is held, 1000 units high about its centre, or null. */
  readonly held: React.ReactNode;
};

/** Shares of the finger's length at which a ring sits at the tip and at the base. */
const seats = { tip: 0.86, base: 0.27 } as const;

/** The left hand, its index finger apart from the others and nearest to the viewer: there the ring is worn. */
export const Hand = ({ person, pose: shape, ring, lights, seat: worn, held }: Props) => {
  const id = useId();
  const { skin, skinShade, ink, rim } = person.wardrobe;
  const index = shape.fingers.at(-1);
  const others = shape.fingers.slice(0, -1);
  const breath = Math.sin(person.seconds * 1.3) * 1.2;
  const up = shape.palmUp;
  const seat = index ? resample(index.joints, 12) : [];
  const share = seats.tip + (seats.base - seats.tip) * worn;
  const [at, ahead] = [along(seat, share), along(seat, share + 0.06)];
  const angle = (Math.atan2(ahead[1] - at[1], ahead[0] - at[0]) * 180) / Math.PI;
  const indexDrawing = index ? (
    <FingerDrawing finger={index} person={person} nail={!up} dim={0} soft={0} />
  ) : null;
  const ringDrawing =
    ring && index ? (
      <g transform={`translate(${n(at[0])} ${n(at[1])}) rotate(${n(angle)})`}>
        <WornRing
          piece={ring}
          lights={lights}
          finger={fingerWidth(index)(seats.base)}
          seconds={person.seconds}
        />
      </g>
    ) : null;
  const thumb = (
    <FingerDrawing
      finger={shape.thumb}
      person={person}
      nail={!up}
      dim={up ? 0.2 : 0.04}
      soft={up ? 0.3 : 0.62}
    />
  );
  return (
    <g
      transform={`${person.turn.mirrored ? "scale(-1 1) " : ""}translate(${shape.shift[0]} ${shape.shift[1]}) rotate(${n(shape.turn + breath)}) scale(${shape.scale})`}
    >
      <Linear
        id={id}
        from={[0, -160]}
        to={[-60, 170]}
        stops={[
          [0, lighten(skin, 0.16)],
          [0.45, skin],
          [1, skinShade],
        ]}
      />
      {up ? thumb : null}
      {up ? indexDrawing : null}
      {up ? ringDrawing : null}
      {others.map((finger, i) => (
        <FingerDrawing
          key={i}
          finger={finger}
          person={person}
          nail={!up && i > 0}
          dim={up ? 0.06 * i : 0.36 - 0.12 * i}
          soft={0.4}
        />
      ))}
      <path
        d={shape.palm}
        fill={`url(#${id})`}
        stroke={mix(skinShade, ink, 0.4)}
        strokeWidth={up ? 5 : 0}
      />
      {up ? (
        <path
          d={
            stroke(trace("-150 -60, -60 20, -40 110"), 8) +
            stroke(trace("-100 -70, 20 -30, 120 -40"), 7)
          }
          fill={skinShade}
          opacity={0.8}
        />
      ) : null}
      {up ? null : indexDrawing}
      <path d={stroke(shape.ridge, 9, 0.6, 11)} fill={rim} opacity={0.7} />
      {up ? null : (
        <path d={stroke(trace("60 -132, 92 -112, 98 -80"), 6)} fill={skinShade} opacity={0.6} />
      )}
      {up ? null : ringDrawing}
      {up ? null : thumb}
      {held ? (
        <g transform={`translate(${shape.held[0]} ${shape.held[1]}) scale(.26)`}>{held}</g>
      ) : null}
      <Sleeve person={person} at={shape.wrist} />
    </g>
  );
};
