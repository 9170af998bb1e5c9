import path from "node:path";
import { z } from "zod";
import { captionsOf } from "../../../src/deliver/captions-of.ts";
import { captionVeil, recipeSchema, type Recipe } from "../../../src/deliver/laying/recipe.ts";
import { overlap } from "../../../src/time/range.ts";
import type { Cancelled, Failure } from "../../terminal/outcome.ts";
import type { Project } from "../../store/project.ts";
import { findComposition } from "../find-composition.ts";
import { stagedComposition } from "../segments/draw-frames.ts";
import type { SegmentRequest } from "../segments/segment-request.ts";
import { layingTable, type LayingTable } from "./laying-table.ts";
import { veilShelf, type VeilShelf } from "./veil-shelf.ts";
import { veilStore, type VeilGround } from "./veil-store.ts";

/** Where a film is laid, in whatever words: its veils, and how its frames are made. */
export type VeilSheet = {
  readonly table: LayingTable;
  readonly shelf: VeilShelf;
  /** Asked of the stage once for each view. */
  readonly recipe: (
    request: SegmentRequest,
    signal: AbortSignal,
  ) => Promise<FoundRecipe | Failure | Cancelled>;
};

/** How the frames of a film are made in one view. */
export type FoundRecipe = { readonly kind: "recipe"; readonly recipe: Recipe };

const answerSchema = z.object({ recipe: recipeSchema });

/** Names of the captions' veils in the segments of a request. */
const captionVeils = ({ staged, view, segments }: SegmentRequest): string[] =>
  captionsOf(staged, view.words).flatMap((caption, index) =>
    segments.some(({ range }) => overlap(range, caption.range)) ? [captionVeil(index)] : [],
  );

const groundOf = ({ bundle, staged, view, size }: SegmentRequest): VeilGround => {
  const { width, height } = staged.format;
  // A bundle's folder is named after its code.
  const code = path.basename(bundle);
  return { code, format: { width, height }, size, notes: view.notes, look: staged.film.film.look };
};

const askForRecipe = async (
  request: SegmentRequest,
  signal: AbortSignal,
): Promise<FoundRecipe | Failure | Cancelled> => {
  const { bundle, browser } = request;
  const { id, props } = stagedComposition(request, "veils", 1, { recipe: null, wanted: null });
  const found = await findComposition({ bundle, browser, inputProps: props }, id, signal);
  if (found.kind !== "found") return found;
  return { kind: "recipe", recipe: answerSchema.parse(found.composition.props).recipe };
};

/**
 * Makes a {@link VeilSheet} for a film. With a recipe the captions' veils are asked for at the same time: they will be wanted, and
 * a page takes longer to open than to draw them.
 */
export const veilSheet = (project: Project, request: SegmentRequest): VeilSheet => {
  const table = layingTable(request.size.width, request.size.height);
  const shelf = veilShelf(table, veilStore(path.join(project.cache, "veils"), groundOf(request)));
  const recipes = new Map<string, Promise<FoundRecipe | Failure | Cancelled>>();
  return {
    table,
    shelf,
    recipe: (wanted, signal) => {
      const { words } = wanted.view;
      shelf.ask(captionVeils(wanted), wanted, signal);
      const asked = recipes.get(words) ?? askForRecipe(wanted, signal);
      recipes.set(words, asked);
      return asked;
    },
  };
};
