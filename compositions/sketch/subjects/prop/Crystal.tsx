import { speaksOf } from "../../../../src/film/speaks-of.ts";
import { useId } from "react";
import { deepen, lighten, mix } from "../draw/colour.ts";
import { polygon, stroke, trace, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import { Star } from "../piece/Star.tsx";
import { tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";

type Face = { readonly points: readonly Pt[]; readonly tone: number };

const POINT: readonly Face[] = [
  {
    points: trace("-210 -190, -90 -270, -60 470, -190 410"),
    tone: 0.3,
  },
  {
    points: trace("-90 -270, 110 -230, 120 480, -60 470"),
    tone: 0.72,
  },
  {
    points: trace("110 -230, 220 -140, 210 400, 120 480"),
    tone: 0.12,
  },
  {
    points: trace("40 -500, -90 -270, -210 -190"),
    tone: 0.5,
  },
  {
    points: trace("40 -500, -90 -270, 110 -230"),
    tone: 0.95,
  },
  {
    points: trace("40 -500, 110 -230, 220 -140"),
    tone: 0.25,
  },
];

const OCTAHEDRON: readonly Face[] = [
  {
    points: trace("-30 -496, -90 70, -430 -40"),
    tone: 0.6,
  },
  {
    points: trace("40 -430, -30 -496, -90 70, 300 10, 270 -150"),
    tone: 0.95,
  },
  {
    points: trace("40 -430, 130 -400, 400 -60, 270 -150"),
    tone: 0.72,
  },
  {
    points: trace("270 -150, 400 -60, 300 10"),
    tone: 0.34,
  },
  {
    points: trace("-430 -40, -90 70, -20 496"),
    tone: 0.2,
  },
  {
    points: trace("-90 70, 300 10, -20 496"),
    tone: 0.5,
  },
  {
    points: trace("300 10, 400 -60, -20 496"),
    tone: 0.08,
  },
];

const tone = (body: string, light: string, shade: string, value: number): string =>
  value < 0.5 ? mix(shade, body, value * 2) : mix(body, light, value * 2 - 1);

/** A grown crystal: point, lying prism or octahedron by its words; flat faces, a milky root, veils of light inside. */
export const Crystal = ({ prop, seconds }: PropProps) => {
  const id = useId();
  const body = tint(prop, ["body", "colour"], "#9a6bc4");
  const light = tint(prop, ["light"], lighten(body, 0.62));
  const shade = tint(prop, ["shade"], deepen(body, 0.8));
  const eight = speaksOf(prop, /octahed|八面体/);
  const lying = speaksOf(prop, /lying|横躺/);
  const faces = eight ? OCTAHEDRON : POINT;
  const glint = 0.5 + 0.4 * Math.sin(seconds * 1.1 + body.length);
  return (
    <>
      <Shadow y={lying ? 330 : 470} width={lying ? 520 : 330} height={70} />
      <g
        transform={
          lying ? "translate(0 60) rotate(72) scale(1.04)" : eight ? "rotate(-6)" : "rotate(7)"
        }
      >
        <Linear
          id={id}
          from={[0, 120]}
          to={[0, 490]}
          stops={[
            [0, light, 0],
            [1, "#fff8f4", eight ? 0.1 : 0.62],
          ]}
        />
        {faces.map(({ points, tone: value }, i) => {
          const colour = tone(
            body,
            light,
            shade,
            Math.min(1, value + 0.06 * Math.sin(seconds * 0.7 + i * 1.9)),
          );
          return (
            <path
              key={i}
              d={polygon(points)}
              fill={colour}
              stroke={lighten(colour, 0.35)}
              strokeWidth={5}
              strokeLinejoin="round"
            />
          );
        })}
        <path
          d={polygon(trace("-60 -120, 70 -180, 30 260, -30 330"))}
          fill={light}
          opacity={0.28}
        />
        <path
          d={polygon(trace("150 -120, 196 -100, 180 260, 150 330"))}
          fill={light}
          opacity={0.22}
        />
        {eight ? null : (
          <path
            d={polygon(trace("-190 410, -60 470, 120 480, 210 400, 216 120, -204 120"))}
            fill={`url(#${id})`}
          />
        )}
        <path d={stroke(trace("-120 60, -40 110, 60 70"), 9)} fill={light} opacity={0.45} />
        <path d={stroke(trace("-150 200, -20 170, 100 230"), 7)} fill={light} opacity={0.35} />
        <Star
          x={eight ? -20 : -88}
          y={eight ? -330 : -262}
          size={110}
          colour="#fffaf4"
          opacity={glint}
        />
      </g>
    </>
  );
};
