import { useId } from "react";
import { darken, deepen, lighten } from "../draw/colour.ts";
import { polygon, stroke, trace } from "../draw/curves.ts";
import { Radial } from "../draw/Gradients.tsx";
import { tint, type PropProps } from "./prop-props.ts";
import { Shadow } from "./Shadow.tsx";

/** An old photograph: two figures without faces, faded, a corner folded over. */
export const Photo = ({ prop }: PropProps) => {
  const id = useId();
  const paper = tint(prop, ["paper", "light"], "#f3e6d0");
  const body = tint(prop, ["body", "core"], "#d9a878");
  const shade = tint(prop, ["shade", "edge"], deepen(body, 0.7));
  return (
    <>
      <Shadow x={16} y={440} width={440} height={70} />
      <g transform="rotate(-6)">
        <path d={polygon(trace("-400 -470, 400 -470, 400 370, 300 470, -400 470"))} fill={paper} />
        <Radial
          id={id}
          focus={[0.6, 0.3]}
          stops={[
            [0, lighten(body, 0.7)],
            [0.6, body],
            [1, shade],
          ]}
        />
        <clipPath id={`${id}c`}>
          <path d="M-340-410L340-410L340 260L-340 260Z" />
        </clipPath>
        <g clipPath={`url(#${id}c)`}>
          <path d="M-340-410L340-410L340 260L-340 260Z" fill={`url(#${id})`} />
          <path d="M-340 110C-180 60 80 130 340 70L340 260L-340 260Z" fill={shade} opacity={0.5} />
          <path
            d="M-110 260C-116 60-104-40-60-76C-96-96-104-190-40-196C26-190 20-96-14-76C34-40 46 60 50 260Z"
            fill={darken(shade, 0.35)}
            opacity={0.75}
          />
          <path
            d="M70 260C68 130 76 84 108 60C84 40 84-22 126-26C168-22 168 40 146 60C178 84 188 130 188 260Z"
            fill={darken(shade, 0.35)}
            opacity={0.6}
          />
          <path d={polygon(trace("-340 -410, -40 -410, -340 -60"))} fill="#fff6e6" opacity={0.28} />
        </g>
        <path d={polygon(trace("400 370, 300 470, 312 384"))} fill={darken(paper, 0.24)} />
        <path
          d={stroke(trace("-360 -120, -120 -60, 140 -140, 380 -90"), 7)}
          fill={lighten(paper, 0.6)}
          opacity={0.6}
        />
      </g>
    </>
  );
};
