import type { VideoConfig } from "remotion/no-react";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { callRenderer, pageOptions } from "./call-renderer.ts";
import type { StageBrowser } from "./open-stage-browser.ts";

/** Where a composition is looked for. */
export type StagePage = {
  readonly bundle: string;
  readonly browser: StageBrowser;
  readonly inputProps: Record<string, unknown>;
};

/** A composition as the page describes it, or why there is none. */
export type FoundComposition =
  | { readonly kind: "found"; readonly composition: VideoConfig }
  | Failure
  | Cancelled;

/** Asks the page for a composition, with its length and size worked out from `inputProps`. */
export const findComposition = async (
  { bundle, browser, inputProps }: StagePage,
  id: string,
  signal: AbortSignal,
): Promise<FoundComposition> => {
  const found = await callRenderer(
    signal,
    ({ selectComposition }) =>
      selectComposition({ ...pageOptions(browser), serveUrl: bundle, id, inputProps }),
    (text) =>
      failed(
        "no-composition",
        `The stage could not be set for "${id}": ${text}`,
        'Look at it in Studio: "film studio".',
      ),
  );
  return found.kind === "called" ? { kind: "found", composition: found.value } : found;
};
