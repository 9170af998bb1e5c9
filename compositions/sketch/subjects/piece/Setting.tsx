import { Fragment } from "react";
import type { Stone } from "../../../../src/film/bible.ts";
import { band, n, resample, smooth, type Pt } from "../draw/curves.ts";
import type { V3 } from "../draw/space.ts";
import type { Frame } from "./Stone.tsx";

type Props = {
  readonly stone: Pick<Stone, "setting" | "claws" | "cut">;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly frame: Frame;
  /** The metal's tones, dark to light. */
  readonly tones: readonly string[];
};

const placed = ({ x, y, radius, frame }: Props, [a, b, h]: V3): Pt => [
  x + radius * (a * frame.u[0] + b * frame.v[0] + h * frame.n[0]),
  y + radius * (a * frame.u[1] + b * frame.v[1] + h * frame.n[1]),
];

const ring = (props: Props, size: number, height: number): readonly Pt[] =>
  Array.from({ length: 16 }, (_, k) =>
    placed(props, [Math.cos((k * Math.PI) / 8) * size, Math.sin((k * Math.PI) / 8) * size, height]),
  );

/** Width and length of the stone's outline beside a round one. */
const girth = (cut: Stone["cut"]): readonly [number, number] =>
  cut === "emerald-cut"
    ? [0.8, 0.95]
    : cut === "marquise"
      ? [0.95, 0.6]
      : cut === "oval"
        ? [0.98, 0.8]
        : [1, 1];

const claws = (
  props: Props,
): readonly {
  readonly base: Pt;
  readonly shoulder: Pt;
  readonly tip: Pt;
  readonly near: number;
}[] => {
  const count = props.stone.setting === "claw" ? props.stone.claws || 4 : 0;
  const [w, h] = girth(props.stone.cut);
  return Array.from({ length: count }, (_, k) => {
    const a = Math.PI / 4 + (k * 2 * Math.PI) / count;
    const [c, s] = [Math.cos(a) * w, Math.sin(a) * h];
    return {
      base: placed(props, [c * 0.5, s * 0.5, -0.9]),
      shoulder: placed(props, [c * 1.02, s * 1.02, -0.02]),
      tip: placed(props, [c * 0.86, s * 0.86, 0.2]),
      near: c * props.frame.u[2] + s * props.frame.v[2],
    };
  });
};

/** What carries the stone from below: basket and claws, or a collar of metal; drawn before it. */
export const SettingBelow = (props: Props) => {
  const { tones, radius, stone } = props;
  if (stone.setting !== "claw") {
    const rim = stone.setting === "bezel" ? 1.14 : stone.setting === "tension" ? 0 : 1.08;
    return rim === 0 ? null : (
      <>
        <path d={smooth(ring(props, rim, -0.3), true)} fill={tones[1]} />
        <path
          d={smooth(ring(props, rim, 0.04), true)}
          fill={tones[6]}
          stroke={tones[2]}
          strokeWidth={radius * 0.03}
        />
      </>
    );
  }
  return (
    <>
      <path d={smooth(ring(props, 0.36, -1.02), true)} fill={tones[1]} />
      <path
        d={smooth(ring(props, 0.6, -0.5), true)}
        fill={tones[1]}
        stroke={tones[4]}
        strokeWidth={radius * 0.07}
      />
      {claws(props).map(({ base, shoulder }, k) => (
        <Fragment key={k}>
          <path d={band([base, shoulder], () => radius * 0.16)} fill={tones[2]} />
          <path d={band([base, shoulder], () => radius * 0.07)} fill={tones[5]} />
        </Fragment>
      ))}
    </>
  );
};

/** The tips of the claws over the crown; drawn after the stone. */
export const SettingAbove = (props: Props) => {
  const { tones, radius } = props;
  return claws(props).map(({ shoulder, tip, base, near }, k) => {
    const low: Pt =
      near > -0.1
        ? [base[0] + (shoulder[0] - base[0]) * 0.62, base[1] + (shoulder[1] - base[1]) * 0.62]
        : shoulder;
    const hook = resample([low, shoulder, tip], 7);
    return (
      <Fragment key={k}>
        <path d={band(hook, (t) => radius * (0.12 + 0.07 * t))} fill={tones[1]} />
        <path d={band(hook, (t) => radius * (0.09 + 0.06 * t))} fill={tones[4]} />
        <path d={band(hook, (t) => radius * (0.03 + 0.025 * t))} fill={tones[7]} />
        <circle
          cx={n(tip[0])}
          cy={n(tip[1])}
          r={n(radius * 0.1)}
          fill={tones[4]}
          stroke={tones[1]}
          strokeWidth={n(radius * 0.022)}
        />
        <circle
          cx={n(tip[0] - radius * 0.025)}
          cy={n(tip[1] - radius * 0.035)}
          r={n(radius * 0.045)}
          fill={tones[8]}
        />
      </Fragment>
    );
  });
};
