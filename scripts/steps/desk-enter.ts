import { headOfClip } from "../../src/takes/clip-range.ts";
import { measureClip, measurePicture } from "../media/measure-take.ts";
import type { MadeBy } from "../providers/provider.ts";
import { enterTake, type Entered } from "../store/enter-take.ts";
import type { Failure } from "../terminal/outcome.ts";
import type { DeskRun } from "./desk-run.ts";
import type { DeskWork } from "./desk-plan.ts";
import type { DeskWish } from "./desk-wish.ts";

/** A take, and what a person should know of it. */
type Usable = (Entered & { readonly note: string }) | Failure;

/** Measures what came and enters it; a file that is neither picture nor clip is no take. */
export const enterResult = async (
  run: Pick<DeskRun, "wish" | "project">,
  { request, changes, about }: DeskWork,
  { file, by }: { readonly file: string; readonly by: MadeBy },
  startedAt: number,
): Promise<Usable | { readonly kind: "unusable"; readonly why: string }> => {
  const { wish, project } = run;
  const { ingredients, kind, id, fingerprint } = request;
  const measured =
    kind === "clip"
      ? await measureClip(file, new AbortController().signal)
      : await measurePicture(file);
  if (measured.kind === "unusable") return measured;
  const asked = ingredients.width / ingredients.height;
  const isAsAsked = Math.abs(measured.width / measured.height / asked - 1) < 0.02;
  const entered = await enterTake(project, wish.folder, {
    file,
    measured,
    request: { kind, id, fingerprint, changes: [...changes], ingredients, about },
    origin: {
      maker: ingredients.maker,
      makerVersion: ingredients.version,
      model: by.model,
      seed: by.seed ?? ingredients.seed,
      source: by.source,
      costInUsd: by.costInUsd,
      requestId: by.requestId,
      madeAt: new Date().toISOString(),
      secondsSpent: Math.round((performance.now() - startedAt) / 100) / 10,
      take: ingredients.take,
    },
    clip: kind === "clip" ? clipPlace(wish, id, measured.seconds ?? 0) : null,
    mayStand: isAsAsked,
  });
  if (entered.kind === "failed") return entered;
  const shape = `it came as ${measured.width}x${measured.height}; ${ingredients.width}x${ingredients.height} was asked`;
  const notes = [
    ...(isAsAsked ? [] : [shape]),
    ...(entered.stands ? [] : ["another take stands in the film: film choose"]),
  ];
  return { ...entered, note: notes.join("; ") };
};

/** Frames of a clip at the film's frame rate, and where in it the shot begins: see `headOfClip`. */
export const clipPlace = (
  { film, cut }: Pick<DeskWish, "film" | "cut">,
  id: string,
  seconds: number,
): { readonly durationInFrames: number; readonly headInFrames: number } => {
  // Half a frame of grace: containers round their lengths.
  const durationInFrames = Math.max(1, Math.floor(seconds * cut.fps + 0.5));
  const index = cut.shots.findIndex(({ shot }) => shot === id);
  const cutShot = cut.shots[index];
  const shotOf = (at: number) =>
    film.storyboard.shots.find((shot) => shot.id === cut.shots[at]?.shot) ?? null;
  const shot = shotOf(index);
  if (!cutShot || !shot) return { durationInFrames, headInFrames: 0 };
  const meets = {
    first: shotOf(index - 1)?.last === shot.first,
    last: shot.last !== null,
  };
  return { durationInFrames, headInFrames: headOfClip(durationInFrames, cutShot, meets) };
};
