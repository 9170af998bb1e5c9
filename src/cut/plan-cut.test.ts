import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockScore, filmWithShots } from "../../tests/tiny-film.ts";
import { startFrames } from "../time/range.ts";
import { cutSchema, type Cut } from "./cut.ts";
import { planCut } from "./plan-cut.ts";

const music = (shortest: number, longest: number, more: object = {}) => ({
  music: { shortest, longest, ...more },
});

const planned = (
  shots: readonly Record<string, unknown>[],
  score = clockScore({ tempo: 120, meter: 4, bars: 8 }),
): Cut => {
  const plan = planCut({ film: filmWithShots(shots), song: "song", score });
  if (plan.kind !== "planned") throw new Error(plan.message);
  return plan.cut;
};

const startsOf = (cut: Cut) => startFrames(cut.shots.map((shot) => shot.durationInFrames));

test("one shot holds for the whole song", () => {
  expect(planned([music(1, 20)])).toEqual({
    schema: "cut/1",
    song: "song",
    fps: 24,
    durationInFrames: 384,
    shots: [
      {
        shot: "s1",
        durationInFrames: 384,
        anchor: { kind: "downbeat", time: 0, bar: 1, beat: 1 },
        errorInMs: 0,
        handles: { headInFrames: 0, tailInFrames: 0 },
        transition: { kind: "cut", frames: 0, carrier: null },
        beatsInFrames: Array.from({ length: 32 }, (_, beat) => beat * 12),
        downbeatsInFrames: Array.from({ length: 8 }, (_, bar) => bar * 48),
        peak: 0.5,
        energy: 0.5,
        play: { speed: 1, holdInFrames: 0 },
      },
    ],
    lyrics: [],
  });
});

test("equal shots share the song out on downbeats", () => {
  expect(startsOf(planned([music(1, 20), music(1, 20), music(1, 20), music(1, 20)]))).toEqual([
    0, 96, 192, 288,
  ]);
});

test("weight and pace stretch and shorten", () => {
  const durations = planned([
    music(1, 20, { weight: 2 }),
    music(1, 20, { pace: "calm" }),
    music(1, 20, { pace: "driven" }),
  ]).shots.map((shot) => shot.durationInFrames);
  expect(durations[0]).toBeGreaterThan(durations[1] ?? 0);
  expect(durations[1]).toBeGreaterThan(durations[2] ?? 0);
});

describe("musical wishes", () => {
  const sections = [
    { bars: 4, energy: 0.2 },
    { bars: 4, energy: 1 },
    { bars: 4, energy: 0.5 },
  ];
  const score = clockScore({ tempo: 120, meter: 4, bars: 12, sections });

  test("the loudest hero starts on the drop, wherever the average would have put it", () => {
    const cut = planned(
      [music(1, 20), music(1, 20, { hero: "loudest" }), ...Array(4).fill(music(1, 20))],
      score,
    );
    expect(cut.shots[1]?.anchor).toEqual({ kind: "downbeat", time: 8, bar: 5, beat: 1 });
  });

  test("a downbeat hero never starts inside a bar", () => {
    const shots = Array.from({ length: 9 }, (_, index) =>
      music(0.5, 6, index === 4 ? { hero: "downbeat" } : {}),
    );
    expect(planned(shots, score).shots[4]?.anchor.kind).toBe("downbeat");
  });

  test("scenes change on section borders", () => {
    const cut = planned(
      ["one", "one", "two", "two", "three"].map((scene) => ({ scene, ...music(0.5, 12) })),
      score,
    );
    expect([cut.shots[2]?.anchor.bar, cut.shots[4]?.anchor.bar]).toEqual([5, 9]);
  });

  test.each([3, 4, 5, 7])(
    "%i shots of one scene: where the song turns, the picture does",
    (shots) => {
      const even = clockScore({
        tempo: 120,
        meter: 4,
        bars: 13,
        sections: [
          { bars: 5, energy: 0.4 },
          { bars: 5, energy: 0.6 },
          { bars: 3, energy: 0.4 },
        ],
      });
      const cut = planned(Array(shots).fill(music(0.5, 20)), even);
      const bars = cut.shots.map(({ anchor }) => (anchor.kind === "beat" ? 0 : anchor.bar));
      expect(bars).toContain(6);
      expect(bars).toContain(11);
    },
  );

  test("loud sections are cut faster than quiet ones", () => {
    const cut = planned(Array(18).fill(music(0.5, 12)), score);
    const starts = startsOf(cut).map((frame) => frame / 24);
    const inside = (from: number, to: number) =>
      starts.filter((start) => start >= from && start < to).length;
    expect(inside(8, 16)).toBeGreaterThan(inside(0, 8));
  });
});

describe("transitions keep the film's length", () => {
  const dissolve = (frames: number) => ({ transition: { kind: "dissolve", frames } });

  test("handles are taken from both sides of the cut", () => {
    const cut = planned([{ ...music(1, 20), ...dissolve(13) }, music(1, 20)]);
    expect(cut.shots.map((shot) => shot.handles)).toEqual([
      { headInFrames: 0, tailInFrames: 7 },
      { headInFrames: 6, tailInFrames: 0 },
    ]);
    expect(cut.durationInFrames).toBe(384);
  });

  test("a transition is shortened to what its shots can carry", () => {
    const shots = [{ ...music(0.5, 0.5), ...dissolve(90) }, music(1, 20)];
    expect(planned(shots).shots[0]?.transition.frames).toBe(8);
  });

  test("the last shot leaves with the film", () => {
    expect(planned([{ ...music(1, 20), ...dissolve(12) }]).shots[0]?.transition.kind).toBe("cut");
  });
});

