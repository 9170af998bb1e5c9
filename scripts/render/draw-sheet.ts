import { rename } from "node:fs/promises";
import { compositionId } from "../../src/deliver/composition-id.ts";
import { partialName } from "../store/clean-up.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { callRenderer, pageOptions } from "./call-renderer.ts";
import { findComposition, type StagePage } from "./find-composition.ts";

/** A contact sheet of the film `slug`, and the PNG it goes to; the folder's lock is held. */
export type SheetOrder = StagePage & { readonly slug: string; readonly png: string };

/** Draws every shot of a film on one page. The file gets its name when it is whole. */
export const drawSheet = async (
  { bundle, browser, slug, inputProps, png }: SheetOrder,
  signal: AbortSignal,
): Promise<{ readonly kind: "drawn" } | Failure | Cancelled> => {
  const id = compositionId(slug, "contact-sheet");
  const found = await findComposition({ bundle, browser, inputProps }, id, signal);
  if (found.kind !== "found") return found;
  const partial = partialName(png, "png");
  const drawn = await callRenderer(
    signal,
    async ({ renderStill }, cancelSignal) => {
      await renderStill({
        ...pageOptions(browser),
        serveUrl: bundle,
        composition: found.composition,
        inputProps,
        output: partial,
        imageFormat: "png",
        cancelSignal,
      });
      await rename(partial, png);
    },
    (text) =>
      failed(
        "render-failed",
        `The contact sheet could not be drawn: ${text}`,
        `Look at it in Studio: "film studio ${slug}", composition "${id}".`,
      ),
  );
  return drawn.kind === "called" ? { kind: "drawn" } : drawn;
};
