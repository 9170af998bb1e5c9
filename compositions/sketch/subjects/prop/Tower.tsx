import { speaksOf } from "../../../../src/film/speaks-of.ts";
import { useId } from "react";
import { chance } from "../draw/chance.ts";
import { seedOf } from "../../../../src/picture/seeded-random.ts";
import { deepen, lighten, mix } from "../draw/colour.ts";
import { polygon, stroke, trace, type Pt } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Linear } from "../draw/Gradients.tsx";
import { airOver } from "./air.ts";
import { inState, tint, type PropProps } from "./prop-props.ts";
import { Pylon } from "./Pylon.tsx";
import { Shadow } from "./Shadow.tsx";

const SHELVES = 15;

/** A leaning tower of dead servers, bitten off at the top, with the lights that are left; or a pylon where the words say so. */
export const Tower = (props: PropProps) => {
  const id = useId();
  const { prop, seconds, keyframe } = props;
  if (speaksOf(prop, /pylon|lattice|电塔|输电/)) return <Pylon {...props} />;
  const air = airOver(props);
  const body = air(tint(prop, ["body", "colour"], "#6b4a54"));
  const light = air(tint(prop, ["light"], lighten(body, 0.45)));
  const shade = air(tint(prop, ["shade"], deepen(body, 0.8)));
  const led = tint(prop, ["led", "accent"], "#ffe2b0");
  const share = inState(props, "dead") ? 0.015 : inState(props, "many") ? 0.42 : 0.12;
  const lamps = Array.from({ length: SHELVES * 9 }, (_, i) => i)
    .filter((i) => chance(seedOf(prop.id), i) < share)
    .map((i) => {
      const [x, y] = [-168 + (i % 9) * 31 + 8 * chance(41, i), -330 + Math.floor(i / 9) * 54];
      const blink = 0.65 + 0.35 * Math.sin(seconds * (0.7 + 2.4 * chance(42, i)) + i);
      return { x, y, blink };
    });
  return (
    <>
      <Shadow x={60} y={486} width={320} height={40} />
      <g transform={`rotate(${-5 - 9 * keyframe.broken} 0 500)`}>
        <Linear
          id={id}
          from={[-190, -300]}
          to={[130, 480]}
          stops={[
            [0, mix(body, light, 0.3)],
            [0.5, body],
            [1, mix(body, shade, 0.55)],
          ]}
        />
        <path
          d={polygon(trace("120 -420, 226 -366, 222 486, 120 486"))}
          fill={mix(light, body, 0.35)}
        />
        <path
          d={polygon(
            trace(
              "-196 -470, -120 -486, -70 -440, -10 -436, 40 -398, 96 -412, 120 -420, 120 486, -196 486",
            ),
          )}
          fill={`url(#${id})`}
        />
        <path
          d={polygon(
            trace(
              "-196 -470, -120 -486, -70 -440, -10 -436, 40 -398, 96 -412, 120 -420, 226 -366, 150 -360, 60 -352, -20 -396, -80 -400, -130 -440",
            ),
          )}
          fill={shade}
        />
        {Array.from({ length: SHELVES }, (_, i) => (
          <path
            key={i}
            d={polygon([
              [-180, -352 + i * 54],
              [104, -346 + i * 54],
              [104, -314 + i * 54],
              [-180, -320 + i * 54],
            ])}
            fill={shade}
            opacity={chance(7, i) > 0.2 ? 0.62 : 0.3}
          />
        ))}
        <path
          d={stroke(trace("90 -290, 60 -100, 84 60, 40 240"), 12, 0.4)}
          fill={shade}
          opacity={0.8}
        />
        <path
          d={polygon(trace("-150 150, -40 138, -60 250, -140 262"))}
          fill={shade}
          opacity={0.85}
        />
        {lamps.map(({ x, y, blink }) => (
          <circle
            key={`${x} ${y}`}
            cx={x}
            cy={y}
            r={6.5}
            fill={led}
            opacity={Math.round(blink * 100) / 100}
          />
        ))}
        {lamps.slice(0, 5).map(({ x, y, blink }) => (
          <Glow key={`${x} ${y}`} x={x} y={y} radius={42} colour={led} strength={0.5 * blink} />
        ))}
        <path
          d={stroke(
            trace("222 -356, 225 -60, 222 260, 220 500").map(([x = 0, y = 0]): Pt => [x, y]),
            14,
            0.4,
            11,
          )}
          fill={lighten(light, 0.45)}
          opacity={0.85}
        />
      </g>
      <path
        d="M-420 500C-300 440-140 462-20 446C110 430 260 462 420 500C260 540-240 540-420 500Z"
        fill={mix(light, shade, 0.25)}
        opacity={0.9}
      />
    </>
  );
};
