import { lighten, mix } from "../draw/colour.ts";
import { stroke, trace } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Eye } from "./Eye.tsx";
import type { HeadProps } from "./head-props.ts";

/** Brows, eyes, nose, mouth and blush of the three-quarter face. */
export const ThreeQuarterFeatures = (props: HeadProps) => {
  const { ink, lips, skin, skinShade, blush } = props.wardrobe;
  const shade = mix(skinShade, ink, 0.25);
  const full = props.detail === "full";
  return (
    <>
      {full ? <Glow x={-46} y={-58} radius={74} colour={blush} strength={0.5} /> : null}
      {full ? <Glow x={142} y={-60} radius={50} colour={blush} strength={0.5} /> : null}
      {full ? (
        <path
          d="M68-170C68-130 72-96 86-66C74-60 82-42 94-38C78-38 66-48 62-68C56-106 54-146 68-170Z"
          fill={skinShade}
          opacity={0.36}
        />
      ) : null}
      <Eye {...props} x={-22} y={-136} turn={1} />
      <Eye {...props} x={124} y={-138} turn={-0.68} />
      {full ? (
        <>
          <path
            d={stroke(trace("-76 -190, -46 -204, -12 -204, 22 -196"), 6, 0.4)}
            fill={ink}
            opacity={0.75}
          />
          <path
            d={stroke(trace("96 -196, 124 -205, 144 -202, 160 -192"), 5.6, 0.6)}
            fill={ink}
            opacity={0.75}
          />
          <path
            d={stroke(trace("100 -106, 108 -80, 113 -66, 107 -54"), 2.8, 0.7)}
            fill={shade}
            opacity={0.75}
          />
          <path
            d={stroke(trace("76 -46, 83 -40, 94 -39, 104 -45"), 4, 0.4)}
            fill={ink}
            opacity={0.65}
          />
          <path
            d={stroke(trace("97 -92, 103 -76, 106 -66"), 6)}
            fill={lighten(skin, 0.6)}
            opacity={0.7}
          />
        </>
      ) : null}
      <path
        d="M46 24C56 15 68 9 75 9C79 9 82 11 84 11C87 9 93 10 98 15C102 19 104 22 106 24C97 26 88 26 80 27C69 26 56 26 46 24Z"
        fill={mix(lips, skinShade, 0.35)}
      />
      <path
        d="M46 24C56 26 69 26 80 27C88 26 97 26 106 24C99 38 90 44 78 44C66 43 54 36 46 24Z"
        fill={lips}
      />
      <path
        d={stroke(trace("39 22, 60 26, 80 28, 97 26, 110 22"), full ? 3.6 : 6, 0.4)}
        fill={ink}
        opacity={0.7}
      />
      {full ? (
        <path d={stroke(trace("68 35, 79 37, 89 34"), 3.6)} fill="#ffe9dc" opacity={0.5} />
      ) : null}
      {full ? (
        <path d={stroke(trace("66 55, 78 58, 89 55"), 3)} fill={shade} opacity={0.45} />
      ) : null}
    </>
  );
};
