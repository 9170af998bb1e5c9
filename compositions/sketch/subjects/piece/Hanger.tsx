import type { Piece } from "../../../../src/film/bible.ts";
import { smooth, trace, type Pt } from "../draw/curves.ts";

const Chain = ({
  points,
  tones,
}: {
  readonly points: readonly Pt[];
  readonly tones: readonly string[];
}) => (
  <g fill="none" strokeLinecap="round">
    <path d={smooth(points)} stroke={tones[1]} strokeWidth={15} strokeDasharray="1 17" />
    <path d={smooth(points)} stroke={tones[4]} strokeWidth={11} strokeDasharray="1 17" />
    <path d={smooth(points)} stroke={tones[7]} strokeWidth={5} strokeDasharray="1 17" />
  </g>
);

/** What a piece hangs from or is fixed on: chain, hook or plate; `top` is where its first stone begins. */
export const Hanger = ({
  piece,
  tones,
  top,
}: {
  readonly piece: Piece;
  readonly tones: readonly string[];
  readonly top: number;
}) => {
  switch (piece.kind) {
    case "necklace":
      return (
        <Chain
          points={trace("-470 -490, -440 -120, -300 180, 0 340, 300 180, 440 -120, 470 -490")}
          tones={tones}
        />
      );
    case "earring":
      return (
        <>
          <path
            d={smooth([
              [-40, -330],
              [-70, -420],
              [0, -490],
              [70, -420],
              [30, -250],
              [0, top],
            ])}
            fill="none"
            stroke={tones[2]}
            strokeWidth={20}
            strokeLinecap="round"
          />
          <path
            d={smooth([
              [-40, -330],
              [-70, -420],
              [0, -490],
              [70, -420],
              [30, -250],
              [0, top],
            ])}
            fill="none"
            stroke={tones[7]}
            strokeWidth={7}
            strokeLinecap="round"
          />
        </>
      );
    case "brooch":
      return (
        <>
          <ellipse rx={560} ry={480} fill={tones[2]} />
          <ellipse rx={530} ry={450} fill={tones[5]} />
          <ellipse rx={420} ry={345} fill={tones[2]} />
          <ellipse rx={405} ry={330} fill={tones[3]} />
          <path
            d="M-470-190C-330-390-60-450 160-420C-60-390-280-310-400-110Z"
            fill={tones[8]}
            opacity={0.8}
          />
        </>
      );
    default:
      return (
        <Chain
          points={[
            [-330, -495],
            [-230, -240],
            [-90, -20],
            [0, top],
            [90, -20],
            [230, -240],
            [330, -495],
          ]}
          tones={tones}
        />
      );
  }
};
