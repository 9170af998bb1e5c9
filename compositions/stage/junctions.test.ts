import { describe, expect, test } from "vitest";
import { planCut } from "../../src/cut/plan-cut.ts";
import { emptyLock, madeByAtelier, type Lock } from "../../src/takes/lock.ts";
import { resolveCut } from "../../src/takes/resolve-cut.ts";
import { clockScore, filmWithShots } from "../../tests/tiny-film.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { carrierPlace } from "./carrier-place.ts";
import { junctions, passageAt } from "./junctions.ts";
import { shotAt } from "./shot-at.ts";

const film = filmWithShots([
  { transition: { kind: "dissolve", frames: 9 } },
  { transition: { kind: "dip", frames: 8 } },
  {},
]);
const format = { id: "16x9", width: 640, height: 360 };

const stagedWith = (lock: Lock): StagedFilm => {
  const plan = planCut({
    film,
    song: "song",
    score: clockScore({ tempo: 120, meter: 4, bars: 4 }),
  });
  const [song] = film.film.songs;
  if (plan.kind !== "planned" || !song) throw new Error("the tiny film fits the clock");
  const { durationInFrames } = plan.cut;
  const shots = resolveCut(film, plan.cut, { lock, clips: {} });
  const window = { startInFrames: 0, durationInFrames };
  return {
    kind: "film",
    film,
    format,
    fps: 24,
    song,
    hasSound: false,
    shots,
    pulse: null,
    lyrics: null,
    durationInFrames,
    window,
  };
};

describe("junctions", () => {
  const staged = stagedWith(emptyLock);
  const [first, second] = junctions(staged, format);
  const cutAt = staged.shots[1]?.startInFrames ?? 0;

  test("one between any two shots, each on its cut", () => {
    expect(
      junctions(staged, format).map(({ kind, cutInFrames }) => ({ kind, cutInFrames })),
    ).toEqual([
      { kind: "dissolve", cutInFrames: cutAt },
      { kind: "dip", cutInFrames: staged.shots[2]?.startInFrames },
    ]);
  });

  test.each([
    ["the frame before a transition", -5, false],
    ["its first frame", -4, true],
    ["the cut", 0, true],
    ["its last frame", 4, true],
    ["the frame after it", 5, false],
  ])("9 frames around a cut: %s", (_case, fromCut, isOn) => {
    expect(passageAt(first, cutAt + fromCut) !== null).toBe(isOn);
  });

  test("both pictures are there for every frame of a transition: its handles reach as far", () => {
    const [outgoing, incoming] = staged.shots;
    expect(outgoing?.cut.handles.tailInFrames).toBe(5);
    expect(incoming?.cut.handles.headInFrames).toBe(4);
  });

  test("no junction, no passage", () => {
    expect(passageAt(undefined, 0)).toBeNull();
    expect(passageAt(second, cutAt)).toBeNull();
  });

  test("the shot on screen changes on the cut's own frame", () => {
    expect([cutAt - 1, cutAt].map((frame) => shotAt(staged.shots, frame)?.index)).toEqual([0, 1]);
    expect(shotAt(staged.shots, staged.durationInFrames)).toBeNull();
  });
});

describe("carrierPlace", () => {
  const tall = { width: 360, height: 640 };
  const picture = {
    ...madeByAtelier,
    file: `takes/ab/${"0".repeat(64)}.png`,
    width: 1600,
    height: 900,
    maker: "by hand",
    makerVersion: "",
    fingerprint: "0".repeat(64),
    take: 1,
    secondsSpent: 0,
  };
  const withKeyframes: Lock = { ...emptyLock, keyframes: { k1: { use: 1, takes: [picture] } } };

  test.each([
    ["a panel in 16:9", emptyLock, format, { x: 320, y: 180 }],
    ["a keyframe in 16:9", withKeyframes, format, { x: 320, y: 180 }],
    ["a keyframe in 9:16, centred on its focus", withKeyframes, tall, { x: 180, y: 320 }],
  ])("%s", (_case, lock, frame, place) => {
    const [shot] = stagedWith(lock).shots;
    if (!shot) throw new Error("the tiny film has a shot");
    const { x, y } = carrierPlace(film, shot, "end", frame);
    expect({ x: Math.round(x), y: Math.round(y) }).toEqual(place);
  });
});
