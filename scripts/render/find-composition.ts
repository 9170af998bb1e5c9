import type { VideoConfig } from "remotion/no-react";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { chromiumOptions, type StageBrowser } from "./open-stage-browser.ts";
import { patienceInMs } from "./patience.ts";

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
  const { selectComposition } = await import("@remotion/renderer");
  try {
    const composition = await selectComposition({
      serveUrl: bundle,
      id,
      inputProps,
      puppeteerInstance: browser.browser,
      browserExecutable: browser.executable,
      chromeMode: browser.chromeMode,
      chromiumOptions,
      timeoutInMilliseconds: patienceInMs,
      logLevel: "error",
    });
    return { kind: "found", composition };
  } catch (error) {
    if (signal.aborted) return cancelled;
    const text = error instanceof Error ? error.message : String(error);
    return (
      systemFailure(error) ??
      failed(
        "no-composition",
        `The stage could not be set for "${id}": ${text}`,
        'Look at it in Studio: "film studio".',
      )
    );
  }
};
