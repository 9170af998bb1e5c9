import { fine } from "../../../src/picture/numbers.ts";

/** Colours and state of lines drawn over a panel. */
export type Ink = {
  readonly ink: string;
  readonly paper: string;
  /** Units of a stroke's width; follows the window so that lines look alike in every format. */
  readonly unit: number;
  /** 0 nothing drawn yet .. 1 the whole line. */
  readonly drawn: number;
};

/** A pen line in paper colour with a soft dark halo, so that it reads on any tone; it draws itself on. */
export const InkLine = ({
  d,
  ink,
  weight = 3,
  dotted = false,
}: {
  readonly d: string;
  readonly ink: Ink;
  /** Width of the stroke in units. */
  readonly weight?: number;
  readonly dotted?: boolean;
}) => {
  const dashes = dotted
    ? { strokeDasharray: `${fine(ink.unit * 0.1)} ${fine(ink.unit * 19)}` }
    : ink.drawn < 1
      ? { pathLength: 1, strokeDasharray: "1 1", strokeDashoffset: fine(1 - ink.drawn) }
      : {};
  const line = {
    d,
    fill: "none",
    strokeLinecap: "round",
    strokeLinejoin: "round",
    ...dashes,
  } as const;
  return (
    <g opacity={dotted ? fine(ink.drawn) : undefined}>
      {dotted ? null : (
        <path
          {...line}
          stroke={ink.ink}
          strokeWidth={fine((weight + 7) * ink.unit)}
          opacity={0.16}
        />
      )}
      <path {...line} stroke={ink.ink} strokeWidth={fine((weight + 3) * ink.unit)} opacity={0.34} />
      <path {...line} stroke={ink.paper} strokeWidth={fine(weight * ink.unit)} />
    </g>
  );
};
