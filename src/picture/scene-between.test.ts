import { describe, expect, test } from "vitest";
import { tinyInput } from "../../tests/tiny-film.ts";
import type { Film } from "../film/film.ts";
import { parseFilm } from "../film/parse-film.ts";
import { cameraPosition, horizonOfPitch, spanOfFov } from "./camera-view.ts";
import { sceneBetween, sceneOfKeyframe, stageKeyframe } from "./scene-between.ts";
import type { Scene } from "./scene.ts";

type Data = Record<string, unknown>;

const filmWith = (keyframes: readonly Data[], shots: readonly Data[] = []): Film => {
  const input = tinyInput();
  const [shot] = input.storyboard.shots;
  const parsed = parseFilm({
    ...input,
    storyboard: {
      ...input.storyboard,
      keyframes: keyframes.map((keyframe, index) => ({
        id: `k${index + 1}`,
        place: "dunes",
        camera: { size: "MS" },
        ...keyframe,
      })),
      shots:
        shots.length > 0
          ? shots.map((change) => ({ ...shot, ...change }))
          : [{ ...shot, first: "k1" }],
    },
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.film;
};

const mira = (change: Data = {}): Data => ({
  entry: "mira",
  at: { x: 0.5, y: 0.5 },
  height: 0.8,
  facing: "right",
  ...change,
});

const sceneOf = (keyframe: Data): Scene => {
  const staged = stageKeyframe(filmWith([keyframe]), "k1");
  if (!staged) throw new Error("k1 is there");
  return sceneOfKeyframe(staged);
};

const main = (scene: Scene) => {
  const body = scene.bodies.find(({ key }) => key === scene.main);
  if (!body) throw new Error("the scene is about somebody");
  return body;
};

describe("from the storyboard's words to places in the world", () => {
  const medium = sceneOf({
    camera: { size: "MS", lensInMm: 50 },
    subjects: [mira({ height: 1.4 })],
  });
  const wide = sceneOf({ camera: { size: "LS", lensInMm: 50 }, subjects: [mira({ height: 0.4 })] });

  test("taller in the frame is nearer to the camera", () => {
    expect(main(medium).depth).toBeLessThan(main(wide).depth);
  });
  test("she is as tall as the bible says, however she is framed", () => {
    expect(main(medium).height).toBeCloseTo(1.6, 6);
    expect(main(wide).height).toBeCloseTo(1.6, 6);
  });
  test("she stands on the ground, and the camera above it", () => {
    expect(main(wide).position[1]).toBeCloseTo(0.8, 6);
    expect(cameraPosition(wide.camera)[1]).toBeGreaterThan(0);
  });
  test("left is left", () => {
    const left = sceneOf({ subjects: [mira({ at: { x: 0.2, y: 0.5 } })] });
    expect(left.camera.seenAt[0]).toBeLessThan(0);
  });
  test("a longer lens for the same frame stands further away", () => {
    const long = sceneOf({
      camera: { size: "MS", lensInMm: 100 },
      subjects: [mira({ height: 1.4 })],
    });
    expect(main(long).depth).toBeCloseTo(main(medium).depth * 2, 1);
  });
  test.each([
    ["the camera in front of her", 0, 1],
    ["behind her", 180, -1],
  ] as const)("azimuth: %s", (_, azimuthInDegrees, side) => {
    const scene = sceneOf({
      camera: { size: "MS", azimuthInDegrees },
      subjects: [mira({ facing: azimuthInDegrees === 0 ? "toward" : "away" })],
    });
    const ahead = cameraPosition(scene.camera)[2] - main(scene).position[2];
    expect(Math.sign(ahead)).toBe(side);
    expect(((main(scene).turnInDegrees % 360) + 360) % 360).toBeCloseTo(0, 6);
  });
  test("side B of the axis looks from the other side", () => {
    const of = (side: string) =>
      sceneOf({ camera: { size: "MS", azimuthInDegrees: 60, side }, subjects: [mira()] });
    const [a, b] = [cameraPosition(of("A").camera), cameraPosition(of("B").camera)];
    expect(Math.sign(a[0])).toBe(-Math.sign(b[0]));
  });
  test("a camera below her feet comes up out of the ground", () => {
    const low = sceneOf({
      camera: { size: "MLS", angle: "low", elevationInDegrees: -40 },
      subjects: [mira({ height: 0.9 })],
    });
    expect(cameraPosition(low.camera)[1]).toBeGreaterThan(0);
  });
  test("an empty place is looked at all the same", () => {
    const empty = sceneOf({ subjects: [] });
    expect([empty.main, empty.bodies]).toEqual([null, []]);
    expect(cameraPosition(empty.camera).every(Number.isFinite)).toBe(true);
  });
});

test("the horizon gives way to landscape that would hang below it", () => {
  const input = {
    camera: { size: "LS", angle: "high", elevationInDegrees: 18 },
    subjects: [mira({ height: 0.4 })],
  };
  const scene = sceneOf(input);
  const { fovInDegrees, pitchInDegrees } = scene.camera;
  expect(horizonOfPitch(pitchInDegrees, fovInDegrees)).toBeLessThan(0.1);
  expect(spanOfFov(fovInDegrees)).toBeGreaterThan(0);
});

describe("between two keyframes", () => {
  const film = filmWith(
    [
      {
        camera: { size: "MS", azimuthInDegrees: 90 },
        subjects: [mira({ height: 0.5, at: { x: 0.3, y: 0.5 } })],
        tender: 0.2,
      },
      {
        camera: { size: "MS", azimuthInDegrees: 130 },
        subjects: [mira({ height: 0.9, at: { x: 0.6, y: 0.5 } })],
        tender: 0.8,
      },
    ],
    [{ first: "k1", last: "k2", move: "push-in" }],
  );
  const [first, last] = [stageKeyframe(film, "k1"), stageKeyframe(film, "k2")];
  if (!first || !last) throw new Error("both are there");

  test("both ends are the keyframes themselves", () => {
    expect(sceneBetween(first, last, 0).camera).toEqual(first.camera);
    expect(sceneBetween(first, last, 1).camera.target).toEqual(last.camera.target);
    expect(main(sceneBetween(first, last, 1)).depth).toBeCloseTo(
      main(sceneOfKeyframe(last)).depth,
      9,
    );
  });
  test("she goes straight through the frame, and the camera comes closer by equal ratios", () => {
    const [start, middle, end] = [0, 0.5, 1].map((share) => main(sceneBetween(first, last, share)));
    expect(middle?.at.x).toBeCloseTo(0.45, 9);
    expect((start?.depth ?? 0) / (middle?.depth ?? 1)).toBeCloseTo(
      (middle?.depth ?? 0) / (end?.depth ?? 1),
      9,
    );
  });
  test("she stays on the ground all the way", () => {
    for (const share of [0, 0.2, 0.5, 0.8, 1]) {
      expect(main(sceneBetween(first, last, share)).position[1]).toBeCloseTo(0.8, 5);
    }
  });
});

test("what only one keyframe shows comes and goes", () => {
  const film = filmWith([
    { subjects: [mira()] },
    { subjects: [mira(), mira({ at: { x: 0.8, y: 0.5 } })] },
  ]);
  const [first, last] = [stageKeyframe(film, "k1"), stageKeyframe(film, "k2")];
  if (!first || !last) throw new Error("both are there");
  const presences = [0, 0.6, 1].map((share) =>
    sceneBetween(first, last, share).bodies.map(({ presence }) => presence),
  );
  expect(presences[0]).toEqual([1]);
  expect(presences[1]?.[1]).toBeGreaterThan(0);
  expect(presences[2]).toEqual([1, 1]);
});

test("a keyframe or place that is not there is null, not a throw", () => {
  expect(stageKeyframe(filmWith([{}]), "nowhere")).toBeNull();
});
