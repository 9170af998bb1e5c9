import { darken } from "../draw/colour.ts";
import { band, n, type Pt } from "../draw/curves.ts";
import { stride } from "./body.ts";
import type { Person } from "./person.ts";

const GROUND = 494;

const Leg = ({ person, side }: { readonly person: Person; readonly side: 1 | -1 }) => {
  const { turn, pose, wardrobe } = person;
  const [c, s] = [Math.cos(turn.yaw), Math.sin(turn.yaw)];
  const afloat = pose === "float";
  const swing =
    pose === "walk"
      ? Math.sin(stride(person)) * side
      : afloat
        ? 0.3 * side + 0.12 * Math.sin(person.seconds * 1.1)
        : 0;
  const lift = pose === "walk" ? Math.max(0, Math.cos(stride(person)) * side) * 30 : 0;
  const hip: Pt = [side * 30 * c, 240];
  const foot: Pt = [
    side * 36 * c + swing * 84 * s + (pose === "walk" ? 0 : side * 12 * s) - (afloat ? 26 : 0),
    GROUND -
      lift -
      (afloat ? (side > 0 ? 46 : 6) : 0) -
      (pose === "walk" ? Math.abs(swing) * 8 * Math.abs(c) : 0),
  ];
  const knee: Pt = [(hip[0] + foot[0]) / 2 + 10 * s + lift * 0.5 * s, 365 - lift * 0.4];
  const ankle: Pt = [foot[0] - 6 * s, foot[1] - 34];
  const toe = 26 + 38 * Math.abs(s);
  const heel = 24 + 4 * Math.abs(s);
  const near = c * side < 0;
  const colour = (shade: string) => (near ? shade : darken(shade, 0.3));
  const [x, y] = foot;
  const [ax, ay] = ankle;
  const boot =
    `M${n(x - heel)} ${n(y)}C${n(x - heel - 3)} ${n(y - 30)} ${n(ax - 27)} ${n(ay - 20)} ${n(ax - 25)} ${n(ay - 56)}` +
    `Q${n(ax)} ${n(ay - 64)} ${n(ax + 25)} ${n(ay - 56)}C${n(ax + 24)} ${n(ay - 20)} ${n(ax + 26)} ${n(ay - 2)} ${n(ax + 24 + toe * 0.18)} ${n(y - 34)}` +
    `C${n(x + toe - 2)} ${n(y - 32)} ${n(x + toe + 6)} ${n(y - 14)} ${n(x + toe + 2)} ${n(y)}Z`;
  return (
    <>
      <path d={band([hip, knee, ankle], (t) => 52 - 12 * t)} fill={colour(wardrobe.legs)} />
      <path d={boot} fill={colour(wardrobe.boots)} />
      <path
        d={`M${n(foot[0] - heel)} ${n(foot[1] - 2)}L${n(foot[0] + toe)} ${n(foot[1] - 2)}`}
        stroke={darken(wardrobe.boots, 0.6)}
        strokeWidth={9}
        strokeLinecap="round"
      />
      <path
        d={`M${n(ankle[0] + 20)} ${n(ankle[1] - 62)}L${n(ankle[0] + 22)} ${n(ankle[1] - 24)}`}
        stroke={wardrobe.rim}
        strokeWidth={4}
        opacity={near ? 0.7 : 0.3}
        strokeLinecap="round"
      />
    </>
  );
};

/** Both legs, far one first; in a walk the feet swing along the way she faces and lift as they come forward. */
export const Legs = ({ person }: { readonly person: Person }) => (
  <>
    <Leg person={person} side={1} />
    <Leg person={person} side={-1} />
  </>
);
