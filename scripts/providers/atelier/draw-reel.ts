import { compositionId } from "../../../src/deliver/composition-id.ts";
import type { PictureSize } from "../../../src/takes/atelier-request.ts";
import { bundleStage } from "../../render/bundle-stage.ts";
import { callRenderer, pageOptions } from "../../render/call-renderer.ts";
import { openStageBrowser } from "../../render/open-stage-browser.ts";
import { findComposition } from "../../render/find-composition.ts";
import { screenshotsOfTheView } from "../../render/screenshots-of-the-view.ts";
import { setEnv } from "../../render/set-env.ts";
import type { Shell } from "../../terminal/film-command.ts";
import { failed, type Cancelled, type Failure } from "../../terminal/outcome.ts";
import { drawnSize } from "./drawn-size.ts";
import { inOrder } from "./in-order.ts";
import type { ReelItem } from "../../../src/takes/reel.ts";

/** A reel to be drawn. */
export type ReelOrder = {
  readonly slug: string;
  readonly items: readonly ReelItem[];
  readonly size: PictureSize;
  readonly detail: number;
  /** Samples along each edge of a pixel. Below 1 the frames come that much smaller than `size`: the encoder enlarges them. */
  readonly oversampling: number;
  readonly browser: string | undefined;
  readonly concurrency: number | null;
  /** Gets every frame of the reel as a JPEG, in order; the reel waits for it. */
  readonly onFrame: (jpeg: Buffer, frame: number) => Promise<void>;
};

/** JPEG that is looked at (keyframes) and encoded again (clips): hardly a loss. */
const jpegQuality = 93;

const noWebGl = (text: string): Failure | null =>
  /no WebGL 2/.test(text)
    ? failed(
        "no-webgl",
        "This browser has no WebGL 2, which the atelier draws with.",
        'Name another browser with --browser ("film doctor" tells which work).',
      )
    : null;

const stopped = (slug: string, text: string): Failure =>
  failed(
    "render-failed",
    `The atelier stopped: ${text}`,
    `Look at that keyframe in Studio: "film studio ${slug}", composition "keyframe".`,
  );

/** Draws a reel in the stage's browser, frame by frame. Bundle and browser are opened once for all of it. */
export const drawReel = async (
  shell: Shell,
  order: ReelOrder,
): Promise<{ readonly kind: "drawn" } | Failure | Cancelled> => {
  shell.progress.step("Setting the stage");
  const bundle = await bundleStage(shell.project);
  if (bundle.kind === "failed") return bundle;
  const { found: browser } = await openStageBrowser(shell.project, order.browser, shell.progress);
  if (browser.kind === "failed") return browser;
  const restore = setEnv(screenshotsOfTheView);
  const { format } = order.size;
  const { width, height } = drawnSize(order.size, order.oversampling);
  const oversampling = Math.max(1, order.oversampling);
  const { detail, items } = order;
  const inputProps = { format, width, height, detail, oversampling, items, film: null };
  try {
    const id = compositionId(order.slug, "reel");
    const found = await findComposition(
      { bundle: bundle.folder, browser, inputProps },
      id,
      shell.signal,
    );
    if (found.kind !== "found") return found;
    const drawn = await callRenderer(
      shell.signal,
      async ({ renderFrames }, cancelSignal) => {
        const frames = inOrder<Buffer>(order.onFrame);
        await renderFrames({
          ...pageOptions(browser),
          serveUrl: bundle.folder,
          composition: found.composition,
          inputProps,
          outputDir: null,
          imageFormat: "jpeg",
          jpegQuality,
          concurrency: order.concurrency,
          cancelSignal,
          muted: true,
          onStart: () => undefined,
          onFrameUpdate: () => undefined,
          onFrameBuffer: (buffer, frame) => frames.take(buffer, frame),
        });
        await frames.end();
      },
      (text) => noWebGl(text) ?? stopped(order.slug, text),
    );
    return drawn.kind === "called" ? { kind: "drawn" } : drawn;
  } finally {
    restore();
    await browser.close().catch(() => undefined);
  }
};
