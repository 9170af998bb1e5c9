import { describe, expect, test } from "vitest";
import { clockScore, filmWithShots } from "../../tests/tiny-film.ts";
import { planCut } from "../cut/plan-cut.ts";
import type { Film } from "../film/film.ts";
import { clipRequests, keyframeRequest, usedKeyframes } from "./atelier-request.ts";
import { stateOfTakes } from "./compare.ts";
import { withTake } from "./lock.ts";

const film = filmWithShots([{ last: "k1" }, {}]);
const size = { format: "16x9", width: 1280, height: 720 };
const ingredients = (changed: Film) => keyframeRequest(changed, "k1", size, 2, 1)?.ingredients;

const withKeyframe = (change: Record<string, unknown>): Film => ({
  ...film,
  storyboard: {
    ...film.storyboard,
    keyframes: film.storyboard.keyframes.map((keyframe) => ({ ...keyframe, ...change })),
  },
});

describe("a keyframe's request names what its picture shows, and nothing else", () => {
  test.each<[string, Film, boolean]>([
    ["the same film", film, false],
    ["another tenderness", withKeyframe({ tender: 0.9 }), true],
    [
      "words about its light, which nobody draws",
      withKeyframe({ light: { zh: "光", en: "light" } }),
      false,
    ],
    [
      "another colour of somebody in it",
      {
        ...film,
        bible: {
          ...film.bible,
          characters: film.bible.characters.map((entry) => ({
            ...entry,
            colours: { coat: "#00ff00" },
          })),
        },
      },
      true,
    ],
    [
      "a new entry that is not in it",
      {
        ...film,
        bible: {
          ...film.bible,
          characters: [
            ...film.bible.characters,
            ...film.bible.characters.map((entry) => ({ ...entry, id: "other", token: "OTHER" })),
          ],
        },
      },
      false,
    ],
    ["another title", { ...film, film: { ...film.film, title: { zh: "新", en: "New" } } }, false],
    [
      "another ember",
      { ...film, film: { ...film.film, look: { ...film.film.look, ember: "#112233" } } },
      true,
    ],
  ])("%s", (_, changed, isOther) => {
    const same = JSON.stringify(ingredients(changed)) === JSON.stringify(ingredients(film));
    expect(same).toBe(!isOther);
  });
});

test("a keyframe that is not there is null", () => {
  expect(keyframeRequest(film, "nowhere", size, 2, 1)).toBeNull();
});

test("used keyframes, each once, in story order", () => {
  expect(usedKeyframes(film)).toEqual(["k1"]);
});

test("one clip for each shot of a cut, with its handles; a shot that starts where the one before ended goes on in time", () => {
  const score = clockScore({ tempo: 120, meter: 4, bars: 2 });
  const plan = planCut({ film, song: "song", score });
  if (plan.kind !== "planned") throw new Error(plan.message);
  const requests = clipRequests(film, plan.cut, {
    size,
    oversampling: 1,
    takeOf: (shot) => (shot === "s2" ? 3 : 1),
  });
  const [first] = plan.cut.shots;
  expect(
    requests.map(
      ({ id, ingredients: { durationInFrames, headInFrames, clockInSeconds, take } }) => ({
        id,
        durationInFrames,
        headInFrames,
        clockInSeconds,
        take,
      }),
    ),
  ).toEqual([
    { id: "s1", ...framesOf(plan.cut.shots[0]), clockInSeconds: 0, take: 1 },
    {
      id: "s2",
      ...framesOf(plan.cut.shots[1]),
      clockInSeconds: (first?.durationInFrames ?? 0) / plan.cut.fps,
      take: 3,
    },
  ]);
});

const framesOf = (
  shot: { durationInFrames: number; handles: { headInFrames: number } } | undefined,
) => ({ durationInFrames: shot?.durationInFrames, headInFrames: shot?.handles.headInFrames });

test("a take is current, stale or missing by its request's fingerprint", () => {
  const takes = withTake(undefined, { take: 1, fingerprint: "a" });
  expect([
    stateOfTakes(takes, "a"),
    stateOfTakes(takes, "b"),
    stateOfTakes(undefined, "a"),
  ]).toEqual(["current", "stale", "missing"]);
});
