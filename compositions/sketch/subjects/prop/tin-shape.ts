import type { CameraAngle } from "../../../../src/film/vocabulary.ts";
import type { FigureProps } from "../figure-props.ts";
import type { Pt } from "../draw/curves.ts";
import type { Eye, V3 } from "../draw/space.ts";
import { measureOf } from "../../../../src/picture/state-between.ts";
import { outline, placer, ringAt, type Edge } from "./box.ts";

/** Half width, half depth and height of the tin, of its lid and of the felt, in its own units. */
export const TIN = { w: 210, d: 140, h: 90, lid: 28, felt: 22 } as const;

/** The colours a tin is painted with. */
export type Enamel = {
  readonly enamel: string;
  readonly line: string;
  readonly rust: string;
  readonly felt: string;
  /** Bare metal inside. */
  readonly bare: string;
};

/** The tin seen by a keyframe's camera: outlines, projection, and how far the lid is open (0 closed .. 1 thrown back). */
export type TinView = {
  readonly eye: Eye;
  readonly outer: readonly Edge[];
  readonly inner: readonly Edge[];
  readonly place: (v: V3) => Pt;
  /** A point of the lid: x along the hinge, s away from it, k above the lid's lower edge. */
  readonly onLid: (x: number, s: number, k: number) => Pt;
  readonly open: number;
};

const heights: Readonly<Record<CameraAngle, number>> = {
  eye: 36,
  low: 16,
  high: 44,
  overhead: 74,
  ground: 10,
  dutch: 36,
};

const openness = ({ subject }: Pick<FigureProps, "subject">): number =>
  Math.max(0, Math.min(1, measureOf("lid", subject.state["lid"]) ?? 0));

/** Fits the tin, with its lid, to 1000 units of height about the origin. */
export const tinView = (props: Pick<FigureProps, "subject" | "keyframe">): TinView => {
  const { camera } = props.keyframe;
  const pitch =
    camera.elevationInDegrees === 0
      ? heights[camera.angle]
      : Math.max(6, Math.min(80, camera.elevationInDegrees + 14));
  const side = props.subject.facing.includes("left") ? 24 : -22;
  const eye: Eye = {
    yaw: ((side + camera.azimuthInDegrees) * Math.PI) / 180,
    pitch: (pitch * Math.PI) / 180,
  };
  const open = openness(props);
  const angle = (open * 112 * Math.PI) / 180;
  const lidPoint = (x: number, s: number, k: number): V3 => [
    x,
    TIN.h + s * Math.sin(angle) + k * Math.cos(angle),
    -TIN.d + s * Math.cos(angle) - k * Math.sin(angle),
  ];
  const raw = placer(eye);
  const outer = outline(TIN.w, TIN.d, 46);
  const all = [
    ...ringAt(outer, 0, raw),
    ...ringAt(outer, TIN.h, raw),
    ...outer.flatMap(({ x, z }) => [
      raw(lidPoint(x, z + TIN.d, 0)),
      raw(lidPoint(x, z + TIN.d, TIN.lid)),
    ]),
  ];
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [midX, midY, scale] = [
    (Math.min(...xs) + Math.max(...xs)) / 2,
    (top + bottom) / 2,
    990 / (bottom - top),
  ];
  const place = (v: V3): Pt => {
    const [x, y] = raw(v);
    return [(x - midX) * scale, (y - midY) * scale];
  };
  return {
    eye,
    outer,
    inner: outline(TIN.w - 9, TIN.d - 9, 40),
    place,
    onLid: (x, s, k) => place(lidPoint(x, s, k)),
    open,
  };
};
