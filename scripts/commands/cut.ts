import { cutFileSchema } from "../../src/cut/cut.ts";
import { cutReport } from "../../src/takes/cut-report.ts";
import { openSong } from "../store/open-film.ts";
import { readJsonFile } from "../store/json-file.ts";
import { readTakes } from "../store/read-takes.ts";
import { clickStep } from "../steps/click-step.ts";
import { cutStep } from "../steps/cut-step.ts";
import { cutTable, fateSummary } from "../steps/cut-table.ts";
import { scoreStep } from "../steps/score-step.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { filmArgument, slugOf, songArgument } from "./film-argument.ts";

/** `film cut`: lays the storyboard's shots on the beats of a song. */
export const command = filmCommand({
  name: "cut",
  summary: "Cut the film to a song: every shot on a beat. Writes cuts/<song>.json",
  args: {
    ...filmArgument,
    ...songArgument,
    force: { type: "boolean", description: "Plan it again even when the cut is current." },
    click: {
      type: "boolean",
      description:
        "Render the animatic with a click on every beat and a chime on every cut, to check the cut by ear.",
    },
    browser: {
      type: "string",
      valueHint: "path",
      description:
        "Chromium or Chrome to render with (default: GEMINI_RING_BROWSER, else the first that works).",
    },
  },
  run: async (args, shell) => {
    const open = await openSong(shell.project, slugOf(args), args.song);
    if (open.kind === "failed") return open;
    const { film, folder, song } = open;
    const scored = await scoreStep(shell, folder, song, false);
    if (scored.kind !== "scored") return scored;
    const step = await cutStep({ film, folder, song, score: scored.score }, args.force ?? false);
    if (step.kind !== "cut") return step;
    const lock = await readTakes(folder.lock);
    if ("kind" in lock) return lock;
    const [ownSong] = film.film.songs;
    const own = ownSong ? await readJsonFile(folder.cut(ownSong.id), cutFileSchema) : null;
    const report = cutReport(film, step.cut, own?.kind === "read" ? own.value : null, lock);
    const file = folder.cut(song.id);
    const [format] = film.film.formats;
    const clicked =
      args.click && format
        ? await clickStep(shell, {
            film,
            folder,
            song,
            score: scored.score,
            cut: step.cut,
            format,
            browser: args.browser,
            concurrency: null,
            force: false,
            draw: "stage",
          })
        : null;
    if (clicked && clicked.kind !== "clicked") return clicked;
    const mp4 = clicked?.film.mp4 ?? null;
    const compromises = step.compromises.map((line) => `note: ${line}`).join("\n");
    return {
      kind: "done",
      exit: 0,
      text: [
        cutTable(step.cut, report),
        fateSummary(report),
        compromises,
        `${shownPath(file)} (${step.state})${mp4 === null ? "" : `\n${shownPath(mp4)}`}`,
      ]
        .filter(Boolean)
        .join("\n\n"),
      json: {
        film: film.slug,
        song: song.id,
        state: step.state,
        file,
        fps: step.cut.fps,
        durationInFrames: step.cut.durationInFrames,
        shots: step.cut.shots,
        report,
        compromises: step.compromises,
        click: mp4,
      },
    };
  },
});
