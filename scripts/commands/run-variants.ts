import { isMeant, sizeOfMatrix, variantMatrix } from "../../src/deliver/variant-matrix.ts";
import type { OpenFilm } from "../store/open-film.ts";
import { drawingRate } from "../steps/drawing-rate.ts";
import { planVariants, type MatrixWish } from "../steps/plan-variants.ts";
import type { shootVariants } from "../steps/shoot-variants.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Outcome } from "../terminal/outcome.ts";
import type { VariantChoice } from "./variant-arguments.ts";
import { deliveryReport, planReport } from "./variants-report.ts";

/** Which variants are meant, and how they are made. */
export type VariantsRun = Pick<MatrixWish, "concurrency" | "force" | "cutOf"> & {
  readonly open: OpenFilm;
  readonly choice: VariantChoice;
  readonly pattern: string;
  readonly isDryRun: boolean;
  readonly browser: string | undefined;
  /** Makes the pictures that are missing; null to render what is there. Left out in a dry run. */
  readonly shoot: typeof shootVariants | null;
};

const axesText = ({ axes }: VariantChoice): string => {
  const { songs, formats, words, lengths } = axes;
  return `${songs.length} songs x ${formats.length} formats x ${words.length} languages x ${lengths.length} lengths`;
};

/** Plans the variants that are meant and, unless it is a dry run, makes them. A matrix of none or of too many is said before that. */
export const runVariants = async (shell: Shell, run: VariantsRun): Promise<Outcome> => {
  const { open, choice, pattern } = run;
  const size = sizeOfMatrix(choice.axes);
  if (size === 0) {
    return failed(
      "no-variants",
      `The matrix is empty: ${axesText(choice)}. Nothing was made.`,
      "Name at least one of each in variants.yaml, or with --songs, --formats, --languages, --lengths.",
    );
  }
  const variants =
    size > 100_000
      ? null
      : variantMatrix(open.film, choice.axes).filter((variant) => isMeant(variant, pattern));
  const meant = variants?.length ?? size;
  if (meant > choice.most || variants === null) {
    return failed(
      "too-many-variants",
      `The matrix has ${meant} variants (${axesText(choice)}), more than ${choice.most}. Nothing was made.`,
      `Choose some with --variants "*.16x9.*", or allow them with --most ${meant}.`,
    );
  }
  if (variants.length === 0) {
    return failed(
      "no-variants",
      `No variant is called "${pattern}". There are ${size}, such as ${variantMatrix(open.film, choice.axes)[0]?.name ?? ""}.`,
      'Use all, or a pattern such as "*.9x16.*".',
    );
  }
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
