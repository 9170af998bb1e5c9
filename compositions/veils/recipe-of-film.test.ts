import { expect, test } from "vitest";
import type { FrameRecipe } from "../../src/deliver/laying/recipe.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Words } from "../../src/film/text.ts";
import { madeByAtelier } from "../../src/takes/lock.ts";
import { sungFilm } from "../stage/captions/sung-film.test-helper.ts";
import { recipeOfFilm } from "./recipe-of-film.ts";

const clip = {
  file: "takes/clip.mp4",
  width: 640,
  height: 360,
  maker: "atelier",
  makerVersion: "",
  fingerprint: "0".repeat(64),
  take: 1,
  secondsSpent: 0,
  ...madeByAtelier,
  durationInFrames: 400,
  headInFrames: 0,
};

const framesOf = (staged: StagedFilm, words: Words = "zh-en"): readonly FrameRecipe[] => {
  const picture = { kind: "clip", clip } as const;
  const shots = staged.shots.map((shot) => ({ ...shot, picture }));
  return recipeOfFilm({ ...staged, shots }, words, "none").frames;
};

test("frames whose words light up are drawn whole, others are laid", () => {
  const [plain, followed] = [framesOf(sungFilm(false)), framesOf(sungFilm(true))];
  expect(followed[40]?.kind).toBe("drawn");
  expect(plain[40]?.kind).toBe("laid");
  expect(followed[150]?.kind).toBe("laid");
});

test("in a transition that only the stage can draw words are laid over its picture, in every language", () => {
  const film = sungFilm(false, { transition: { kind: "glint", frames: 12 } });
  const cut = film.shots[1]?.startInFrames ?? 0;
  const layersAtCut = (words: Words): number => {
    const frame = framesOf(film, words)[cut];
    if (frame?.kind !== "lettered") throw new Error(`${words}: ${frame?.kind}`);
    return frame.layers.length;
  };
  // The shade and the lines, which no longer move.
  expect((["zh-en", "zh", "en", "none"] as const).map(layersAtCut)).toEqual([2, 2, 2, 0]);
  const lettered = framesOf(film).filter(({ kind }) => kind === "lettered");
  expect(lettered).toHaveLength(12);
});

test("where the film fades out over such a transition's words, the stage draws them", () => {
  const film = sungFilm(false, { transition: { kind: "glint", frames: 12 } });
  const cut = film.shots[1]?.startInFrames ?? 0;
  const short = { ...film, durationInFrames: cut + 4 };
  expect(framesOf(short).at(-1)?.kind).toBe("drawn");
});
