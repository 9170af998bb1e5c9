import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cameraAngles,
  cameraMoves,
  facings,
  shotSizes,
  timesOfDay,
  transitionKinds,
} from "../film/vocabulary.ts";
import { findings } from "./findings.ts";
import { filmOf, text } from "./tiny-storyboard.test-helper.ts";

const oneOf = (table: object) => fc.constantFrom(...Object.keys(table));

const anySubject = fc.record({
  entry: fc.constantFrom("mira", "ring", "tin", "tower"),
  part: fc.constantFrom("whole", "face", "profile", "eye", "temple", "hand"),
  at: fc.record({
    x: fc.double({ min: -1, max: 2, noNaN: true }),
    y: fc.double({ min: -1, max: 2, noNaN: true }),
  }),
  height: fc.double({ min: 0.001, max: 4, noNaN: true }),
  facing: oneOf(facings),
  gaze: fc.constantFrom("none", "closed", "camera", "left", "right", "up", "down"),
  wears: fc.subarray(["ring", "tin"]),
  holds: fc.subarray(["ring", "tower"]),
});

const anyKeyframe = (id: string) =>
  fc.record({
    id: fc.constant(id),
    place: fc.constantFrom("dunes", "dark", "felt"),
    time: oneOf(timesOfDay),
    camera: fc.record({
      size: oneOf(shotSizes),
      angle: oneOf(cameraAngles),
      azimuthInDegrees: fc.integer({ min: -180, max: 180 }),
      elevationInDegrees: fc.integer({ min: -90, max: 90 }),
      side: fc.constantFrom("A", "B", "on-axis"),
    }),
    subjects: fc.array(anySubject, { maxLength: 4 }),
  });

const anyShot = fc.record({
  scene: fc.constantFrom("one", "two"),
  first: fc.constantFrom("a", "b", "c", "d"),
  last: fc.option(fc.constantFrom("a", "b", "c", "d")),
  move: oneOf(cameraMoves),
  transition: fc.record({ kind: oneOf(transitionKinds), frames: fc.integer({ min: 0, max: 96 }) }),
  caption: fc.option(
    fc.record({ zh: fc.constantFrom("光", "world 世界"), en: fc.constantFrom("Light.", "🌒 x") }),
  ),
});

test("law: findings never throws, names a real place in the file, and says the same twice", () => {
  fc.assert(
    fc.property(
      fc.tuple(anyKeyframe("a"), anyKeyframe("b"), anyKeyframe("c"), anyKeyframe("d")),
      fc.array(anyShot, { minLength: 1, maxLength: 8 }),
      (keyframes, shots) => {
        const film = filmOf(
          keyframes,
          shots.map((one, index) => ({ ...one, id: `s${index}`, action: text("it happens") })),
        );
        const found = findings(film);
        const { pieces, props, places, characters } = film.bible;
        const lists: Record<string, readonly unknown[]> = {
          characters,
          pieces,
          props,
          places,
          shots: film.storyboard.shots,
        };
        expect(
          found.filter(
            ({ path: [list, index] }) => lists[String(list)]?.[Number(index)] === undefined,
          ),
        ).toEqual([]);
        expect(findings(film)).toEqual(found);
      },
    ),
    { numRuns: 150 },
  );
});
