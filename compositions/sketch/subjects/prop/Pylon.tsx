import { deepen, lighten } from "../draw/colour.ts";
import { n, smooth, stroke, trace, type Pt } from "../draw/curves.ts";
import { airOver } from "./air.ts";
import { tint, type PropProps } from "./prop-props.ts";

/** Half width of the mast at a height. */
const half = (y: number): number =>
  y < -180 ? 26 + (y + 500) * 0.06 : 45 + (y + 180) ** 1.25 * 0.042;

const LEVELS = [-470, -400, -330, -250, -180, -80, 40, 180, 340, 500];

const line = (a: Pt, b: Pt): string => `M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`;

/** A lattice power pylon with three cross-arms and cut wires that still move in the wind. */
export const Pylon = (props: PropProps) => {
  const { prop, seconds, keyframe } = props;
  const air = airOver(props);
  const body = air(tint(prop, ["body", "colour"], "#74505f"));
  const light = air(tint(prop, ["light"], lighten(body, 0.4)));
  const shade = air(tint(prop, ["shade"], deepen(body, 0.7)));
  const braces = LEVELS.slice(1).flatMap((y, i) => {
    const top = LEVELS[i] ?? y;
    return [
      line([-half(top), top], [half(y), y]),
      line([half(top), top], [-half(y), y]),
      line([-half(y), y], [half(y), y]),
    ];
  });
  const arms = [
    [-400, 210],
    [-300, 260],
    [-180, 225],
  ] as const;
  const sway = Math.sin(seconds * 1.2) * 14;
  return (
    <g transform={`rotate(${n(2 + 8 * keyframe.broken)} 0 500)`} fill="none" strokeLinecap="round">
      <path d={braces.join("")} stroke={shade} strokeWidth={10} />
      {[-1, 1].map((side) => (
        <path
          key={side}
          d={smooth(LEVELS.map((y): Pt => [side * half(y), y]))}
          stroke={side > 0 ? light : body}
          strokeWidth={19}
        />
      ))}
      <path
        d={line([-26, -470], [0, -500]) + line([26, -470], [0, -500])}
        stroke={body}
        strokeWidth={12}
      />
      {arms.map(([y, reach]) => (
        <g key={y}>
          <path
            d={
              line([-reach, y], [reach, y]) +
              line([-reach, y], [0, y - 52]) +
              line([reach, y], [0, y - 52])
            }
            stroke={body}
            strokeWidth={14}
          />
          <path
            d={
              line([-reach * 0.5, y], [-reach * 0.5, y - 26]) +
              line([reach * 0.5, y], [reach * 0.5, y - 26])
            }
            stroke={shade}
            strokeWidth={7}
          />
          <path
            d={line([-reach, y], [-reach, y + 34]) + line([reach, y], [reach, y + 34])}
            stroke={shade}
            strokeWidth={13}
            strokeDasharray="2 14"
          />
        </g>
      ))}
      <path
        d={smooth([
          [210, -366],
          [300, -200],
          [270 + sway, 60],
          [330 + sway * 2, 330],
        ])}
        stroke={shade}
        strokeWidth={6}
      />
      <path
        d={smooth([
          [-260, -266],
          [-350, -100],
          [-330 - sway, 120],
          [-380 - sway * 1.6, 240],
        ])}
        stroke={shade}
        strokeWidth={6}
      />
      <path
        d={smooth(trace("-225 -146, -420 -60, -700 -110"))}
        stroke={shade}
        strokeWidth={5}
        opacity={0.7}
      />
      <path
        d={stroke(
          LEVELS.map((y): Pt => [half(y) + 5, y]),
          10,
          0.6,
          12,
        )}
        fill={lighten(light, 0.5)}
        opacity={0.8}
      />
    </g>
  );
};
