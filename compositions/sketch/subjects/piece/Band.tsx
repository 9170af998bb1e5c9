import type { Piece } from "../../../../src/film/bible.ts";
import { contour, type Corner } from "../draw/contour.ts";
import { polygon, resample, trace, type Pt } from "../draw/curves.ts";
import { seen, type Eye, type V3 } from "../draw/space.ts";
import type { Hoop } from "./layout.ts";
import { toneAt, TONES, tonesOf } from "./metal.ts";

type Section = { readonly points: readonly Pt[]; readonly soft: boolean };

/** The outside of the cross-section: across (-1..1 of half the width) and out (0 inside .. 1 outside). */
const outsides: Readonly<Record<Piece["bands"][number]["profile"], Section>> = {
  "half-round": {
    points: resample(trace("-0.98 0, -1 0.4, -0.66 0.88, 0 1, 0.66 0.88, 1 0.4, 0.98 0"), 10),
    soft: true,
  },
  round: {
    points: resample(trace("-0.7 0, -1 0.5, -0.7 1, 0 1.15, 0.7 1, 1 0.5, 0.7 0"), 10),
    soft: true,
  },
  flat: {
    points: trace("-1 0, -1 0.84, -0.86 1, 0.86 1, 1 0.84, 1 0"),
    soft: false,
  },
  "knife-edge": {
    points: trace("-1 0, -1 0.3, -0.08 1.15, 0.08 1.15, 1 0.3, 1 0"),
    soft: false,
  },
};

const inside: Section = {
  points: trace("1 0, 0.5 -0.08, -0.5 -0.08, -1 0"),
  soft: true,
};

type Props = {
  readonly hoop: Hoop;
  /** Millimetres of metal between inside and outside. */
  readonly thickness: number;
  readonly eye: Eye;
  readonly seconds: number;
  readonly project: (v: V3) => Pt;
  /** Steps around the hoop; 64 (under 6 degrees each) for a macro. */
  readonly steps: number;
};

type Strip = {
  readonly a: readonly Corner[];
  readonly b: readonly Corner[];
  readonly shown: readonly boolean[];
};

/** Stands for corners on the far side, which are never drawn. */
const unseen: Corner = { at: [0, 0], value: 0 };

const turned = (radius: number, angle: number, z: number): V3 => [
  radius * Math.cos(angle),
  radius * Math.sin(angle),
  z,
];

/** Outward normals of the section's strips, as across and out. */
const slopes = (points: readonly Pt[], { hoop, thickness }: Props): readonly Pt[] =>
  points.slice(1).map((b, i): Pt => {
    const a = points[i] ?? b;
    const [dz, dr] = [((b[0] - a[0]) * hoop.band.widthInMm) / 2, (b[1] - a[1]) * thickness];
    const size = Math.hypot(dz, dr) || 1;
    return [-dr / size, dz / size];
  });

const stripsOf = (props: Props, { points, soft }: Section): readonly Strip[] => {
  const { hoop, thickness, eye, seconds, project, steps } = props;
  const flat = slopes(points, props);
  const angles = Array.from(
    { length: steps + 1 },
    (_, i) => hoop.from + ((hoop.to - hoop.from) * i) / steps,
  );
  const normal = ([across, out]: Pt, angle: number) =>
    seen([out * Math.cos(angle), out * Math.sin(angle), across], eye);
  const rail = (point: Pt, slope: Pt, shown: readonly boolean[], mark: number): readonly Corner[] =>
    angles.map((angle, i) => {
      if (!shown[i] && !shown[i - 1]) return unseen;
      const n = normal(slope, angle);
      const size = Math.hypot(...n) || 1;
      return {
        at: project(
          turned(
            hoop.inner + point[1] * thickness,
            angle,
            hoop.middle + (point[0] * hoop.band.widthInMm) / 2,
          ),
        ),
        value: toneAt(
          [n[0] / size, n[1] / size, n[2] / size],
          hoop.band.metal.finish,
          seconds,
          Math.floor(i / 2) * 31 + mark,
        ),
      };
    });
  const blend = (i: number, own: Pt): Pt => {
    const other = flat[i] ?? own;
    const share = soft ? 0.5 : 0.08;
    return [own[0] + (other[0] - own[0]) * share, own[1] + (other[1] - own[1]) * share];
  };
  return flat.map((slope, i) => {
    const shown = angles
      .slice(1)
      .map((angle, k) => normal(slope, (angle + (angles[k] ?? angle)) / 2)[2] > 0.003);
    const a = rail(points[i] ?? [0, 0], blend(i - 1, slope), shown, i);
    return { a, b: rail(points[i + 1] ?? [0, 0], blend(i + 1, slope), shown, i + 1), shown };
  });
};

/** The cut faces of an open hoop that can be seen. */
const capsOf = ({ hoop, thickness, eye, project }: Props, { points }: Section): readonly string[] =>
  hoop.to - hoop.from > 2 * Math.PI - 0.01
    ? []
    : (
        [
          [hoop.from, 1],
          [hoop.to, -1],
        ] as const
      ).flatMap(([angle, sign]) => {
        const face = seen([Math.sin(angle) * sign, -Math.cos(angle) * sign, 0], eye);
        const corner = ([across, out]: Pt) =>
          project(
            turned(
              hoop.inner + out * thickness,
              angle,
              hoop.middle + (across * hoop.band.widthInMm) / 2,
            ),
          );
        return face[2] <= 0.02 ? [] : [polygon(points.map(corner))];
      });

/**
 * One band of metal: every visible strip gets flat tones by what it mirrors, bounded by smooth contours. Each tone is one
 * path that also lies under every brighter one, so no seam shows and nothing needs a stroke (strokes are what software
 * rasterisers are slow at). The inside is painted first, then the outside, then the cut ends.
 */
export const Band = (props: Props) => {
  const tones = tonesOf(props.hoop.band.metal);
  const outside = outsides[props.hoop.band.profile];
  return (
    <g strokeWidth={1.8} strokeLinejoin="round">
      {[stripsOf(props, inside), stripsOf(props, outside)].map((strips, side) =>
        Array.from({ length: TONES - 1 }, (_, level) => {
          const path = strips
            .map(({ a, b, shown }) => contour(a, b, shown, level, TONES - 1))
            .join("");
          const tone = tones[level + (level > 3 ? 1 : 0)];
          return path === "" ? null : <path key={`${side}-${level}`} d={path} fill={tone} />;
        }),
      )}
      {capsOf(props, outside).map((path) => (
        <path key={path} d={path} fill={tones[5]} stroke={tones[2]} strokeWidth={2.5} />
      ))}
    </g>
  );
};
