import process from "node:process";
import { planCut } from "../../../src/cut/plan-cut.ts";
import { clockScore, filmWithShots } from "../../../tests/tiny-film.ts";

/** Shots and song of the measurement: a long film over an hour that beats quickly, its sections of twenty bars. */
const size = { shots: 500, tempo: 180, sections: 135, bars: 20 } as const;

/**
 * Processor seconds that planning a film of 500 shots over a song of one hour takes, the first time. Two shots wish for its loudest
 * moment and some may be dropped, so there is a wish that cannot be kept and casts to look for one in which it can.
 */
export const planningCost = (): number => {
  const score = clockScore({
    tempo: size.tempo,
    meter: 4,
    bars: size.sections * size.bars,
    sections: Array.from({ length: size.sections }, (_, index) => ({
      bars: size.bars,
      energy: (index % 5) / 4,
    })),
  });
  const film = filmWithShots(
    Array.from({ length: size.shots }, (_, index) => ({
      scene: `scene-${Math.floor(index / 10)}`,
      music: {
        shortest: 2,
        longest: 14,
        weight: 1 + (index % 7) / 7,
        role: index % 40 === 1 ? "droppable" : "story",
        hero: index === 100 || index === 300 ? "loudest" : index % 25 === 0 ? "downbeat" : "none",
      },
    })),
  );
  const before = process.cpuUsage();
  const plan = planCut({ film, song: "song", score });
  if (plan.kind !== "planned") throw new Error(plan.message);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
