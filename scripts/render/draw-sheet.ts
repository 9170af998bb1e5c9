import { rename } from "node:fs/promises";
import { compositionId } from "../../src/deliver/composition-id.ts";
import { partialName } from "../store/clean-up.ts";
import { cancelled, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { findComposition, type StagePage } from "./find-composition.ts";
import { chromiumOptions } from "./open-stage-browser.ts";

/** A contact sheet of the film `slug`, and the PNG it goes to; the folder's lock is held. */
export type SheetOrder = StagePage & { readonly slug: string; readonly png: string };

/** Draws every shot of a film on one page. The file gets its name when it is whole. */
export const drawSheet = async (
  { bundle, browser, slug, inputProps, png }: SheetOrder,
  signal: AbortSignal,
): Promise<{ readonly kind: "drawn" } | Failure | Cancelled> => {
  const { renderStill } = await import("@remotion/renderer");
  const id = compositionId(slug, "contact-sheet");
  const found = await findComposition({ bundle, browser, inputProps }, id, signal);
  if (found.kind !== "found") return found;
  const partial = partialName(png, "png");
  await renderStill({
    serveUrl: bundle,
    composition: found.composition,
    inputProps,
    output: partial,
    imageFormat: "png",
    puppeteerInstance: browser.browser,
    browserExecutable: browser.executable,
    chromeMode: browser.chromeMode,
    chromiumOptions,
    logLevel: "error",
  });
  if (signal.aborted) return cancelled;
  await rename(partial, png);
  return { kind: "drawn" };
};
