import { drawingOf } from "../render/drawing.ts";
import { isFailure, type OpenFilm } from "../store/open-film.ts";
import type { MatrixWish } from "../steps/plan-variants.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Failure, type Outcome } from "../terminal/outcome.ts";
import { concurrencyOf, type RenderOptions } from "./render-arguments.ts";
import { runVariants, type VariantsRun } from "./run-variants.ts";
import { variantChoice, type VariantOptions } from "./variant-arguments.ts";

/** The options of `render` and `make` that go with `--variants`. */
export type RenderVariantsOptions = RenderOptions &
  VariantOptions & {
    readonly variants?: string | undefined;
    readonly song?: string | undefined;
    readonly "dry-run"?: boolean | undefined;
  };

const onlyWithVariants = [
  "songs",
  "formats",
  "languages",
  "lengths",
  "most",
  "dry-run",
] as const satisfies readonly (keyof RenderVariantsOptions)[];

/** An option that only means something with `--variants`, given without it, as a failure; null when there is none. */
export const strayOption = (options: RenderVariantsOptions): Failure | null => {
  if (options.variants !== undefined) return null;
  const stray = onlyWithVariants.find((name) => options[name] !== undefined);
  return stray === undefined
    ? null
    : failed(
        "usage",
        `--${stray} goes with --variants.`,
        'Use --variants all, or a pattern such as --variants "*.9x16.*".',
      );
};

/** `film render --variants` and `film make --variants`: renders a film's matrix, or a part of it; `shoot` makes its pictures first. */
export const renderVariants = async (
  shell: Shell,
  open: OpenFilm,
  options: RenderVariantsOptions,
  cutOf: MatrixWish["cutOf"],
  shoot: VariantsRun["shoot"] = null,
): Promise<Outcome> => {
  const single = (["song", "format", "out"] as const).find((name) => options[name] !== undefined);
  if (single) {
    return failed(
      "usage",
      `--${single} is for one film; with --variants every variant has its own.`,
      "Use --songs and --formats; variants go to out/<film>.",
    );
  }
  const choice = await variantChoice(open.film, open.folder, options);
  if (choice.kind === "failed") return choice;
  const concurrency = concurrencyOf(options.concurrency);
  if (typeof concurrency === "object" && concurrency !== null && isFailure(concurrency))
    return concurrency;
  return runVariants(shell, {
    open,
    choice,
    pattern: options.variants ?? "all",
    isDryRun: options["dry-run"] ?? false,
    browser: options.browser,
    concurrency,
    force: options.force ?? false,
    draw: drawingOf(options.draw),
    cutOf,
    shoot,
  });
};
