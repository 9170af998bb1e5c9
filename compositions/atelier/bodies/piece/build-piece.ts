import { Box3, Group, Matrix4, Mesh, Vector3 } from "three";
import type { Piece } from "../../../../src/film/bible.ts";
import { seedOf } from "../../../../src/picture/seeded-random.ts";
import { length, normalize, subtract, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { bandGeometry } from "./band-geometry.ts";
import { cutPlanes } from "./cut-planes.ts";
import { facetedGeometry } from "./faceted-geometry.ts";
import { gemPaint, type GemPaint } from "./gem-paint.ts";
import { hoopsOf, type Hoop } from "./hoops.ts";
import { seatsOf, type Seat } from "./seats.ts";
import { makeMetalUniforms, metalPaint, reflectanceOf } from "./metal-paint.ts";
import { settingGeometry } from "./setting-geometry.ts";
import { makeStudioUniforms } from "../studio/studio-light.ts";

/** A stone that has been set: its seat, its paint, and which other seat it looks at. */
export type SetStone = {
  readonly seat: Seat;
  readonly paint: GemPaint;
  readonly neighbour: number | null;
};

/** A piece of jewelry in metal and stone. */
export type BuiltPiece = {
  /** 1 unit tall, standing, its middle at the origin. */
  readonly object: Group;
  readonly stones: readonly SetStone[];
  /** A place of the piece in millimetres (its hole's middle at 0) to units of `object`. */
  readonly toUnits: Matrix4;
  /** Points of its outline in units, enough to find what touches the ground; one list for each hoop. */
  readonly outlines: readonly (readonly Vector3[])[];
  readonly studio: ReturnType<typeof makeStudioUniforms>;
  readonly metal: ReturnType<typeof makeMetalUniforms>;
};

/** The nearest other seat, for stones that look at each other. */
const neighbourOf = (seats: readonly Seat[], own: Seat): number | null => {
  const far = seats.map((seat) =>
    seat === own ? Number.POSITIVE_INFINITY : length(subtract(seat.centre, own.centre)),
  );
  const nearest = Math.min(...far);
  return Number.isFinite(nearest) ? far.indexOf(nearest) : null;
};

/** A direction of the piece as a seat's stone sees it. */
const intoSeat = ({ x, up, z }: Seat, way: Vec3): Vec3 => {
  const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  return [dot(way, x), dot(way, up), dot(way, z)];
};

const placeOf = (seat: Seat): Matrix4 =>
  new Matrix4()
    .makeBasis(new Vector3(...seat.x), new Vector3(...seat.up), new Vector3(...seat.z))
    .scale(new Vector3(seat.radius, seat.radius, seat.radius))
    .setPosition(...seat.centre);

const outlineOf = ({ from, to, inner, thickness, middle, band }: Hoop): readonly Vector3[] =>
  Array.from({ length: 60 }, (_, index) => {
    const angle = from + ((to - from) * index) / 59;
    const outer = inner + thickness;
    return [-0.3, 0.3].map(
      (side) =>
        new Vector3(
          Math.cos(angle) * outer,
          Math.sin(angle) * outer,
          middle(angle) + side * band.widthInMm,
        ),
    );
  }).flat();

/** Builds a piece from its bands and stones and nothing else. */
export const buildPiece = (kit: Kit, piece: Piece): BuiltPiece => {
  const hoops = hoopsOf(piece);
  const seats = seatsOf(piece, hoops);
  const studio = makeStudioUniforms();
  const metal = makeMetalUniforms(hoops, seats);
  const shared = { ...studio, ...metal };
  const inMm = new Group();
  const paints = hoops.map(({ band }) => metalPaint(kit, band.metal, shared));
  hoops.forEach((hoop, index) => {
    inMm.add(castsShadow(new Mesh(bandGeometry(hoop, kit.detail), paints[index])));
  });
  const stones = seats.map((seat): SetStone => {
    const setting = new Mesh(settingGeometry(seat), paints[seat.hoop]);
    const planes = cutPlanes(seat.stone.cut, seedOf(`${piece.id}/${seat.stone.id}`));
    const neighbour = neighbourOf(seats, seat);
    const other = neighbour === null ? undefined : seats[neighbour];
    const towards = other ? subtract(other.centre, seat.centre) : null;
    const carrier = hoops[seat.hoop];
    const paint = gemPaint(kit, seat.stone.colour, planes, {
      kin:
        other && towards
          ? {
              towards: intoSeat(seat, normalize(towards)),
              cosine: Math.cos(Math.atan((other.radius * 1.25) / length(towards))),
            }
          : null,
      metal: carrier ? reflectanceOf(carrier.band.metal) : [1, 1, 1],
      studio,
    });
    const gem = new Mesh(facetedGeometry(planes), paint.material);
    gem.applyMatrix4(placeOf(seat));
    // A clear stone lets the key through: what it does to the ground is its pool of light.
    inMm.add(castsShadow(setting), gem);
    return { seat, paint, neighbour };
  });
  const bounds = new Box3().setFromObject(inMm);
  const tall = bounds.max.y - bounds.min.y;
  inMm.scale.setScalar(1 / tall);
  inMm.position.y = -(bounds.max.y + bounds.min.y) / 2 / tall;
  inMm.updateMatrix();
  // Near things first: what they cover need not be painted.
  inMm.traverse((part) => (part.renderOrder = -2));
  const object = new Group();
  object.add(inMm);
  const outlines = hoops.map((hoop) =>
    outlineOf(hoop).map((point) => point.applyMatrix4(inMm.matrix)),
  );
  return { object, stones, toUnits: inMm.matrix.clone(), outlines, studio, metal };
};

/** Seat's middle in units. */
export const unitsOf = ({ toUnits }: BuiltPiece, { centre }: Seat): Vector3 =>
  new Vector3(...centre).applyMatrix4(toUnits);
