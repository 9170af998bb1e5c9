import type { BufferGeometry } from "three";
import type { Piece } from "../../../../src/film/bible.ts";
import type { Hoop } from "./hoops.ts";
import { sweep, type Section } from "./sweep.ts";

type Profile = Piece["bands"][number]["profile"];
type Outline = readonly (readonly [number, number])[];

/** Sign of `value` times its size to a power below 1: a circle's coordinate pushed out towards a box. */
const boxy = (value: number, power: number): number => Math.sign(value) * Math.abs(value) ** power;

/**
 * Cross-section of a band: x across (its width), y outward, 0 being its inner side. Edges are rounded as a polished edge is.
 */
const outlineOf = (profile: Profile, width: number, thickness: number, points: number): Outline =>
  Array.from({ length: points }, (_, index) => {
    const angle = (index / points) * Math.PI * 2;
    const [across, out] = [Math.cos(angle), Math.sin(angle)];
    switch (profile) {
      case "round":
        return [(across * width) / 2, (out * 0.5 + 0.5) * thickness] as const;
      case "half-round":
        return out > 0
          ? ([
              (boxy(across, 0.68) * width) / 2,
              (0.42 + 0.58 * boxy(out, 0.8)) * thickness,
            ] as const)
          : ([
              (boxy(across, 0.56) * width) / 2,
              (0.42 + 0.42 * boxy(out, 0.6)) * thickness,
            ] as const);
      case "flat":
        return [(boxy(across, 0.3) * width) / 2, (boxy(out, 0.3) * 0.5 + 0.5) * thickness] as const;
      case "knife-edge":
        return out > 0
          ? ([
              (across * width) / 2,
              (0.2 + 0.9 * (1 - Math.abs(across) ** 1.15)) * thickness,
            ] as const)
          : ([(boxy(across, 0.5) * width) / 2, (0.2 + 0.2 * boxy(out, 0.5)) * thickness] as const);
      default:
        return profile satisfies never;
    }
  });

/** A band of metal; open ends are rounded off. `detail` as in `Kit.detail`. */
export const bandGeometry = (hoop: Hoop, detail: number): BufferGeometry => {
  const { band, from, to, isClosed, inner, thickness, middle, taper } = hoop;
  const points = 2 * Math.round(18 * Math.sqrt(detail));
  const steps = Math.round(160 * Math.sqrt(detail));
  const full = (angle: number) =>
    outlineOf(band.profile, band.widthInMm * taper(angle), thickness, points);
  const at = (angle: number, shrink: number): Section => ({
    centre: [Math.cos(angle) * inner, Math.sin(angle) * inner, middle(angle)],
    x: [0, 0, 1],
    y: [Math.cos(angle), Math.sin(angle), 0],
    // Ends shrink towards the middle of the metal, not towards its inner side.
    outline: full(angle).map(
      ([x, y]) => [x * shrink, (y - thickness / 2) * shrink + thickness / 2] as const,
    ),
  });
  if (isClosed) {
    const whole = Array.from({ length: steps }, (_, index) =>
      at(from + ((to - from) * index) / steps, 1),
    );
    return sweep(whole, true);
  }
  const cap = (band.widthInMm * 0.42) / inner;
  return sweep(openSections({ at, from, to, cap, steps }), false);
};

type Ends = {
  readonly at: (angle: number, shrink: number) => Section;
  readonly from: number;
  readonly to: number;
  /** Radians of the hoop that a rounded end takes. */
  readonly cap: number;
  readonly steps: number;
};

const capSteps = 9;

/** Sections from tip to tip: quarter rounds at both ends. */
const openSections = ({ at, from, to, cap, steps }: Ends): readonly Section[] => {
  const rounded = (index: number) => {
    const angle = (index / capSteps) * (Math.PI / 2);
    return { along: cap * (1 - Math.cos(angle)), shrink: Math.max(0.004, Math.sin(angle)) };
  };
  const tips = Array.from({ length: capSteps }, (_, index) => rounded(index));
  const start = tips.map(({ along, shrink }) => at(from + along, shrink));
  const end = tips.toReversed().map(({ along, shrink }) => at(to - along, shrink));
  const body = Array.from({ length: steps + 1 }, (_, index) =>
    at(from + cap + ((to - from - 2 * cap) * index) / steps, 1),
  );
  return [...start, ...body, ...end];
};