describe("songs that do not beat", () => {
  const quiet = {
    ...clockScore({ tempo: 120, meter: 4, bars: 8 }),
    tempo: 0,
    meter: 0,
    beats: [],
    downbeats: [],
  };

  test("are cut at free moments", () => {
    const cut = planned(Array(4).fill(music(1, 20)), quiet);
    expect(cut.shots.map((shot) => shot.anchor.kind)).toEqual(["start", "free", "free", "free"]);
  });

  test("silence is refused with what to check", () => {
    const silent = { ...quiet, energy: { hopInSeconds: 1, values: [0, 0, 0] } };
    expect(planCut({ film: filmWithShots([music(1, 20)]), song: "song", score: silent })).toEqual({
      kind: "infeasible",
      message: 'The song "song" is silent from start to end, so there is nothing to cut to.',
      hint: "Check the file in the songs folder: it may have been exported with its tracks muted.",
    });
  });
});

describe("what cannot be planned is explained, with the smallest change that works", () => {
  const score = clockScore({ tempo: 120, meter: 4, bars: 8 });
  const plan = (shots: readonly Record<string, unknown>[]) =>
    planCut({ film: filmWithShots(shots), song: "song", score });

  test("too long for the song", () => {
    expect(plan(Array(4).fill(music(5, 20)))).toEqual({
      kind: "infeasible",
      message:
        "The 4 shots need at least 20.0 s (their shortest lengths together), the song lasts 16.0 s.",
      hint: expect.stringMatching(
        /^The smallest change that works: widen the limits .* of s1, s2, s3, s4 by 2\d %\.$/,
      ),
    });
  });

  test("too short for the song", () => {
    expect(plan(Array(4).fill(music(1, 3)))).toEqual({
      kind: "infeasible",
      message:
        "The 4 shots last at most 12.0 s (their longest lengths together), the song lasts 16.0 s.",
      hint: expect.stringMatching(/of s1, s2, s3, s4 by 3\d %\.$/),
    });
  });

  test("more shots than beats", () => {
    const heavy = music(0.1, 2, { weight: 2 });
    const hero = music(0.1, 2, { hero: "downbeat" });
    const light = music(0.1, 2);
    expect(
      plan([...Array(29).fill(heavy), ...Array(8).fill(light), ...Array(3).fill(hero)]),
    ).toEqual({
      kind: "infeasible",
      message:
        "The storyboard has 40 shots, but the song has only 32 moments to start one on (beats).",
      hint: "The smallest change that works: remove 8 shots (those of least weight: s37, s36, s35, s34, s33, s32, and 2 more), or choose a longer or faster song.",
    });
  });

  test("limits that no beat can meet", () => {
    expect(plan([music(0.6, 0.9), music(1, 20)])).toEqual({
      kind: "infeasible",
      message:
        "No way to lay the shots on the song's beats keeps every shot between its shortest and longest.",
      hint: expect.stringMatching(/of s1 by \d+ %\.$/),
    });
  });
});

test("laws: a planned cut parses, tiles the song, keeps limits, and sits on its anchors", () => {
  const shot = fc.record({
    shortest: fc.double({ min: 0.3, max: 2, noNaN: true }),
    extra: fc.double({ min: 0, max: 8, noNaN: true }),
    weight: fc.double({ min: 0.25, max: 4, noNaN: true }),
    pace: fc.constantFrom("calm", "free", "driven"),
    hero: fc.constantFrom("none", "downbeat", "loudest"),
    frames: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(
      fc.array(shot, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 50, max: 220 }),
      fc.constantFrom(3, 4, 6),
      (wishes, tempo, meter) => {
        const film = filmWithShots(
          wishes.map(({ frames, extra, ...rest }) => ({
            music: { ...rest, longest: rest.shortest + extra },
            transition: { kind: "dissolve", frames },
          })),
        );
        const score = clockScore({ tempo, meter, bars: 8 });
        const plan = planCut({ film, song: "song", score });
        if (plan.kind === "infeasible") return;
        const { cut } = plan;
        expect(cutSchema.parse(cut)).toEqual(cut);
        expect(cut.shots.reduce((sum, { durationInFrames }) => sum + durationInFrames, 0)).toBe(
          cut.durationInFrames,
        );
        startsOf(cut).forEach((start, index) => {
          const item = cut.shots[index];
          const wish = film.storyboard.shots[index]?.music;
          if (!item || !wish) throw new Error("a shot is missing");
          expect(start - item.anchor.time * 24).toBeGreaterThan(-0.8 - 1e-6);
          expect(start - item.anchor.time * 24).toBeLessThanOrEqual(0.2 + 1e-6);
          expect(item.durationInFrames).toBeGreaterThanOrEqual(wish.shortest * 24 - 0.5 - 1e-6);
          expect(item.durationInFrames).toBeLessThanOrEqual(wish.longest * 24 + 0.5 + 1e-6);
          expect(item.handles.headInFrames + item.handles.tailInFrames).toBeLessThanOrEqual(
            item.durationInFrames,
          );
        });
        expect(planCut({ film, song: "song", score })).toEqual(plan);
      },
    ),
    { numRuns: 150 },
  );
});
