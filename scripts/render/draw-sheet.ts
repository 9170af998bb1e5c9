import { rename } from "node:fs/promises";
import { compositionId } from "../../src/deliver/composition-id.ts";
import { partialName } from "../store/clean-up.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { findComposition, type StagePage } from "./find-composition.ts";
import { chromiumOptions } from "./open-stage-browser.ts";
import { patienceInMs } from "./patience.ts";

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
  const { makeCancelSignal, renderStill } = await import("@remotion/renderer");
  const { cancel, cancelSignal } = makeCancelSignal();
  signal.addEventListener("abort", cancel, { once: true });
  const partial = partialName(png, "png");
  try {
    if (signal.aborted) return cancelled;
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
      timeoutInMilliseconds: patienceInMs,
      cancelSignal,
      logLevel: "error",
    });
    await rename(partial, png);
    return { kind: "drawn" };
  } catch (error) {
    if (signal.aborted) return cancelled;
    const text = error instanceof Error ? error.message : String(error);
    return (
      systemFailure(error) ??
      failed(
        "render-failed",
        `The contact sheet could not be drawn: ${text}`,
        `Look at it in Studio: "film studio ${slug}", composition "${id}".`,
      )
    );
  } finally {
    signal.removeEventListener("abort", cancel);
  }
};
