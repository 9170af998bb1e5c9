import { useId } from "react";
import type { Piece, Prop } from "../../../../src/film/bible.ts";
import { darken, lighten, mix, ramp } from "../draw/colour.ts";
import { n, polygon } from "../draw/curves.ts";
import { Radial } from "../draw/Gradients.tsx";
import { seen } from "../draw/space.ts";
import { PieceDrawing } from "../piece/PieceDrawing.tsx";
import { ringAt, walls } from "./box.ts";
import type { PropProps } from "./prop-props.ts";
import { TIN, type Enamel, type TinView } from "./tin-shape.ts";
import { isTreasure, Treasure } from "./Treasure.tsx";

type Props = PropProps & { readonly view: TinView; readonly colours: Enamel };

/** Places on the felt, from the back to the front: x, z, size, turn; the middle one is kept for a piece of jewelry. */
const places = [
  { x: -128, z: -62, size: 150, turn: -12 },
  { x: 126, z: -60, size: 118, turn: 6 },
  { x: 34, z: -88, size: 92, turn: 0 },
  { x: -112, z: 44, size: 118, turn: -4 },
  { x: 146, z: 30, size: 82, turn: 0 },
  { x: 66, z: 46, size: 124, turn: 66 },
  { x: -30, z: 66, size: 70, turn: 0 },
] as const;

/** Which place suits which treasure of the story; the rest take what is left. */
const order: Readonly<Record<string, number>> = {
  amethyst: 0,
  fluorite: 1,
  "river-pebbles": 2,
  "rose-quartz": 3,
  marble: 4,
  candle: 5,
};

const treasuresOf = ({
  film,
  subject,
  prop,
}: PropProps): { readonly props: readonly Prop[]; readonly pieces: readonly Piece[] } => {
  const fits = film.bible.props.filter((other) => isTreasure(other.shape) && other.id !== prop.id);
  const held = fits.filter((other) => subject.holds.includes(other.id));
  const usual = fits.filter(({ shape }) =>
    ["crystal", "marble", "candle", "pebble"].includes(shape),
  );
  return {
    props: (held.length > 0 ? held : usual).slice(0, places.length),
    pieces: film.bible.pieces.filter(({ id }) => subject.holds.includes(id)).slice(0, 1),
  };
};

const Treasures = (props: Props) => {
  const { view } = props;
  const { props: things, pieces } = treasuresOf(props);
  const [left] = view.place([-TIN.w, 0, 0]);
  const [right] = view.place([TIN.w, 0, 0]);
  const scale = Math.abs(right - left) / (2 * TIN.w) / Math.max(0.5, Math.cos(view.eye.yaw));
  const taken = new Set(things.flatMap(({ id }) => order[id] ?? []));
  const spare = places.map((_, i) => i).filter((i) => !taken.has(i));
  const laid = things.map((thing) => ({
    thing,
    spot: places[order[thing.id] ?? spare.shift() ?? 0] ?? places[0],
  }));
  const near = (z: number) => (
    <>
      {laid
        .filter(({ spot }) => spot.z < 0 === z < 0)
        .toSorted((a, b) => a.spot.z - b.spot.z)
        .map(({ thing, spot }) => {
          const [x, y] = view.place([spot.x, TIN.felt, spot.z]);
          const k = (spot.size * scale) / 1000;
          return (
            <g
              key={thing.id}
              transform={`translate(${n(x)} ${n(y - spot.size * scale * 0.26)}) rotate(${spot.turn}) scale(${Math.round(k * 1000) / 1000})`}
            >
              <Treasure
                {...props}
                subject={{ ...props.subject, entry: thing.id, state: {} }}
                prop={thing}
              />
            </g>
          );
        })}
    </>
  );
  return (
    <>
      {near(-1)}
      {pieces.map((piece) => {
        const [x, y] = view.place([-14, TIN.felt + 66, 8]);
        return (
          <g
            key={piece.id}
            transform={`translate(${n(x)} ${n(y)}) scale(${Math.round(scale * 0.168 * 1000) / 1000})`}
          >
            <PieceDrawing
              {...props}
              subject={{ ...props.subject, entry: piece.id, facing: "toward" }}
              piece={piece}
              detail="small"
            />
          </g>
        );
      })}
      {near(1)}
    </>
  );
};

/** Inside the open tin: the far walls, the felt in its pool of light, and what lies on it. */
export const TinInside = (props: Props) => {
  const id = useId();
  const { view, colours } = props;
  const { bare, felt, rust, line } = colours;
  const far = walls(view.inner, TIN.felt, TIN.h + 3, view.eye, view.place).filter(
    ({ facing }) => facing < 0,
  );
  const rim = view.outer.flatMap((edge, i) => {
    const j = (i + 1) % view.outer.length;
    const [next, a, b] = [view.outer[j] ?? edge, view.inner[i] ?? edge, view.inner[j] ?? edge];
    if (seen([edge.nx + next.nx, 0, edge.nz + next.nz], view.eye)[2] > 0) return [];
    return [polygon([edge, next, b, a].map(({ x, z }) => view.place([x, TIN.h + 3, z])))];
  });
  return (
    <>
      <Radial
        id={id}
        focus={[0.46, 0.4]}
        stops={[
          [0, lighten(felt, 0.22)],
          [0.5, felt],
          [1, darken(felt, 0.5)],
        ]}
      />
      {far.map(({ corners, light }, i) => {
        const tone = ramp([mix(bare, line, 0.2), bare, darken(bare, 0.4)], light);
        return <path key={i} d={polygon(corners)} fill={tone} stroke={tone} strokeWidth={2} />;
      })}
      <path
        d={polygon(ringAt(view.inner, TIN.felt, view.place))}
        fill={`url(#${id})`}
        stroke={darken(felt, 0.5)}
        strokeWidth={5}
      />
      <path d={rim.join("")} fill={mix(bare, line, 0.4)} />
      <path
        d={polygon(ringAt(view.outer, TIN.h + 3, view.place))}
        fill="none"
        stroke={rust}
        strokeWidth={5}
      />
      <Treasures {...props} />
    </>
  );
};
