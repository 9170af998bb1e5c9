import { mix } from "../draw/colour.ts";
import { stroke, trace } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import type { HeadProps } from "./head-props.ts";

const UPPER_LIP =
  "M203-29C210-23 212-15 207-9C203-5 200-4 197-2C188-2 177 0 167 3C177-12 191-24 203-29Z";
const LOWER_LIP =
  "M197-2C202 0 207 6 205 13C204 20 197 25 191 28C181 25 174 15 167 3C178 1 188-1 197-2Z";

const ClosedEye = ({ ink, shade }: { readonly ink: string; readonly shade: string }) => (
  <>
    <path
      d="M110-154C124-174 152-180 170-164C174-156 172-148 168-142C150-130 126-132 110-154Z"
      fill={shade}
      opacity={0.22}
    />
    <path d={stroke(trace("118 -170, 138 -179, 156 -174, 170 -162"), 3.2)} fill={shade} />
    <path d={stroke(trace("108 -153, 126 -137, 148 -131, 169 -139"), 7.5, 0.5, 9)} fill={ink} />
    <path d={stroke(trace("114 -144, 108 -138, 99 -136"), 3.4, 0.3)} fill={ink} />
    <path d={stroke(trace("124 -137, 119 -128, 111 -124"), 3.6, 0.3)} fill={ink} />
    <path d={stroke(trace("137 -133, 135 -124, 129 -117"), 3.6, 0.3)} fill={ink} />
    <path d={stroke(trace("151 -131, 153 -123, 151 -115"), 3.6, 0.3)} fill={ink} />
    <path d={stroke(trace("163 -135, 170 -130, 173 -123"), 3.4, 0.3)} fill={ink} />
  </>
);

const OpenEye = ({ wardrobe, look }: Pick<HeadProps, "wardrobe" | "look">) => {
  const { ink, skin, skinShade, eyes } = wardrobe;
  const [x, y] = [155 + look[0] * 2, -148 + look[1] * 4];
  const lid = 3 + 11 * Math.max(0, look[1]) - 3 * Math.max(0, -look[1]);
  return (
    <>
      <path
        d="M114-147C126-164 146-173 163-167C168-158 167-145 160-135C144-131 126-137 114-147Z"
        fill="#fbeee2"
      />
      <ellipse cx={x} cy={y} rx={9.5} ry={17} fill={mix(eyes, ink, 0.5)} />
      <ellipse cx={x - 0.5} cy={y + 2} rx={8} ry={14} fill={eyes} />
      <ellipse cx={x + 2} cy={y} rx={4.5} ry={8.5} fill={ink} />
      <circle cx={x + 1} cy={y - 6} r={3.2} fill="#fffaf0" />
      <path
        d={`M108-150C122-170 148-180 168-170L166 ${-165 + lid}C148 ${-170 + lid} 128 ${-162 + lid} 112-147Z`}
        fill={mix(skin, skinShade, 0.35)}
      />
      <path
        d={stroke(
          [
            [106, -146],
            [124, -160 + lid * 0.7],
            [147, -170 + lid],
            [168, -165 + lid * 0.8],
          ],
          7.5,
          0.55,
          9,
        )}
        fill={ink}
      />
      <path
        d={stroke(
          [
            [160, -168 + lid],
            [174, -167 + lid],
            [184, -171 + lid],
          ],
          3.6,
          0.3,
        )}
        fill={ink}
      />
      <path
        d={stroke(
          [
            [150, -171 + lid],
            [164, -176 + lid],
            [173, -184 + lid],
          ],
          3.2,
          0.3,
        )}
        fill={ink}
      />
      <path
        d={stroke(
          [
            [112, -150 + lid * 0.3],
            [102, -151],
            [94, -156],
          ],
          3,
          0.3,
        )}
        fill={ink}
      />
      <path
        d={stroke(trace("120 -137, 140 -130, 159 -134"), 2.6)}
        fill={mix(skinShade, ink, 0.25)}
      />
      <path
        d={stroke(
          [
            [114, -172 + lid * 0.5],
            [134, -186 + lid * 0.7],
            [158, -185 + lid * 0.6],
          ],
          2.8,
        )}
        fill={mix(skinShade, ink, 0.25)}
      />
    </>
  );
};

/** Brow, eye, nostril, lips and blush of the profile; a small head keeps the lash line and the lips. */
export const ProfileFeatures = ({ wardrobe, eyes, look, detail }: HeadProps) => {
  const { ink, lips, skinShade, blush } = wardrobe;
  const shade = mix(skinShade, ink, 0.25);
  if (detail === "small") {
    return (
      <>
        <path
          d={stroke(
            eyes === "closed"
              ? trace("108 -154, 136 -134, 168 -142")
              : trace("104 -150, 138 -176, 172 -164"),
            eyes === "closed" ? 15 : 11,
          )}
          fill={ink}
        />
        {eyes === "closed" ? null : <ellipse cx={154} cy={-151} rx={11} ry={20} fill={ink} />}
        <path d={UPPER_LIP + LOWER_LIP} fill={lips} />
      </>
    );
  }
  return (
    <>
      <Glow x={136} y={-66} radius={78} colour={blush} strength={0.55} />
      <path
        d={stroke(trace("110 -206, 136 -217, 160 -215, 178 -206"), 5.6, 0.35)}
        fill={ink}
        opacity={0.85}
      />
      {eyes === "closed" ? (
        <ClosedEye ink={ink} shade={shade} />
      ) : (
        <OpenEye wardrobe={wardrobe} look={look} />
      )}
      <path
        d={stroke(trace("192 -52, 185 -61, 188 -74, 197 -79"), 2.8)}
        fill={shade}
        opacity={0.75}
      />
      <path d={stroke(trace("200 -60, 207 -66, 215 -63"), 4.2)} fill={ink} opacity={0.7} />
      <path d={UPPER_LIP} fill={mix(lips, skinShade, 0.35)} />
      <path d={LOWER_LIP} fill={lips} />
      <path d={stroke(trace("161 5, 173 1, 187 -2, 199 -2"), 3.6, 0.3)} fill={ink} opacity={0.8} />
      <path d={stroke(trace("188 14, 195 16, 201 12"), 3.4)} fill="#ffe9dc" opacity={0.5} />
    </>
  );
};
