import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Shot } from "../../src/film/storyboard.ts";
import {
  cameraAngleSchema,
  cameraMoveSchema,
  shotSizeSchema,
  timeOfDaySchema,
} from "../../src/film/vocabulary.ts";
import { Sketch } from "./Sketch.tsx";
import type { SketchProps } from "./Sketch.tsx";
import { smallFilm, smallKeyframe } from "./small-film.test-helper.ts";

const [stay] = smallFilm.storyboard.shots;
const markup = (said: Partial<SketchProps> & { readonly shot: Shot }) =>
  renderToStaticMarkup(
    <Sketch
      film={smallFilm}
      first={smallKeyframe({})}
      last={null}
      progress={0.4}
      seconds={0.8}
      width={1280}
      height={720}
      notes="none"
      pulse={0.3}
      energy={0.5}
      {...said}
    />,
  );
const shot = (said: Partial<Shot>): Shot => {
  if (!stay) throw new Error("the small film has shots");
  return { ...stay, ...said };
};
const broken = /NaN|undefined|Infinity|\[object/;

describe("Sketch", () => {
  // Every other pair of size and angle; the hours take turns, so that each backdrop sees all of each.
  test.each(["dunes", "arcade", "room", "neural", "bench", "plain"])(
    "paints %s for every size, angle and hour",
    (place) => {
      const times = timeOfDaySchema.options;
      const pairs = shotSizeSchema.options.flatMap((size, row) =>
        cameraAngleSchema.options
          .filter((_, column) => (row + column) % 2 === 0)
          .map((angle) => ({ size, angle })),
      );
      const failed = pairs.filter((camera, turn) => {
        const painted = markup({
          shot: shot({}),
          first: smallKeyframe({ place, time: times[turn % times.length], camera }),
        });
        return (
          broken.test(painted) || (painted.match(/<(path|rect|ellipse|circle)/g) ?? []).length < 9
        );
      });
      expect(failed).toEqual([]);
    },
  );

  test.each(["dunes", "arcade", "room", "neural", "bench", "plain"])(
    "%s is the same for the same props",
    (place) => {
      const first = smallKeyframe({
        place,
        subjects: [{ entry: "girl", at: { x: 0.4, y: 0.6 }, height: 0.5 }],
      });
      const once = markup({ shot: shot({}), first });
      markup({
        shot: shot({}),
        first: smallKeyframe({ place, camera: { size: "CU" } }),
        seconds: 3,
      });
      expect(markup({ shot: shot({}), first }) === once).toBe(true);
    },
  );

  test.each([
    ["another seed", { seed: 9 }],
    ["another hour", { time: "night" }],
    ["a more broken world", { broken: 1 }],
    ["a more tender world", { tender: 1 }],
    ["another angle", { camera: { size: "LS", angle: "low" } }],
  ])("%s is another picture", (_, said) => {
    expect(
      markup({ shot: shot({}), first: smallKeyframe(said) }) === markup({ shot: shot({}) }),
    ).toBe(false);
  });

  test.each([
    ["16:9 shows the whole picture", 1280, 720, "0 0 1600 900"],
    ["1:1 fills its square", 900, 900, "350 0 900 900"],
    ["9:16 fills its height", 720, 1280, "546.9 0 506.3 900"],
  ])("%s", (_, width, height, viewBox) => {
    expect(/viewBox="([^"]*)"/.exec(markup({ shot: shot({}), width, height }))?.[1]).toBe(viewBox);
  });

  test("no filter, no blend mode, no foreign object: they are slow", () => {
    const all = ["dunes", "arcade", "room", "neural", "bench", "plain"].map((place) =>
      markup({ shot: shot({}), first: smallKeyframe({ place }), notes: "full" }),
    );
    expect(/<filter|feTurbulence|mix-blend|foreignObject|filter=/.exec(all.join(""))).toBeNull();
  });
});

describe("notes", () => {
  test("none adds nothing, arrows add lines, full adds words in both languages", () => {
    const [none, arrows, full] = (["none", "arrows", "full"] as const).map((notes) =>
      markup({ shot: shot({}), notes }),
    );
    expect((arrows ?? "").length).toBeGreaterThan((none ?? "").length);
    expect(arrows?.includes("<text")).toBe(false);
    const words = [
      "She walks.",
      "「She walks.」",
      "LS · eye level · push in · 35 mm",
      "全景 · 平视 · 推 · 「dunes」",
    ];
    expect(words.filter((word) => !full?.includes(word))).toEqual([]);
  });

  test("every move but static has its own glyph", () => {
    const drawn = cameraMoveSchema.options.map((move) =>
      markup({ shot: shot({ move }), notes: "arrows", progress: 0, seconds: 2 }),
    );
    expect(new Set(drawn).size).toBe(cameraMoveSchema.options.length);
    expect(drawn.filter((one) => broken.test(one))).toEqual([]);
  });

  test("the look at another subject is drawn to it", () => {
    const subjects = [
      { entry: "girl", at: { x: 0.3, y: 0.6 }, height: 0.5, gaze: { at: "suns" } },
      { entry: "suns", at: { x: 0.75, y: 0.25 }, height: 0.3 },
    ];
    expect(
      markup({
        shot: shot({ move: "static" }),
        first: smallKeyframe({ subjects }),
        notes: "arrows",
        progress: 0,
        seconds: 1,
      }).includes("L1200 225"),
    ).toBe(true);
  });
});

describe("a change of place", () => {
  const inside = (progress: number) =>
    markup({
      shot: shot({}),
      first: smallKeyframe({ place: "dunes" }),
      last: smallKeyframe({ id: "in", place: "room" }),
      progress,
    });
  test("opens the new place in a torn mask and ends in it alone", () => {
    const masked = [0, 0.5, 1].map((progress) =>
      inside(progress).includes('clip-path="url(#dream-'),
    );
    expect(masked).toEqual([false, true, false]);
    expect(inside(0.5).includes(`stroke="${smallFilm.film.look.ember}"`)).toBe(true);
  });
});
