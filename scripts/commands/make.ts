import { isFailure, openFilm, songOf } from "../store/open-film.ts";
import { cutMade } from "../steps/cut-of-song.ts";
import { cutStep } from "../steps/cut-step.ts";
import { renderStep } from "../steps/render-step.ts";
import { scoreStep } from "../steps/score-step.ts";
import { shootStep } from "../steps/shoot-step.ts";
import { chooseGraphics } from "../render/graphics.ts";
import { shootVariants } from "../steps/shoot-variants.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { slugOf } from "./film-argument.ts";
import { renderArguments, renderChoice } from "./render-arguments.ts";
import { renderOutcome } from "./render-outcome.ts";
import { renderVariants, strayOption } from "./render-variants.ts";

/** `film make`: score, cut, shoot and render, whatever of it is not current. */
export const command = filmCommand({
  name: "make",
  summary: "Make a film: hear its song, cut, shoot, render. Does only what is not current",
  args: renderArguments,
  run: async (args, shell) => {
    chooseGraphics(args.gl);
    const stray = strayOption(args);
    if (stray) return stray;
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    if (args.variants !== undefined) {
      const cutOf = cutMade(shell, open);
      return renderVariants(shell, open, args, cutOf, shootVariants);
    }
    const { film, folder } = open;
    const song = songOf(film, args.song);
    if (isFailure(song)) return song;
    const choice = renderChoice(film, args);
    if (choice.kind === "failed") return choice;
    const scored = await scoreStep(shell, folder, song, false);
    if (scored.kind !== "scored") return scored;
    const cut = await cutStep({ film, folder, song, score: scored.score }, false);
    if (cut.kind !== "cut") return cut;
    const { kind: _, ...chosen } = choice;
    const pictures = await shootStep(shell, {
      ...chosen,
      film,
      folder,
      song,
      cut: cut.cut,
      isDraft: false,
      // A draft is for looking at motion: its clips do.
      parts: choice.quality === "draft" ? ["clips"] : ["keyframes", "clips"],
      ids: null,
      retake: [],
    });
    // Without WebGL the film plays from the takes that are there, else from its panels.
    if (pictures.kind === "failed" && pictures.reason === "no-webgl") {
      shell.progress.note(`${pictures.message} Going on without it.`);
    } else if (pictures.kind !== "shot") return pictures;
    const step = await renderStep(shell, {
      ...chosen,
      film,
      folder,
      song,
      score: scored.score,
      cut: cut.cut,
    });
    if (step.kind !== "rendered") return step;
    return renderOutcome(step, {
      score: scored.state,
      cut: cut.state,
      compromises: cut.compromises,
    });
  },
});
