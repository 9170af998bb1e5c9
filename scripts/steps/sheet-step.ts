import path from "node:path";
import { bundleStage } from "../render/bundle-stage.ts";
import { drawSheet } from "../render/draw-sheet.ts";
import { openStageBrowser } from "../render/open-stage-browser.ts";
import type { Notes } from "../render/notes.ts";
import { stageOnDisk, type CutFilm } from "../render/stage-on-disk.ts";
import { setEnv } from "../render/set-env.ts";
import { makeFolder } from "../store/make-folder.ts";
import { takeRunLock } from "../store/run-lock.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";

/** A contact sheet to be rendered: every shot of a film on one page. */
export type SheetWish = {
  readonly film: CutFilm;
  readonly notes: Notes;
  readonly png: string;
  readonly browser: string | undefined;
};

/** Renders a contact sheet of the film as it is cut and shot now. */
export const sheetStep = async (
  shell: Shell,
  wish: SheetWish,
): Promise<{ readonly kind: "drawn" } | Failure | Cancelled> => {
  const staged = await stageOnDisk(shell.project, wish.film);
  if (staged.kind === "failed") return staged;
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
    const { notes, png } = wish;
    const publicFolder = shell.project.public;
    return await drawSheet(
      { bundle: bundle.folder, browser: found, publicFolder, staged, notes, png },
      shell.signal,
    ).finally(() => found.close().catch(() => undefined));
  } finally {
    shell.progress.end();
    restore();
    await lock.release();
  }
};
