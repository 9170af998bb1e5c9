import { expect, test } from "vitest";
import { pieceSchema, type Piece } from "../../../../src/film/bible.ts";
import { length, subtract } from "../../../../src/picture/vec3.ts";
import { hoopsOf } from "./hoops.ts";
import { seatsOf } from "./seats.ts";

const text = { zh: "字", en: "word" };

const stone = (id: string, count = 1) => ({
  id,
  name: text,
  cut: "round-brilliant",
  colour: "#f0a024",
  setting: "claw",
  claws: 4,
  count,
  diameterInMm: 6.5,
  place: text,
});

const band = (id: string) => ({
  id,
  metal: { alloy: text, colour: "#d99a7c", finish: "polished" },
  widthInMm: 2.2,
});

const ring = (bands: readonly string[], stones: readonly ReturnType<typeof stone>[]): Piece =>
  pieceSchema.parse({
    id: "ring",
    token: "RING",
    name: text,
    features: [{ zh: "开口", en: "an open cuff" }],
    kind: "ring",
    bands: bands.map(band),
    stones,
    scale: { innerDiameterInMm: 16.5, heightInMm: 24, againstTheBody: text },
    worn: { where: "finger", side: "left", detail: text },
  });

test("two stones on two bands: the first higher, both apart", () => {
  const piece = ring(["left", "right"], [stone("a"), stone("b")]);
  const [a, b] = seatsOf(piece, hoopsOf(piece));
  if (!a || !b) throw new Error("expected two seats");
  expect(a.centre[1]).toBeGreaterThan(b.centre[1]);
  expect(a.centre[0]).toBeLessThan(b.centre[0]);
  expect(length(subtract(a.centre, b.centre))).toBeGreaterThan(a.radius + b.radius);
});

test("no stone of a row touches the next", () => {
  const piece = ring(["only"], [stone("a", 9)]);
  const seats = seatsOf(piece, hoopsOf(piece));
  expect(seats).toHaveLength(9);
  seats.slice(1).forEach((seat, index) => {
    const before = seats[index];
    const apart = before ? length(subtract(seat.centre, before.centre)) : 0;
    expect(apart).toBeGreaterThan(seat.radius * 2);
  });
});

test("an open piece never closes, and its bands do not touch", () => {
  const [left, right] = hoopsOf(ring(["left", "right"], []));
  if (!left || !right) throw new Error("expected two hoops");
  expect(left.to - left.from).toBeLessThan(Math.PI * 2);
  for (const angle of [left.from, 0, Math.PI / 2, right.to]) {
    const between = right.middle(angle) - left.middle(angle);
    expect(between).toBeGreaterThan(left.band.widthInMm * left.taper(angle));
  }
});
