import path from "node:path";
import type { ArgsDef } from "citty";
import { filmName } from "../../render/film-name.ts";
import type { LambdaVariant } from "../../render/lambda/variant.ts";
import { groundOf } from "../../render/segments/plan-on-disk.ts";
import { cutOnDisk } from "../../steps/cut-of-song.ts";
import { planFilm, type PlannedFilm } from "../../steps/plan-film.ts";
import { planVariants } from "../../steps/plan-variants.ts";
import { isFailure, songOf, type OpenFilm } from "../../store/open-film.ts";
import type { Shell } from "../../terminal/film-command.ts";
import type { Cancelled, Failure } from "../../terminal/outcome.ts";
import { meantVariants } from "../meant-variants.ts";
import { renderArguments, renderChoice } from "../render-arguments.ts";
import { strayOption, type RenderVariantsOptions } from "../render-variants.ts";
import { variantArgumentsOfRender, variantChoice } from "../variant-arguments.ts";

const { song, format, words, notes, quality, variants } = renderArguments;

/** Options that say which films are meant: those of `film render`, one film or, with `--variants`, a matrix. */
export const matrixArguments = {
  song,
  format,
  words,
  notes,
  quality,
  variants,
  ...variantArgumentsOfRender,
} satisfies ArgsDef;

/** The films that are meant, each with its score and cut, which must be current. */
export type LambdaVariants = { readonly kind: "variants"; readonly all: readonly LambdaVariant[] };

const lambdaVariant = ({ wish, order, fingerprint }: PlannedFilm): LambdaVariant => ({
  name: path.basename(order.mp4, ".mp4"),
  order,
  fingerprint,
  facts: {
    film: wish.film.slug,
    song: wish.song.id,
    format: wish.format.id,
    words: wish.words,
    quality: wish.quality,
  },
});

const matrixOf = async (
  shell: Shell,
  open: OpenFilm,
  options: RenderVariantsOptions,
): Promise<LambdaVariants | Failure | Cancelled> => {
  const choice = await variantChoice(open.film, open.folder, options);
  if (choice.kind === "failed") return choice;
  const meant = meantVariants(open.film, choice, options.variants ?? "all");
  if (meant.kind === "failed") return meant;
  const plans = await planVariants(shell, {
    open,
    variants: meant.variants,
    quality: choice.quality,
    concurrency: null,
    force: false,
    draw: "stage",
    cutOf: cutOnDisk(open),
  });
  if ("kind" in plans) return plans;
  const all: LambdaVariant[] = [];
  for (const plan of plans) {
    if (plan.kind === "not-ready") return plan.failure;
    all.push(lambdaVariant(plan.planned));
  }
  return { kind: "variants", all };
};

const single = async (
  shell: Shell,
  open: OpenFilm,
  options: RenderVariantsOptions,
): Promise<LambdaVariants | Failure> => {
  const { film, folder } = open;
  const chosenSong = songOf(film, options.song);
  if (isFailure(chosenSong)) return chosenSong;
  const choice = renderChoice(film, options);
  if (choice.kind === "failed") return choice;
  const cutSong = await cutOnDisk(open)(chosenSong);
  if (cutSong.kind === "failed") return cutSong;
  const { score, cut } = cutSong;
  const { kind: _, ...chosen } = choice;
  const named = { ...chosen, film, song: chosenSong.id, format: choice.format.id };
  const planned = await planFilm(shell.project, groundOf(shell.project), {
    ...chosen,
    film,
    folder,
    song: chosenSong,
    songHash: score.madeFrom.song,
    songInSeconds: score.durationInSeconds,
    part: null,
    score,
    cut,
    mp4: path.join(folder.out, `${filmName(named)}.mp4`),
    clipsOf: [chosenSong.id],
    draw: "stage",
  });
  return planned.kind === "failed" ? planned : { kind: "variants", all: [lambdaVariant(planned)] };
};

/** The films that the options mean: the matrix of `film render --variants`, or the one film of `film render`. */
export const variantsOf = async (
  shell: Shell,
  open: OpenFilm,
  options: RenderVariantsOptions,
): Promise<LambdaVariants | Failure | Cancelled> =>
  strayOption(options) ??
  (options.variants === undefined ? single(shell, open, options) : matrixOf(shell, open, options));
