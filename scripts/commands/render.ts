import { isFailure, openFilm, songOf } from "../store/open-film.ts";
import { currentCut } from "../steps/cut-step.ts";
import { renderStep } from "../steps/render-step.ts";
import { lookForScore } from "../steps/score-step.ts";
import { chooseGraphics } from "../render/graphics.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { failed } from "../terminal/outcome.ts";
import { slugOf } from "./film-argument.ts";
import { renderArguments, renderChoice } from "./render-arguments.ts";
import { renderOutcome } from "./render-outcome.ts";

/** `film render`: renders the film as it is cut, and never changes score or cut. */
export const command = filmCommand({
  name: "render",
  summary: "Render a film as it is cut. Unlike make it never hears the song or cuts again",
  args: renderArguments,
  run: async (args, shell) => {
    chooseGraphics(args.gl);
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const { film, folder } = open;
    const song = songOf(film, args.song);
    if (isFailure(song)) return song;
    const choice = renderChoice(film, args);
    if (choice.kind === "failed") return choice;
    const looked = await lookForScore(folder, song);
    if (looked.kind === "failed") return looked;
    const score = looked.current;
    const cut = score && (await currentCut({ film, folder, song, score }));
    if (!score || !cut) {
      const what = score ? "cut" : "score";
      return failed(
        "not-current",
        `The ${what} of "${film.slug}" for the song "${song.id}" is missing or was made from something older.`,
        `Run "film make", or "film cut" first.`,
      );
    }
    const { kind: _, ...chosen } = choice;
    const step = await renderStep(shell, { ...chosen, film, folder, song, score, cut });
    if (step.kind !== "rendered") return step;
    return renderOutcome(step, { score: "current", cut: "current", compromises: [] });
  },
});
