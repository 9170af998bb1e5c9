import type { OpenFilm } from "../store/open-film.ts";
import { drawingRate } from "../steps/drawing-rate.ts";
import { planVariants, type MatrixWish } from "../steps/plan-variants.ts";
import type { shootVariants } from "../steps/shoot-variants.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Outcome } from "../terminal/outcome.ts";
import { meantVariants } from "./meant-variants.ts";
import type { VariantChoice } from "./variant-arguments.ts";
import { deliveryReport, planReport } from "./variants-report.ts";

/** Which variants are meant, and how they are made. */
export type VariantsRun = Pick<MatrixWish, "concurrency" | "force" | "draw" | "cutOf"> & {
  readonly open: OpenFilm;
  readonly choice: VariantChoice;
  readonly pattern: string;
  readonly isDryRun: boolean;
  readonly browser: string | undefined;
  /** Makes the pictures that are missing; null to render what is there. Left out in a dry run. */
  readonly shoot: typeof shootVariants | null;
};

/** Plans the variants that are meant and, unless it is a dry run, makes them. A matrix of none or of too many is said before that. */
export const runVariants = async (shell: Shell, run: VariantsRun): Promise<Outcome> => {
  const { open, choice, pattern } = run;
  const meant = meantVariants(open.film, choice, pattern);
  if (meant.kind === "failed") return meant;
  const { variants } = meant;
  const { quality } = choice;
  const trouble = run.isDryRun ? null : await run.shoot?.(shell, { ...run, variants, quality });
  if (trouble) return trouble;
  const plans = await planVariants(shell, { ...run, variants, quality });
  if ("kind" in plans) return plans;
  if (run.isDryRun) return planReport(plans, await drawingRate(open.folder, quality));
  // Imported late: a plan needs no browser.
  const { variantsStep } = await import("../steps/variants-step.ts");
  const step = await variantsStep(shell, open, plans, run.browser);
  return step.kind === "delivered" ? deliveryReport(step, open.folder.out) : step;
};
