import { useId } from "react";
import { lighten, mix } from "../draw/colour.ts";
import { along, band, n, resample, stroke, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import type { Finger } from "./hand-poses.ts";
import type { Person } from "./person.ts";

/** Whole width of a finger at 0 (knuckle) .. 1 (tip), a little fuller at the joints. */
export const fingerWidth =
  ({ thick }: Finger) =>
  (t: number) =>
    thick[0] + (thick[1] - thick[0]) * t + 6 * Math.sin(t * Math.PI * 3);

/** One finger: inked from the first joint on, so that its root melts into the hand. `dim` shades it, `soft` shades its root (0..1). */
export const FingerDrawing = ({
  finger,
  person,
  nail,
  dim,
  soft,
}: {
  readonly finger: Finger;
  readonly person: Person;
  readonly nail: boolean;
  readonly dim: number;
  readonly soft: number;
}) => {
  const id = useId();
  const { skin, skinShade, ink, rim } = person.wardrobe;
  const spine = resample(finger.joints, 12);
  const tip = along(spine, 1);
  const before = along(spine, 0.9);
  const angle = (Math.atan2(tip[1] - before[1], tip[0] - before[0]) * 180) / Math.PI;
  const radius = finger.thick[1] / 2;
  const root = along(spine, 0);
  const body = band(spine, fingerWidth(finger));
  const fill = mix(skin, skinShade, dim);
  const lower = spine.map(([x, y], i): Pt => [x - 2, y + fingerWidth(finger)(i / 11) * 0.3]);
  const upper = spine.map(([x, y], i): Pt => [x + 2, y - fingerWidth(finger)(i / 11) * 0.42]);
  return (
    <>
      <Linear
        id={id}
        from={root}
        to={along(spine, 0.4)}
        stops={[
          [0, mix(skin, skinShade, soft)],
          [1, fill],
        ]}
      />
      <g fill={mix(skinShade, ink, 0.4)} stroke={mix(skinShade, ink, 0.4)} strokeWidth={7}>
        <circle cx={n(tip[0])} cy={n(tip[1])} r={radius} />
        <path d={band(spine.slice(3), (t) => fingerWidth(finger)(0.27 + 0.73 * t))} />
      </g>
      <circle cx={n(tip[0])} cy={n(tip[1])} r={radius} fill={fill} />
      <circle
        cx={n(root[0])}
        cy={n(root[1])}
        r={n(finger.thick[0] / 2)}
        fill={mix(skin, skinShade, soft)}
      />
      <path d={body} fill={`url(#${id})`} />
      <path d={stroke(lower, finger.thick[1] * 0.4, 0.5, 11)} fill={skinShade} opacity={0.55} />
      <path d={stroke(upper, 9, 0.6, 11)} fill={rim} opacity={0.75 * (1 - dim)} />
      {nail ? (
        <g transform={`translate(${n(tip[0])} ${n(tip[1])}) rotate(${n(angle)})`}>
          <path
            d="M-22-26C-4-32 20-26 27-8C14-4-8-6-24-12Z"
            fill={lighten(skin, 0.5)}
            opacity={0.9}
          />
        </g>
      ) : null}
    </>
  );
};
