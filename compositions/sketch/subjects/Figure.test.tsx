import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { keyframeSchema, subjectSchema } from "../../../src/film/storyboard.ts";
import { cameraAngles, facings } from "../../../src/film/vocabulary.ts";
import { everyShapeFilm as film, kinds, shapes } from "./every-shape-film.test-helper.ts";
import { Figure } from "./Figure.tsx";

type Case = { readonly subject: object; readonly camera?: object; readonly seconds?: number };

const draw = ({ subject, camera = {}, seconds = 0.7 }: Case): string => {
  const parsed = subjectSchema.parse({ at: { x: 0.5, y: 0.5 }, height: 0.5, ...subject });
  const keyframe = keyframeSchema.parse({
    id: "k",
    place: "dunes",
    camera: { size: "MS", ...camera },
    subjects: [parsed],
  });
  return renderToStaticMarkup(
    <svg>
      <Figure
        film={film}
        subject={parsed}
        keyframe={keyframe}
        seconds={seconds}
        pulse={0.4}
        energy={0.5}
      />
    </svg>,
  );
};

const broken = /NaN|undefined|Infinity|null|url\(#\)/;
const drawn = (markup: string): number => markup.match(/<(path|circle|ellipse|rect)/g)?.length ?? 0;

/** Every painted colour of the markup as red, green, blue. */
const colours = (markup: string): readonly (readonly [number, number, number])[] =>
  [...markup.matchAll(/(?:fill|stop-color|stroke)="#([0-9a-f]{6})"/g)].map(([, hex = "000000"]) => {
    const value = Number.parseInt(hex, 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  });

const turned = Object.keys(facings);
const states: Readonly<Record<string, readonly object[]>> = {
  tin: ["closed", "ajar", "open", "0.5", "odd"].map((lid) => ({ lid })),
  candle: [{ lit: "yes" }, { flame: "lit" }],
  arches: [{ stand: "apart" }, { arches: "aligned" }],
  tower: ["dead", "few", "many"].map((lights) => ({ lights })),
  screen: [{ power: "off" }],
  lamp: [{ power: "off" }],
};

/** Every value of each list at least once, side by side: as many rows as the longest list has. */
const rows = <A, B, C>(
  a: readonly A[],
  b: readonly B[],
  c: readonly C[],
): readonly (readonly [A, B, C])[] =>
  Array.from({ length: Math.max(a.length, b.length, c.length) }, (_, i) => {
    const pick = <T,>(list: readonly T[]): T[] =>
      list.slice(i % list.length, (i % list.length) + 1);
    return pick(a).flatMap((x) => pick(b).flatMap((y) => pick(c).map((z) => [x, y, z] as const)));
  }).flat();

const poses = ["stand", "walk", "kneel", "reach", "sit", "palm-up", "odd"];
const gazes = ["closed", "camera", "left", { at: "mira" }, "none"];

describe("Figure", () => {
  test.each(shapes.concat("pylon", "filaments", "octahedron", "bird", "water", "door"))(
    "draws the prop %s in every state and facing",
    (id) => {
      for (const [facing, state] of rows(turned, [{}, ...(states[id] ?? [])], [null])) {
        const markup = draw({ subject: { entry: id, facing, state } });
        expect(markup).not.toMatch(broken);
        expect(drawn(markup)).toBeGreaterThan(3);
      }
    },
  );

  test.each(["whole", "face", "profile", "eye", "temple", "hand"])(
    "draws the part %s of a person in every facing, pose and gaze",
    (part) => {
      for (const [facing, pose, gaze] of rows(turned, poses, gazes)) {
        const subject = {
          entry: "mira",
          part,
          facing,
          gaze,
          state: { pose, contacts: "2", age: "12" },
          wears: ["emeralds"],
          holds: ["tin"],
        };
        const markup = draw({ subject, seconds: -0.2 });
        expect(markup).not.toMatch(broken);
        expect(drawn(markup)).toBeGreaterThan(10);
      }
    },
  );

  test.each(kinds)("draws a %s from every side and height", (id) => {
    for (const [facing, angle] of rows(turned, Object.keys(cameraAngles), [null])) {
      const markup = draw({
        subject: { entry: id, facing, state: { light: "both" } },
        camera: { angle, azimuthInDegrees: 130 },
      });
      expect(markup).not.toMatch(broken);
      expect(drawn(markup)).toBeGreaterThan(8);
    }
  });

  test.each(film.bible.pieces.slice(kinds.length + 1).map(({ id }) => id))(
    "draws the piece %s",
    (id) => {
      const markup = draw({
        subject: { entry: id, state: { light: "dim" } },
        camera: { elevationInDegrees: -40 },
      });
      expect(markup).not.toMatch(broken);
      expect(drawn(markup)).toBeGreaterThan(2);
    },
  );

  test.each([
    ["an entry nobody described", { entry: "nobody" }],
    ["a part of an entry nobody described", { entry: "nobody", part: "eye" }],
    ["a part of a thing", { entry: "tin", part: "hand" }],
    [
      "a tin that holds itself",
      { entry: "tin", holds: ["tin", "emeralds"], state: { lid: "open" } },
    ],
    ["someone who holds herself", { entry: "mira", holds: ["mira"] }],
    ["a person without scarf or contacts", { entry: "stranger", part: "profile" }],
  ])("draws %s", (_, subject) => {
    const markup = draw({ subject });
    expect(markup).not.toMatch(broken);
    expect(drawn(markup)).toBeGreaterThan(5);
  });

  test("is the same markup for the same props, and another one a moment later", () => {
    const subject = { entry: "mira", part: "profile", state: { contacts: "3" } };
    expect(draw({ subject })).toBe(draw({ subject }));
    expect(draw({ subject, seconds: 1.2 })).not.toBe(draw({ subject }));
  });

  test("three emeralds in silver are three green stones and no gold", () => {
    const markup = draw({ subject: { entry: "emeralds" } });
    const tables = markup.match(/<g stroke-linejoin="round">/g) ?? [];
    expect(tables).toHaveLength(3);
    const painted = colours(markup);
    expect(painted.some(([r, g, b]) => g > r + 40 && g > b + 20)).toBe(true);
    expect(painted.filter(([r, g, b]) => r > g + 14 && g > b + 14 && r > 120)).toEqual([]);
  });

  test("every gradient a figure refers to is in the figure", () => {
    const markup = ["tin", "mira", "emeralds", "fragment"].map((id) =>
      draw({ subject: { entry: id, state: { lid: "open" }, holds: ["emeralds"] } }),
    );
    for (const one of markup) {
      const made = new Set([...one.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const used = [...one.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
      expect(used.filter((id) => !made.has(id))).toEqual([]);
    }
  });
});
