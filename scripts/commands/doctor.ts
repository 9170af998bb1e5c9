import { findings } from "../../src/continuity/findings.ts";
import type { Check } from "../doctor/check.ts";
import { checkBrowser } from "../doctor/check-browser.ts";
import { checkOut } from "../doctor/check-disk.ts";
import { checkFfmpeg } from "../doctor/check-ffmpeg.ts";
import { checkFilms } from "../doctor/check-films.ts";
import { checkFonts, checkNode, checkRemotion } from "../doctor/check-packages.ts";
import { checkServices } from "../doctor/check-services.ts";
import { processSettings } from "../providers/service/service-settings.ts";
import { filmModels } from "../store/film-models.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { colours } from "../terminal/progress.ts";

/** Oldest Node that everything here runs on. */
const oldestNode = [20, 19] as const;

const marks = {
  good: colours.green("✓"),
  poor: colours.yellow("!"),
  missing: colours.red("✗"),
} as const;

const line = ({ what, state, detail, mend }: Check): string =>
  `${marks[state]} ${what}: ${detail}${mend === null ? "" : `\n    ${mend}`}`;

/** `film doctor`: whether everything that films need is here and works. */
export const command = filmCommand({
  name: "doctor",
  summary:
    "Check that everything needed is here and works, and how to mend what is not. Exits 1 when something is missing",
  args: {
    browser: {
      type: "string",
      valueHint: "path",
      description: "Try this browser instead of looking for one.",
    },
  },
  run: async (args, shell) => {
    const { project, signal } = shell;
    const checks = [
      checkNode(process.versions.node, oldestNode),
      ...(await Promise.all([
        checkRemotion(project.code),
        checkFonts(project.code),
        checkFfmpeg(signal),
      ])),
      await checkBrowser(shell, args.browser),
      ...(await checkOut("Output", project.out)),
      ...(await checkFilms(project, findings)),
      ...(await checkServices(await filmModels(project), processSettings(), signal)),
    ];
    if (signal.aborted) return { kind: "cancelled" };
    const isWell = checks.every((check) => check.state !== "missing");
    const verdict = isWell
      ? "Films can be made here."
      : "Films cannot be made here yet: mend what is marked ✗.";
    return {
      kind: "done",
      exit: isWell ? 0 : 1,
      text: `${checks.map(line).join("\n")}\n\n${verdict}`,
      json: { ok: isWell, checks },
    };
  },
});
