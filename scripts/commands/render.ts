import { isFailure, openFilm, songOf } from "../store/open-film.ts";
import { cutOnDisk } from "../steps/cut-of-song.ts";
import { renderStep } from "../steps/render-step.ts";
import { chooseGraphics } from "../render/graphics.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { slugOf } from "./film-argument.ts";
import { renderArguments, renderChoice } from "./render-arguments.ts";
import { renderOutcome } from "./render-outcome.ts";
import { renderVariants, strayOption } from "./render-variants.ts";

/** `film render`: renders the film as it is cut, and never changes score or cut. */
export const command = filmCommand({
  name: "render",
  summary: "Render a film as it is cut. Unlike make it never hears the song or cuts again",
  args: renderArguments,
  run: async (args, shell) => {
    chooseGraphics(args.gl);
    const stray = strayOption(args);
    if (stray) return stray;
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    if (args.variants !== undefined) return renderVariants(shell, open, args, cutOnDisk(open));
    const { film, folder } = open;
    const song = songOf(film, args.song);
    if (isFailure(song)) return song;
    const choice = renderChoice(film, args);
    if (choice.kind === "failed") return choice;
    const cutSong = await cutOnDisk(open)(song);
    if (cutSong.kind === "failed") return cutSong;
    const { score, cut } = cutSong;
    const { kind: _, ...chosen } = choice;
    const step = await renderStep(shell, { ...chosen, film, folder, song, score, cut });
    if (step.kind !== "rendered") return step;
    return renderOutcome(step, { score: "current", cut: "current", compromises: [] });
  },
});
