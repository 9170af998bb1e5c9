import { describe, expect, test } from "vitest";
import { clockScore, filmWithShots } from "../../tests/tiny-film.ts";
import { planCut } from "../cut/plan-cut.ts";
import { cutReport } from "./cut-report.ts";
import { footageOf } from "./footage-of.ts";
import { emptyLock, lockSchema } from "./lock.ts";

const music = (shortest: number, longest: number, more: object = {}) => ({
  music: { shortest, longest, ...more },
});
const film = filmWithShots([
  music(1, 4),
  music(1, 4, { role: "droppable" }),
  music(1, 4, { role: "spare" }),
  music(1, 4),
  music(1, 4),
]);
const songOfBars = (bars: number) => clockScore({ tempo: 120, meter: 4, bars });

const cutTo = (bars: number, lock = emptyLock) => {
  const score = songOfBars(bars);
  const plan = planCut({ film, song: "song", score, footage: footageOf(lock) });
  if (plan.kind !== "planned") throw new Error(plan.message);
  return plan.cut;
};

const fates = (bars: number) =>
  cutReport(film, cutTo(bars), cutTo(5), emptyLock).map(({ shot, fate }) => `${shot} ${fate}`);

describe("a cut beside the film's own", () => {
  test("to the song it was made for, everything is kept, and alternates are not spoken of", () => {
    expect(fates(5)).toEqual(["s1 kept", "s2 kept", "s4 kept", "s5 kept"]);
  });

  test("to a shorter song", () => {
    expect(fates(2)).toEqual(["s1 trimmed", "s2 dropped", "s4 trimmed", "s5 trimmed"]);
  });

  test("to a longer song", () => {
    expect(fates(10)).toEqual([
      "s1 extended",
      "s2 extended",
      "s3 added",
      "s4 extended",
      "s5 extended",
    ]);
  });

  test("without an own cut nothing can have changed", () => {
    expect(new Set(cutReport(film, cutTo(5), null, emptyLock).map(({ fate }) => fate))).toEqual(
      new Set(["kept"]),
    );
  });
});

const clipOf = (durationInFrames: number, costInUsd: number | null) => ({
  use: 1,
  takes: [
    {
      file: `takes/ab/${"0".repeat(64)}.mp4`,
      width: 16,
      height: 9,
      maker: "ark",
      makerVersion: "",
      fingerprint: "0".repeat(64),
      take: 1,
      secondsSpent: 0,
      costInUsd,
      durationInFrames,
      headInFrames: 0,
    },
  ],
});

test.each([
  ["its price by the frame of the clip that is there", 0.48, 0.96],
  ["no price where nobody knows what the clip cost", null, null],
])("a shot whose clip cannot fill it asks for a new take: %s", (_, cost, estimatedCostInUsd) => {
  const two = filmWithShots([music(1, 4), music(1, 12)]);
  const lock = lockSchema.parse({
    schema: "takes/1",
    keyframes: {},
    clips: { s1: clipOf(48, cost), s2: clipOf(48, cost) },
  });
  const plan = planCut({ film: two, song: "song", score: songOfBars(4), footage: footageOf(lock) });
  if (plan.kind !== "planned") throw new Error(plan.message);
  const [first] = cutReport(two, plan.cut, plan.cut, lock);
  expect(first).toMatchObject({
    fate: "needs-new-take",
    newTake: { neededInFrames: 96, thereInFrames: 48, estimatedCostInUsd },
  });
});
