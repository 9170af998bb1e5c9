import { useId } from "react";
import { darken, lighten, mix } from "../draw/colour.ts";
import { stroke, trace } from "../draw/curves.ts";
import type { HeadProps } from "./head-props.ts";

type Props = Pick<HeadProps, "wardrobe" | "eyes" | "look" | "detail"> & {
  readonly x: number;
  readonly y: number;
  /** Foreshortening of the width, 0..1; negative turns the outer corner to the right. */
  readonly turn: number;
};

const OPENING = "M-46 4C-36-14-12-24 12-21C30-17 41-2 46 9C32 18 10 24-10 22C-28 20-40 12-46 4Z";

const Closed = ({
  ink,
  shade,
  full,
}: {
  readonly ink: string;
  readonly shade: string;
  readonly full: boolean;
}) => (
  <>
    <path
      d="M-48-2C-36-26 20-34 46 0C30 16 6 24-10 20C-30 16-42 8-48-2Z"
      fill={shade}
      opacity={0.14}
    />
    <path
      d={stroke(trace("-50 -4, -30 13, 2 20, 30 13, 47 0"), full ? 8 : 15, 0.45, 9)}
      fill={ink}
    />
    {full ? (
      <path
        d={[
          stroke(trace("-42 4, -50 9, -60 9"), 3.6, 0.3),
          stroke(trace("-30 12, -38 20, -47 23"), 3.8, 0.3),
          stroke(trace("-14 17, -19 27, -27 33"), 3.8, 0.3),
          stroke(trace("4 19, 3 29, -2 36"), 3.6, 0.3),
          stroke(trace("20 16, 23 25, 22 32"), 3.2, 0.3),
        ].join("")}
        fill={ink}
      />
    ) : null}
    {full ? <path d={stroke(trace("-40 -20, -8 -33, 34 -22"), 3)} fill={shade} /> : null}
  </>
);

/** How far the upper lid has come down: a little always, more when she looks down. */
const lidOf = (look: Props["look"]): number =>
  4 + 13 * Math.max(0, look[1]) - 3 * Math.max(0, -look[1]);

const Open = ({ wardrobe, look }: Pick<Props, "wardrobe" | "look">) => {
  const id = useId();
  const { ink, eyes, skin, skinShade } = wardrobe;
  const [x, y] = [look[0] * 14, 2 + look[1] * 7];
  const lid = lidOf(look);
  return (
    <>
      <clipPath id={id}>
        <path d={OPENING} />
      </clipPath>
      <path d={OPENING} fill="#fbefe4" />
      <g clipPath={`url(#${id})`}>
        <ellipse cx={x} cy={y} rx={23} ry={25} fill={darken(eyes, 0.55)} />
        <ellipse cx={x} cy={y + 3} rx={20} ry={21} fill={eyes} />
        <ellipse cx={x} cy={y + 13} rx={13} ry={9} fill={lighten(eyes, 0.4)} opacity={0.8} />
        <circle cx={x} cy={y} r={10} fill={ink} />
        <circle cx={x - 7} cy={y - 6 + lid * 0.3} r={4.6} fill="#fffaf0" />
        <circle cx={x + 7} cy={y + 9} r={2.2} fill="#fffaf0" opacity={0.7} />
        <path
          d={`M-50-30L50-30L50 ${14 + lid * 0.4}C30 ${lid - 6}-20 ${lid - 10}-50 ${12 + lid * 0.3}Z`}
          fill={skinShade}
          opacity={0.5}
        />
        <path
          d={`M-50-34L50-34L50 12C34 ${lid - 14} 10 ${lid - 21}-8 ${lid - 23}C-26 ${lid - 21}-40 ${lid * 0.4 - 8}-50 8Z`}
          fill={mix(skin, skinShade, 0.3)}
        />
      </g>
      <path
        d={stroke(
          [
            [-60, 1],
            [-46, -3 + lid * 0.2],
            [-30, -17 + lid * 0.8],
            [-6, -25 + lid],
            [18, -21 + lid],
            [48, 9],
          ],
          10,
          0.42,
          13,
        )}
        fill={ink}
      />
      <path
        d={
          stroke(
            [
              [-44, -8 + lid * 0.5],
              [-53, -11],
              [-60, -16],
            ],
            3.6,
            0.3,
          ) +
          stroke(
            [
              [-34, -16 + lid * 0.6],
              [-41, -22],
              [-46, -29],
            ],
            3,
            0.3,
          )
        }
        fill={ink}
      />
      <path d={stroke(trace("-38 14, -8 24, 30 17"), 2.6)} fill={mix(skinShade, ink, 0.3)} />
      <path
        d={stroke(
          [
            [-42, -24],
            [-8, -40 + lid * 0.6],
            [34, -28],
          ],
          2.8,
        )}
        fill={mix(skinShade, ink, 0.25)}
      />
    </>
  );
};

/** An open eye from afar: lash line and pupil. */
const Dot = ({ ink }: { readonly ink: string }) => (
  <>
    <path d={stroke(trace("-54 8, -30 -16, 4 -23, 36 -10"), 11)} fill={ink} />
    <ellipse cx={0} cy={4} rx={19} ry={23} fill={ink} />
  </>
);

/** One eye, 92 wide before it is turned; the outer corner is on the left unless `turn` is negative. */
export const Eye = ({ wardrobe, eyes, look, detail, x, y, turn }: Props) => {
  const shade = mix(wardrobe.skinShade, wardrobe.ink, 0.25);
  const open =
    detail === "small" ? (
      <Dot ink={wardrobe.ink} />
    ) : (
      <Open wardrobe={wardrobe} look={[look[0] * Math.sign(turn), look[1]]} />
    );
  return (
    <g transform={`translate(${x} ${y}) scale(${turn} 1)`}>
      {eyes === "closed" ? (
        <Closed ink={wardrobe.ink} shade={shade} full={detail === "full"} />
      ) : (
        open
      )}
    </g>
  );
};
