import { useId } from "react";
import { darken } from "../draw/colour.ts";
import { along, band, edges, n, resample, stroke, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { stride } from "./body.ts";
import type { Person } from "./person.ts";

/** Shoulder, elbow and wrist of one arm, in the unmirrored figure; `side` 1 is the one on the right when seen from the front. */
export const armOf = (person: Person, side: 1 | -1): readonly [Pt, Pt, Pt] => {
  const { turn, pose } = person;
  const [c, s] = [Math.cos(turn.yaw), Math.sin(turn.yaw)];
  const shoulder: Pt = [side * 62 * c, -246];
  const forward = (amount: number) => amount * s;
  const swing =
    pose === "walk" ? -Math.sin(stride(person)) * side * 46 : Math.sin(person.seconds * 1.1) * 3;
  const left = side === (turn.mirrored ? -1 : 1);
  if (pose === "reach" && left) {
    const out = Math.abs(s) > 0.3 ? 1 : side * Math.sign(c);
    return [shoulder, [shoulder[0] + out * 78, -178], [shoulder[0] + out * 178, -228]];
  }
  if (pose === "float") {
    const drift = Math.sin(person.seconds * 1.1 + side) * 14;
    return [
      shoulder,
      [side * 128 * c + forward(side * 66), -196 + drift],
      [side * 204 * c + forward(side * 150), -232 + drift * 2],
    ];
  }
  if (pose === "kneel" || pose === "sit") {
    return [shoulder, [side * 108 * c + forward(44), -104], [side * 46 * c + forward(128), -6]];
  }
  const loose = 92 + 12 * Math.abs(c);
  return [
    shoulder,
    [side * loose * c + forward(swing * 0.3 - 8), -92],
    [side * (loose + 4) * c + forward(swing + 6), 46],
  ];
};

/** One sleeve with its hand: a bell of cloth that widens to the cuff. */
export const Arm = ({
  person,
  side,
  ring,
}: {
  readonly person: Person;
  readonly side: 1 | -1;
  readonly ring: React.ReactNode;
}) => {
  const id = useId();
  const { coat, coatShade, coatLight, ink, skin, skinShade, rim } = person.wardrobe;
  const joints = resample(armOf(person, side), 11);
  const wrist = along(joints, 1);
  const before = along(joints, 0.86);
  const angle = (Math.atan2(wrist[1] - before[1], wrist[0] - before[0]) * 180) / Math.PI;
  const width = (t: number) => (54 + 32 * t) * Math.sqrt(Math.min(1, 0.12 + t * 4));
  const right = edges(joints, width);
  const lit = (right.left[5]?.[0] ?? 0) > (right.right[5]?.[0] ?? 0) ? right.left : right.right;
  const dim = lit === right.left ? right.right : right.left;
  return (
    <>
      <Linear
        id={id}
        from={[wrist[0] - 46, 0]}
        to={[wrist[0] + 46, -10]}
        stops={[
          [0, coatShade],
          [0.55, coat],
          [1, coatLight],
        ]}
      />
      <g transform={`translate(${n(wrist[0])} ${n(wrist[1])}) rotate(${n(angle)})`}>
        <path
          d="M-14-17C8-22 26-20 44-12C56-6 58 4 48 8C54 12 44 18 30 16C14 20-4 18-14 15Z"
          fill={skin}
        />
        <path d="M-14 15C-4 18 14 20 30 16C20 12 4 8-14-2Z" fill={skinShade} opacity={0.7} />
        {ring}
      </g>
      <path d={band(joints, width)} fill={`url(#${id})`} />
      <path d={stroke(dim, 6, 0.6, 11)} fill={ink} opacity={0.75} />
      <path d={stroke(lit, 6, 0.6, 11)} fill={rim} opacity={0.7} />
      <path
        d={stroke([right.left[10] ?? wrist, wrist, right.right[10] ?? wrist], 8)}
        fill={darken(coatShade, 0.4)}
      />
    </>
  );
};
