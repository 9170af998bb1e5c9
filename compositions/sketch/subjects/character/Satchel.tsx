import { darken, lighten } from "../draw/colour.ts";
import { n, stroke, type Pt } from "../draw/curves.ts";
import type { Person } from "./person.ts";

/** Where the bag hangs in the unmirrored figure, and whether the body is in front of it. */
export const satchelAt = ({
  turn,
  pose,
}: Person): {
  readonly x: number;
  readonly y: number;
  readonly behind: boolean;
  readonly width: number;
} => {
  const side = turn.mirrored ? -1 : 1;
  const [c, s] = [Math.cos(turn.yaw), Math.sin(turn.yaw)];
  const depth = -side * s;
  const low = pose === "kneel" || pose === "sit";
  return {
    x: side * 56 * c - (Math.abs(c) < 0.2 ? 16 : 0),
    y: low ? 6 : 92,
    behind: depth < -0.1,
    width: 62 + 40 * Math.abs(depth),
  };
};

/** The strap from the right shoulder to the left hip, across chest or back. */
export const Strap = ({ person }: { readonly person: Person }) => {
  const { x, y, behind } = satchelAt(person);
  const c = Math.cos(person.turn.yaw);
  const side = person.turn.mirrored ? -1 : 1;
  const start: Pt = [-side * 52 * c, -268];
  const hidden = Math.abs(c) < 0.2 && behind;
  if (hidden) return null;
  const bend: Pt = [(start[0] + x) / 2 + 6, -110];
  return (
    <path
      d={stroke([start, bend, [x, y - 30]], 11, 0.5, 9)}
      fill={darken(person.wardrobe.satchel, 0.4)}
    />
  );
};

/** The small worn bag: a box with rounded corners, a flap and a buckle. */
export const Satchel = ({ person }: { readonly person: Person }) => {
  const { x, y, width } = satchelAt(person);
  const { satchel, rim } = person.wardrobe;
  const swing =
    Math.sin(person.seconds * (person.pose === "walk" ? 5.3 : 1.3)) *
    (person.pose === "walk" ? 4 : 1);
  const [w, h] = [width / 2, 42];
  return (
    <g transform={`translate(${n(x)} ${n(y)}) rotate(${n(swing)} 0 -60)`}>
      <path
        d={`M${-w} -${h}Q${-w - 4} 0 ${-w + 2} ${h}Q0 ${h + 8} ${w - 2} ${h}Q${w + 4} 0 ${w} -${h}Q0 ${-h - 8} ${-w} -${h}Z`}
        fill={satchel}
      />
      <path
        d={`M${-w} -${h}Q${-w - 5} -10 ${-w + 6} 6Q0 20 ${w - 6} 6Q${w + 5} -10 ${w} -${h}Q0 ${-h - 8} ${-w} -${h}Z`}
        fill={lighten(satchel, 0.14)}
      />
      <path
        d={stroke(
          [
            [-w + 4, 4],
            [0, 16],
            [w - 4, 4],
          ],
          5,
        )}
        fill={darken(satchel, 0.5)}
      />
      <rect x={-6} y={4} width={12} height={16} rx={3} fill="#d9b27c" />
      <path
        d={stroke(
          [
            [w - 1, -h + 4],
            [w + 2, 0],
            [w - 3, h - 4],
          ],
          6,
        )}
        fill={rim}
        opacity={0.8}
      />
    </g>
  );
};
