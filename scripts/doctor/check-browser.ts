import { openStageBrowser } from "../render/open-stage-browser.ts";
import type { Shell } from "../terminal/film-command.ts";
import { good, missing, poor, type Check } from "./check.ts";

/** What each source of browsers is called. */
const sources = {
  named: "the one you named",
  remotion: "Remotion's own",
  "installed-shell": "an installed headless shell",
  carried: "the one carried by @sparticuz/chromium",
  installed: "an installed browser (a headless shell renders about twice as fast)",
  download: "downloaded",
} as const;

/** Opens the browser that a render would take, and closes it. Nothing is downloaded. */
export const checkBrowser = async (shell: Shell, named: string | undefined): Promise<Check> => {
  const { found, tried } = await openStageBrowser(shell.project, named, shell.progress, false);
  if (found.kind === "failed") {
    return missing("Browser", found.message, `${found.hint} A render would try to download one.`);
  }
  await found.close();
  const detail = `${found.executable ?? "downloaded"}, ${sources[found.source]}; opens`;
  const why = tried.map((browser) => `${browser.source}: ${browser.why}`).join("; ");
  return tried.length === 0
    ? good("Browser", detail)
    : poor(
        "Browser",
        `${detail}. Did not open: ${why}`,
        "Nothing has to be done; the next one works.",
      );
};
