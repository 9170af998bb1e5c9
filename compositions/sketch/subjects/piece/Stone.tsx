import type { Stone } from "../../../../src/film/bible.ts";
import { chance } from "../draw/chance.ts";
import { seedOf } from "../../../../src/picture/seeded-random.ts";
import { deepen, lighten, mix, ramp, saturate } from "../draw/colour.ts";
import { polygon, type Pt } from "../draw/curves.ts";
import { cross, dot, unit, add, type V3 } from "../draw/space.ts";
import { Cabochon } from "./Cabochon.tsx";
import { facetsOf, type Facet } from "./facets.ts";

/** Where a stone's own axes point on the screen: x right, y down, and how much toward the viewer. */
export type Frame = { readonly u: V3; readonly v: V3; readonly n: V3 };

/** A stone straight on, leaning a little back, as in a plate of cuts. */
export const facingViewer: Frame = {
  u: [1, 0, 0.06],
  v: [0, -0.97, -0.22],
  n: [0.05, -0.22, 0.97],
};

type Props = {
  readonly stone: Pick<Stone, "cut" | "colour" | "id">;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly frame: Frame;
  /** 0 asleep, 0.5 in plain light, 1 lit from within. */
  readonly light: number;
  readonly seconds: number;
};

const fire = ["#ff7a9c", "#8fd8ff", "#b79bff", "#9affd0"];

const tonesOf = (colour: string): readonly string[] => [
  deepen(colour, 0.95),
  deepen(colour, 0.55),
  saturate(colour, 0.3),
  lighten(saturate(colour, 0.35), 0.25),
  lighten(saturate(colour, 0.2), 0.58),
  lighten(colour, 0.92),
];

const placed = ({ x, y, radius, frame }: Props, [a, b, h]: V3): Pt => [
  x + radius * (a * frame.u[0] + b * frame.v[0] + h * frame.n[0]),
  y + radius * (a * frame.u[1] + b * frame.v[1] + h * frame.n[1]),
];

const normalOf = ({ points }: Facet): V3 => {
  const [a, b, c] = points;
  if (!a || !b || !c) return [0, 0, 1];
  return unit(cross(add(b, a, -1), add(c, a, -1)));
};

const shine = (normal: V3, seed: number, index: number, props: Props): number => {
  const a = props.seconds * 0.5 + seed;
  const lamp = unit([0.7 * Math.cos(a), 0.5 + 0.3 * Math.sin(a * 0.8), 0.7]);
  const own = chance(seed, index);
  const twinkle = 0.11 * Math.sin(props.seconds * (0.6 + own) + own * 40);
  return 0.34 + 0.26 * dot(normal, lamp) + 0.5 * (own - 0.45) + twinkle + 0.2 * (props.light - 0.5);
};

/** What is seen through the table: the pavilion's mirror, a star of sixteen alternating rays about a wandering middle. */
const Mirror = ({
  table,
  props,
  tones,
  seed,
}: {
  readonly table: readonly V3[];
  readonly props: Props;
  readonly tones: readonly string[];
  readonly seed: number;
}) => {
  const wander = Math.sin(props.seconds * 0.37 + seed) * 0.05;
  const middle = placed(props, [wander - props.frame.n[0] * 0.2, 0.05 + wander, 0.1]);
  const around = table.flatMap((corner, k): Pt[] => {
    const next = table[(k + 1) % table.length] ?? corner;
    return [
      placed(props, corner),
      placed(props, [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2, corner[2]]),
    ];
  });
  return around.map((point, k) => {
    const value =
      0.42 +
      (k % 2 ? -0.2 : 0.14) +
      (chance(seed, k + 60) - 0.5) * 0.5 +
      0.1 * Math.sin(props.seconds * 0.8 + k * 2.1) +
      0.24 * (props.light - 0.5);
    return (
      <path
        key={k}
        d={polygon([middle, point, around[(k + 1) % around.length] ?? point])}
        fill={ramp(tones, value)}
      />
    );
  });
};

/** A cut stone from any side: each visible facet one flat tone of its colour, a few with a breath of fire; it twinkles slowly. */
export const StoneDrawing = (props: Props) => {
  const { stone, frame, light } = props;
  if (stone.cut === "cabochon") return <Cabochon {...props} />;
  const tones = tonesOf(stone.colour);
  const seed = seedOf(stone.id) % 997;
  const toViewer: V3 = [frame.u[2], frame.v[2], frame.n[2]];
  const faces = facetsOf(stone.cut).map((facet, index) => ({
    facet,
    index,
    normal: normalOf(facet),
  }));
  const visible = faces.filter(({ normal }) => dot(normal, toViewer) > 0.01);
  return (
    <g strokeLinejoin="round">
      {visible.map(({ facet, index, normal }) => {
        const value = shine(normal, seed, index, props) - (facet.kind === "below" ? 0.16 : 0);
        const flash = facet.kind !== "below" && chance(seed, index + 300) > 0.84;
        const colour = ramp(tones, value + (flash ? 0.25 : 0));
        const spectral = chance(seed, index + 500) > 0.8 && facet.kind !== "table";
        const tinted = spectral
          ? mix(colour, fire[index % fire.length] ?? colour, 0.2 + 0.16 * light)
          : colour;
        return (
          <path
            key={index}
            d={polygon(facet.points.map((point) => placed(props, point)))}
            fill={tinted}
            stroke={lighten(tinted, 0.3)}
            strokeWidth={props.radius * 0.008}
          />
        );
      })}
      {visible
        .filter(({ facet }) => facet.kind === "table" && stone.cut !== "emerald-cut")
        .map(({ facet, index }) => (
          <Mirror key={index} table={facet.points} props={props} tones={tones} seed={seed} />
        ))}
      <Sheen {...props} />
    </g>
  );
};

/** One soft window of light over table and crown, moving slowly across. */
const Sheen = (props: Props) => {
  const shift = 0.1 * Math.sin(props.seconds * 0.45);
  const corners: readonly V3[] = [
    [-0.5 + shift, 0.12, 0.34],
    [-0.2 + shift, 0.48, 0.34],
    [0.12 + shift, 0.5, 0.34],
    [-0.34 + shift, -0.06, 0.34],
  ];
  return (
    <path
      d={polygon(corners.map((corner) => placed(props, corner)))}
      fill="#ffffff"
      opacity={props.stone.cut === "rough" ? 0 : 0.32}
    />
  );
};
