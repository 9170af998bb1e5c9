import { rename } from "node:fs/promises";
import path from "node:path";
import { compositionId } from "../../src/deliver/composition-id.ts";
import { bundleStage } from "../render/bundle-stage.ts";
import {
  chromiumOptions,
  openStageBrowser,
  type StageBrowser,
} from "../render/open-stage-browser.ts";
import { findComposition } from "../render/find-composition.ts";
import { setEnv } from "../render/set-env.ts";
import { makeFolder } from "../store/make-folder.ts";
import { partialName } from "../store/clean-up.ts";
import { takeRunLock } from "../store/run-lock.ts";
import type { Shell } from "../terminal/film-command.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";

/** A contact sheet to be rendered: every shot of a film on one page. */
export type SheetWish = {
  readonly slug: string;
  readonly song: string;
  readonly notes: string;
  readonly png: string;
  readonly browser: string | undefined;
};

const draw = async (
  shell: Shell,
  wish: SheetWish,
  bundle: string,
  browser: StageBrowser,
): Promise<{ readonly kind: "drawn" } | Failure | Cancelled> => {
  const { renderStill } = await import("@remotion/renderer");
  const inputProps = { song: wish.song, pictures: "best", notes: wish.notes, staging: null };
  const id = compositionId(wish.slug, "contact-sheet");
  const found = await findComposition({ bundle, browser, inputProps }, id, shell.signal);
  if (found.kind !== "found") return found;
  const partial = partialName(wish.png, "png");
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
  if (shell.signal.aborted) return cancelled;
  await rename(partial, wish.png);
  return { kind: "drawn" };
};

/** Renders a contact sheet. */
export const sheetStep = async (
  shell: Shell,
  wish: SheetWish,
): Promise<{ readonly kind: "drawn" } | Failure | Cancelled> => {
  await makeFolder(path.dirname(wish.png));
  const lock = await takeRunLock(path.dirname(wish.png));
  if (lock.kind === "busy") {
    return failed(
      "busy",
      `Process ${lock.record.pid} is rendering into that folder.`,
      "Wait until it is done.",
    );
  }
  const restore = setEnv({ [process.platform === "win32" ? "TEMP" : "TMPDIR"]: lock.record.temp });
  try {
    shell.progress.step("Setting the stage");
    const bundle = await bundleStage(shell.project);
    if (bundle.kind === "failed") return bundle;
    const { found } = await openStageBrowser(shell.project, wish.browser, shell.progress);
    if (found.kind === "failed") return found;
    shell.progress.step("Drawing the contact sheet");
    return await draw(shell, wish, bundle.folder, found).finally(() =>
      found.close().catch(() => undefined),
    );
  } finally {
    shell.progress.end();
    restore();
    await lock.release();
  }
};
