import type { Shell } from "../terminal/film-command.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { bundleStage } from "./bundle-stage.ts";
import { openStageBrowser, type StageBrowser } from "./open-stage-browser.ts";

/** The stage in as many browsers as draw at once. All of it is opened when it is first needed, and stays open until `close`. */
export type StagePool = {
  /** Folder of the bundled stage. */
  readonly bundle: () => Promise<string | Failure>;
  /** The browser number `index`, from 0. */
  readonly browser: (index: number) => Promise<StageBrowser | Failure>;
  /** Fingerprints of the segments that were drawn on it: not even a forced render draws those again. */
  readonly drawn: Set<string>;
  readonly close: () => Promise<void>;
};

/** Makes a {@link StagePool}; `named` is the browser that a person named. */
export const stagePool = (shell: Shell, named: string | undefined): StagePool => {
  let bundle: Promise<string | Failure> | null = null;
  const browsers: Promise<StageBrowser | Failure>[] = [];
  const bundled = async (): Promise<string | Failure> => {
    shell.progress.step("Setting the stage");
    const made = await bundleStage(shell.project);
    return made.kind === "failed" ? made : made.folder;
  };
  const opened = async (): Promise<StageBrowser | Failure> => {
    // A signal that came before must not open anything.
    if (shell.signal.aborted) return failed("no-browser", "Stopped.", "Run it again.");
    return (await openStageBrowser(shell.project, named, shell.progress)).found;
  };
  return {
    drawn: new Set(),
    bundle: () => (bundle ??= bundled()),
    browser: (index) => (browsers[index] ??= opened()),
    close: async () => {
      const open = await Promise.all(browsers);
      await Promise.all(
        open.map((browser) =>
          browser?.kind === "open" ? browser.close().catch(() => undefined) : undefined,
        ),
      );
    },
  };
};
