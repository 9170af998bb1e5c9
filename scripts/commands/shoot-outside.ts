import type { Film } from "../../src/film/film.ts";
import { cutStep, type CutInput } from "../steps/cut-step.ts";
import { drawLayouts } from "../steps/draw-layouts.ts";
import type { ShootWish } from "../steps/shoot-wish.ts";
import type { CutFile } from "../../src/cut/cut.ts";
import { isFailure } from "../store/open-film.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Outcome } from "../terminal/outcome.ts";
import { outsideProvider, shootWith, type WithOptions } from "./shoot-with.ts";

/** A film that is heard and cut, and what of it an outside tool shall make. */
export type OutsideWish = CutInput &
  Pick<ShootWish, "format" | "quality" | "browser"> & {
    readonly film: Film;
    readonly cut: CutFile;
    readonly ids: readonly string[] | null;
    readonly retake: boolean;
    /** Requests at once; null for as many as the provider allows. */
    readonly concurrency: number | null;
    /** Pages that draw layouts at once. */
    readonly layoutConcurrency: number | null;
  };

/** Has an outside tool make what the film lacks: layouts to go by before, the cut brought up to date after. */
export const shootOutside = async (
  shell: Shell,
  wish: OutsideWish,
  options: WithOptions,
): Promise<Outcome> => {
  const provider = outsideProvider(options.with ?? "");
  if (isFailure(provider)) return provider;
  const makesPictures = provider.models.some((model) =>
    provider.caps(model)?.makes.includes("keyframe"),
  );
  const isAsked = options.only !== "clips" && options.only !== "sheets";
  if (makesPictures && isAsked && !(options["dry-run"] ?? false)) {
    const drawn = await drawLayouts(shell, { ...wish, concurrency: wish.layoutConcurrency });
    if (typeof drawn !== "number") return drawn;
  }
  const { film, folder, cut, ids, retake, concurrency } = wish;
  const outcome = await shootWith(shell, { film, folder, cut, ids, retake, concurrency }, options);
  // A cut knows how long its clips are: it follows those that came, so that the film can be rendered as it is.
  const again = await cutStep(wish, false);
  if (again.kind !== "cut") shell.progress.note(again.message);
  return outcome;
};
