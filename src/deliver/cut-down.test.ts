import { describe, expect, test } from "vitest";
import { clockScore, filmWithShots } from "../../tests/tiny-film.ts";
import { cutDown } from "./cut-down.ts";

/** A minute of song, and twenty shots in four scenes: a hero, the title, credits at the end. */
const score = {
  ...clockScore({
    tempo: 120,
    meter: 4,
    bars: 30,
    sections: [
      { bars: 14, energy: 0.3 },
      { bars: 8, energy: 1 },
      { bars: 8, energy: 0.4 },
    ],
  }),
};
const loud = {
  ...score,
  sections: score.sections.map((section) => ({
    ...section,
    energyRank: section.energy === 1 ? 1 : 2,
  })),
};
const film = filmWithShots(
  Array.from({ length: 20 }, (_, index) => ({
    scene: `scene-${Math.floor(index / 5) + 1}`,
    music: { shortest: 1, longest: 5, hero: index === 9 ? "loudest" : "none" },
    title: index === 18 ? "film" : index === 19 ? "credits" : "none",
  })),
);

describe("a minute cut down", () => {
  test.each([30, 15, 10])("to %d s", (seconds) => {
    const down = cutDown(film, "song", loud, seconds);
    if (down.kind !== "planned") throw new Error(down.message);
    const { cut, window, dropped } = down;
    const shots = cut.shots.map(({ shot }) => shot);
    const length = window.end - window.start;
    expect(length).toBeLessThanOrEqual(seconds);
    expect(length).toBeGreaterThan(seconds * 0.8);
    // Planned, not truncated: the end of the story is in it, the credits are not, and it fills the music to the frame.
    expect(shots).toContain("s10");
    expect(shots).toContain("s19");
    expect(shots).not.toContain("s20");
    expect(cut.durationInFrames).toBe(Math.round(length * 24));
    expect([...shots, ...dropped].toSorted()).toEqual(
      film.storyboard.shots.map(({ id }) => id).toSorted(),
    );
    expect(shots).toEqual(
      film.storyboard.shots.map(({ id }) => id).filter((id) => shots.includes(id)),
    );
    // All four scenes are still told.
    const scenes = new Set(
      film.storyboard.shots.filter(({ id }) => shots.includes(id)).map(({ scene }) => scene),
    );
    expect(scenes.size).toBeGreaterThanOrEqual(3);
  });

  test("what the storyboard calls droppable goes before the story", () => {
    const droppable = new Set(["s2", "s7", "s12"]);
    const { shots } = film.storyboard;
    const storyboard = {
      ...film.storyboard,
      shots: shots.map((shot) =>
        droppable.has(shot.id)
          ? { ...shot, music: { ...shot.music, role: "droppable" as const, worth: 0.2 } }
          : shot,
      ),
    };
    const down = cutDown({ ...film, storyboard }, "song", loud, 25);
    if (down.kind !== "planned") throw new Error(down.message);
    expect(down.dropped).toEqual(expect.arrayContaining([...droppable, "s20"]));
  });

  test("a song that is short already is not cut down", () => {
    expect(cutDown(film, "song", loud, 60)).toMatchObject({ kind: "infeasible" });
  });
});
