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

/** How the frames of a film are made, and the veils they are made with. */
export type VeilSheet = {
  readonly kind: "sheet";
  readonly recipe: Recipe;
  readonly table: LayingTable;
  readonly shelf: VeilShelf;
};

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

/**
 * Asks the stage how the frames of a film are made. The captions' veils are asked for at the same time: they will be wanted, and
 * a page takes longer to open than to draw them.
 */
export const askForSheet = async (
  project: Project,
  request: SegmentRequest,
  signal: AbortSignal,
): Promise<VeilSheet | Failure | Cancelled> => {
  const { bundle, browser, size } = request;
  const table = layingTable(size.width, size.height);
  const store = veilStore(path.join(project.cache, "veils"), groundOf(request));
  const shelf = veilShelf(table, store);
  shelf.ask(captionVeils(request), request, signal);
  const { id, props } = stagedComposition(request, "veils", 1, { recipe: null, wanted: null });
  const found = await findComposition({ bundle, browser, inputProps: props }, id, signal);
  if (found.kind !== "found") return found;
  const { recipe } = answerSchema.parse(found.composition.props);
  return { kind: "sheet", recipe, table, shelf };
};
