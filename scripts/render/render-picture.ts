import type { VideoConfig } from "remotion/no-react";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import type { Progress } from "../terminal/progress.ts";
import { screenshotsOfTheView } from "./screenshots-of-the-view.ts";
import { setEnv } from "./set-env.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { encoding } from "./encoding.ts";
import { chromiumOptions, type StageBrowser } from "./open-stage-browser.ts";

/** What is rendered, and where to. The output must end in .mp4. */
export type PictureRequest = {
  readonly bundle: string;
  readonly browser: StageBrowser;
  readonly composition: VideoConfig;
  readonly inputProps: Record<string, unknown>;
  readonly output: string;
  readonly scale: number;
  /** Pages drawing at once; null for one a core. */
  readonly concurrency: number | null;
};

/** A composition as the page describes it, or why there is none. */
export type FoundComposition =
  | { readonly kind: "found"; readonly composition: VideoConfig }
  | Failure
  | Cancelled;

/** Asks the page for a composition, with its length and size worked out from `inputProps`. */
export const findComposition = async (
  { bundle, browser, inputProps }: Pick<PictureRequest, "bundle" | "browser" | "inputProps">,
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

/** Renders a composition's pictures, without sound, as H.264. Its frames are in order and complete, or there is a failure. */
export const renderPicture = async (
  request: PictureRequest,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ readonly kind: "rendered" } | Failure | Cancelled> => {
  const { makeCancelSignal, renderMedia } = await import("@remotion/renderer");
  const { browser, composition } = request;
  const { cancel, cancelSignal } = makeCancelSignal();
  if (signal.aborted) return cancelled;
  signal.addEventListener("abort", cancel, { once: true });
  const { secondsBetweenKeyFrames, ...settings } = encoding;
  const restore = setEnv(screenshotsOfTheView);
  try {
    await renderMedia({
      ...settings,
      serveUrl: request.bundle,
      composition,
      inputProps: request.inputProps,
      outputLocation: request.output,
      muted: true,
      scale: request.scale,
      concurrency: request.concurrency,
      gopSize: Math.max(1, Math.round(composition.fps * secondsBetweenKeyFrames)),
      puppeteerInstance: browser.browser,
      browserExecutable: browser.executable,
      chromeMode: browser.chromeMode,
      chromiumOptions,
      cancelSignal,
      overwrite: true,
      logLevel: "error",
      onProgress: ({ renderedFrames }) =>
        progress.at({ done: renderedFrames, all: composition.durationInFrames }),
    });
    return signal.aborted ? cancelled : { kind: "rendered" };
  } catch (error) {
    if (signal.aborted) return cancelled;
    const text = error instanceof Error ? error.message : String(error);
    return (
      systemFailure(error) ??
      failed(
        "render-failed",
        `Rendering stopped: ${text}`,
        'Look at that frame in Studio: "film studio".',
      )
    );
  } finally {
    restore();
    signal.removeEventListener("abort", cancel);
  }
};
