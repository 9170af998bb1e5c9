import { describe, expect, test } from "vitest";
import type { CameraMove } from "../../../src/film/vocabulary.ts";
import { cameraMoveSchema } from "../../../src/film/vocabulary.ts";
import { smallFilm, smallKeyframe } from "../small-film.test-helper.ts";
import { cameraStations } from "./camera-stations.ts";
import { carrySpot } from "./hold-focus.ts";
import { planePlacement } from "./plane-placement.ts";
import { shotMoment } from "./shot-moment.ts";

const keyframe = (id: string) => {
  const found = smallFilm.storyboard.keyframes.find((one) => one.id === id);
  if (!found) throw new Error(`no keyframe ${id}`);
  return found;
};
const shotOf = (id: string) => {
  const found = smallFilm.storyboard.shots.find((one) => one.id === id);
  if (!found) throw new Error(`no shot ${id}`);
  return found;
};
const at = (id: string, progress: number) => {
  const shot = shotOf(id);
  return shotMoment({
    film: smallFilm,
    shot,
    first: keyframe(shot.first),
    last: shot.last === null ? null : keyframe(shot.last),
    progress,
    seconds: progress * 2,
    width: 1600,
    height: 900,
  });
};

describe("shotMoment", () => {
  test("a shot ends on the picture the next one starts on", () => {
    const [end, start] = [at("come", 1).world, at("along", 0).world];
    expect(end.rig).toEqual(start.rig);
    expect(end.subjects.map(({ subject }) => subject)).toEqual(
      start.subjects.map(({ subject }) => subject),
    );
  });

  test("a truck between two keyframes of one camera moves the ground and not the sky", () => {
    const [start, end] = [at("along", 0).world.rig, at("along", 1).world.rig];
    const shift = (behind: number) =>
      planePlacement(end, behind, 20).x - planePlacement(start, behind, 20).x;
    expect(shift(Number.POSITIVE_INFINITY)).toBe(0);
    expect(shift(40)).toBeLessThan(-20);
    expect(shift(5)).toBeLessThan(shift(40));
  });

  test.each([
    ["it walks around and rises with the shot", 10, 30, { azimuth: 40, elevation: 20 }],
    ["a height nobody gave is not walked to", 0, 30, { azimuth: 40, elevation: 30 }],
  ])("the camera does not jump half way: %s", (_, low, high, { azimuth, elevation }) => {
    const shot = shotOf("along");
    const from = keyframe(shot.first);
    const seenFrom = (azimuthInDegrees: number, elevationInDegrees: number) => ({
      ...from,
      camera: { ...from.camera, azimuthInDegrees, elevationInDegrees },
    });
    const { camera } = shotMoment({
      film: smallFilm,
      shot,
      first: seenFrom(20, low),
      last: seenFrom(60, high),
      progress: 0.5,
      seconds: 1,
      width: 1600,
      height: 900,
    }).world.keyframe;
    expect(camera.azimuthInDegrees).toBeCloseTo(azimuth, 6);
    expect(camera.elevationInDegrees).toBeCloseTo(elevation, 6);
  });

  test("a change of place opens the next world inside the shot, and only then", () => {
    expect(at("come", 0.5).next).toBeNull();
    expect(at("through", 0).next).toBeNull();
    expect(at("through", 0.5).next?.reveal).toBeCloseTo(0.4, 0);
    expect(at("through", 1).next?.world.place.id).toBe("room");
    expect(at("through", 1).next?.reveal).toBe(1);
  });

  test("the world a change of place arrives in rests where its keyframe has it", () => {
    const world = at("through", 1).next?.world;
    expect(world?.rig).toEqual(world?.rest);
  });

  test("nothing jumps: a thousandth of a shot moves no layer more than a unit", () => {
    for (const { id } of smallFilm.storyboard.shots) {
      for (let progress = -0.1; progress < 1.1; progress += 0.05) {
        const [now, soon] = [at(id, progress).world.rig, at(id, progress + 0.001).world.rig];
        for (const behind of [0, 10, 100, Number.POSITIVE_INFINITY]) {
          const [from, to] = [planePlacement(now, behind, 20), planePlacement(soon, behind, 20)];
          expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThan(1);
        }
      }
    }
  });
});

describe("a move with one keyframe", () => {
  const girl = { entry: "girl", at: { x: 0.3, y: 0.6 }, height: 0.4 };
  const move = (name: CameraMove) => {
    const shot = { ...shotOf("stay"), move: name };
    const first = smallKeyframe({ subjects: [girl] });
    const { world } = shotMoment({
      film: smallFilm,
      shot,
      first,
      last: null,
      progress: 1,
      seconds: 1,
      width: 1600,
      height: 900,
    });
    const landed = carrySpot(world.rest, world.rig, 0, { x: 480, y: 540 });
    return {
      x: Math.sign(Math.round(landed.x - 480)),
      y: Math.sign(Math.round(landed.y - 540)),
      roll: Math.sign(world.rig.roll),
    };
  };
  test.each([
    ["static leaves her", "static", { x: 0, y: 0, roll: 0 }],
    ["panning right moves her left", "pan-right", { x: -1, y: 0, roll: 0 }],
    ["panning left moves her right", "pan-left", { x: 1, y: 0, roll: 0 }],
    ["trucking right moves her left", "truck-right", { x: -1, y: 0, roll: 0 }],
    ["tilting up moves her down", "tilt-up", { x: 0, y: 1, roll: 0 }],
    ["craning down moves her up", "crane-down", { x: 0, y: -1, roll: 0 }],
    ["pushing in on the middle moves her outwards", "push-in", { x: -1, y: 1, roll: 0 }],
    ["rolling turns the picture", "roll", { x: 0, y: 0, roll: 1 }],
  ] as const)("%s", (_, name, expected) => {
    expect(move(name)).toEqual(expected);
  });

  test("every move of the vocabulary ends somewhere finite", () => {
    for (const name of cameraMoveSchema.options) {
      const shot = shotOf("stay");
      const first = smallKeyframe({});
      const { world } = shotMoment({
        film: smallFilm,
        shot: { ...shot, move: name },
        first,
        last: null,
        progress: 0.7,
        seconds: 1,
        width: 900,
        height: 1600,
      });
      expect(Object.values(world.rig).every(Number.isFinite)).toBe(true);
    }
  });
});

test("cameraStations adds moves up along shared keyframes and starts anew in another place", () => {
  const stations = cameraStations(smallFilm);
  expect(stations.get("far")?.truck).toBe(0);
  expect(stations.get("near")?.truck).toBe(0);
  expect(stations.get("close")?.truck).toBe(0.13);
  expect(stations.get("inside")?.truck).toBe(0);
});

test("what only the first keyframe shows stays in the world while the camera leaves it", () => {
  const suns = { entry: "suns", at: { x: 0.7, y: 0.2 }, height: 0.3 };
  const first = smallKeyframe({ id: "a", camera: { size: "LS", angle: "eye" }, subjects: [suns] });
  const last = smallKeyframe({ id: "b", camera: { size: "LS", angle: "low" } });
  const seen = (progress: number) =>
    shotMoment({
      film: smallFilm,
      shot: { ...shotOf("stay"), move: "tilt-up" },
      first,
      last,
      progress,
      seconds: 0,
      width: 1600,
      height: 900,
    }).world.subjects.map(({ subject }) => Math.round(subject.at.y * 1000) / 1000);
  expect(seen(0)).toEqual([0.2]);
  expect(seen(0.4)[0]).toBeGreaterThan(0.25);
  expect(seen(1)).toEqual([]);
});
