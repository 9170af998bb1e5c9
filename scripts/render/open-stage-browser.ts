import { existsSync } from "node:fs";
import type { ChromeMode, ChromiumOptions, HeadlessBrowser } from "@remotion/renderer";
import type { Project } from "../store/project.ts";
import type { Progress } from "../terminal/progress.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import {
  browserCandidates,
  searchHere,
  type BrowserCandidate,
  type BrowserSource,
} from "./browser-candidates.ts";
import { chosenGraphics } from "./graphics.ts";
import { unpackCarriedBrowser } from "./carried-browser.ts";
import { setEnv } from "./set-env.ts";

/** A browser that was tried by opening it, and is open. */
export type StageBrowser = {
  readonly kind: "open";
  readonly browser: HeadlessBrowser;
  readonly source: BrowserSource;
  readonly executable: string | null;
  readonly chromeMode: ChromeMode;
  readonly close: () => Promise<void>;
};

/** A candidate that did not work, and why. */
export type TriedBrowser = {
  readonly source: BrowserSource;
  readonly executable: string | null;
  readonly why: string;
};

/** For calls that are given an open browser: how it draws was settled when it was opened. */
export const chromiumOptions = { gl: null } as const;

type Launch = {
  readonly executable: string | null;
  readonly env: Readonly<Record<string, string>>;
};

const launchesOf = async (project: Project, candidate: BrowserCandidate): Promise<Launch[]> => {
  if (candidate.source !== "carried") return [{ executable: candidate.executable, env: {} }];
  const { executable, libraries, fonts } = await unpackCarriedBrowser(project);
  const lettering: Record<string, string> = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: fonts };
  // First with the system's libraries; on a bare system with its own.
  return [
    { executable, env: lettering },
    { executable, env: { ...lettering, LD_LIBRARY_PATH: libraries } },
  ];
};

/** Opens one browser. Remotion ends the whole process on SIGINT while a browser is open; stopping is the command line's part. */
const open = async (
  launch: Launch,
  candidate: BrowserCandidate,
  options: ChromiumOptions,
): Promise<StageBrowser> => {
  const { openBrowser } = await import("@remotion/renderer");
  const chromeMode: ChromeMode =
    candidate.kind === "chrome" ? "chrome-for-testing" : "headless-shell";
  const before = process.listeners("SIGINT");
  const browser = await openBrowser("chrome", {
    browserExecutable: launch.executable,
    chromeMode,
    chromiumOptions: options,
    logLevel: "error",
  });
  for (const listener of process.listeners("SIGINT")) {
    if (!before.includes(listener)) process.off("SIGINT", listener);
  }
  return {
    kind: "open",
    browser,
    source: candidate.source,
    executable: launch.executable,
    chromeMode,
    close: () => browser.close({ silent: true }),
  };
};

const firstLine = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return (
    /error while loading shared libraries: [^\n]*/.exec(text)?.[0] ?? text.split("\n")[0] ?? text
  );
};

const attempt = async (
  project: Project,
  candidate: BrowserCandidate,
  options: ChromiumOptions,
): Promise<StageBrowser | TriedBrowser> => {
  let why = "";
  try {
    for (const launch of await launchesOf(project, candidate)) {
      // The browser and its children live in this environment as long as they are open.
      const restore = setEnv(launch.env);
      try {
        return await open(launch, candidate, options);
      } catch (error) {
        restore();
        why = firstLine(error);
      }
    }
  } catch (error) {
    why = firstLine(error);
  }
  return { source: candidate.source, executable: candidate.executable, why };
};

/** What happens on a download, for {@link openStageBrowser}'s progress. */
const announce = (candidate: BrowserCandidate, progress: Progress): void => {
  if (candidate.source === "download")
    progress.step("No browser works here yet: downloading Chrome Headless Shell");
};

/**
 * Opens the first browser that works, trying each by opening it: see {@link browserCandidates} for the order. It draws as
 * {@link chosenGraphics} says; software rendering through Chromium's own default is 3.6 times cheaper than through ANGLE. The browser
 * stays open for the render. `useDownload: false` leaves out the last resort.
 */
export const openStageBrowser = async (
  project: Project,
  named: string | undefined,
  progress: Progress,
  useDownload = true,
): Promise<{ readonly found: StageBrowser | Failure; readonly tried: readonly TriedBrowser[] }> => {
  const graphics = chosenGraphics();
  if (graphics.kind === "failed") return { found: graphics, tried: [] };
  const candidates = browserCandidates(searchHere(project, named)).filter(
    (candidate) => useDownload || candidate.source !== "download",
  );
  const tried: TriedBrowser[] = [];
  for (const candidate of candidates) {
    announce(candidate, progress);
    const result = await attempt(project, candidate, { gl: graphics.gl });
    if ("kind" in result) return { found: result, tried };
    tried.push(result);
  }
  const list = tried.map(
    ({ source, executable, why }) => `  ${source}${executable ? ` ${executable}` : ""}: ${why}`,
  );
  return {
    found: failed(
      "no-browser",
      `No browser works here. Tried:\n${list.join("\n")}`,
      "Install Chromium or Chrome, or name one with --browser PATH (or GEMINI_RING_BROWSER).",
    ),
    tried,
  };
};
