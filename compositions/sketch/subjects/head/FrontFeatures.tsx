import { lighten, mix } from "../draw/colour.ts";
import { stroke, trace } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import { Eye } from "./Eye.tsx";
import type { HeadProps } from "./head-props.ts";

/** Brows, eyes, nose, mouth and blush of the face from the front. */
export const FrontFeatures = (props: HeadProps) => {
  const { ink, lips, skin, skinShade, blush } = props.wardrobe;
  const full = props.detail === "full";
  return (
    <>
      {full ? <Glow x={-84} y={-56} radius={64} colour={blush} strength={0.5} /> : null}
      {full ? <Glow x={84} y={-56} radius={64} colour={blush} strength={0.5} /> : null}
      <Eye {...props} x={-65} y={-136} turn={0.96} />
      <Eye {...props} x={65} y={-136} turn={-0.96} />
      {full ? (
        <>
          <path
            d={stroke(trace("-112 -190, -84 -204, -50 -203, -24 -195"), 6, 0.45)}
            fill={ink}
            opacity={0.75}
          />
          <path
            d={stroke(trace("112 -190, 84 -204, 50 -203, 24 -195"), 6, 0.45)}
            fill={ink}
            opacity={0.75}
          />
          <path
            d="M-10-150C-14-112-18-82-18-60C-18-48-10-40 0-39C-7-54-9-104-10-150Z"
            fill={skinShade}
            opacity={0.36}
          />
          <path d={stroke(trace("-16 -47, -7 -40, 6 -40, 15 -47"), 3.8)} fill={ink} opacity={0.6} />
          <path
            d={stroke(trace("4 -98, 6 -78, 5 -66"), 6)}
            fill={lighten(skin, 0.6)}
            opacity={0.7}
          />
        </>
      ) : null}
      <path
        d="M-32 24C-22 16-9 10-3 10C-1 11 1 11 3 10C9 10 22 16 32 24C20 26 10 26 0 28C-10 26-20 26-32 24Z"
        fill={mix(lips, skinShade, 0.35)}
      />
      <path
        d="M-32 24C-20 26-10 26 0 28C10 26 20 26 32 24C24 38 13 44 0 44C-13 44-24 38-32 24Z"
        fill={lips}
      />
      <path
        d={stroke(trace("-38 22, -18 26, 0 29, 18 26, 38 22"), full ? 3.6 : 6)}
        fill={ink}
        opacity={0.7}
      />
      {full ? (
        <path d={stroke(trace("-10 36, 0 38, 10 36"), 3.6)} fill="#ffe9dc" opacity={0.5} />
      ) : null}
    </>
  );
};
