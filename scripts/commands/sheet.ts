import path from "node:path";
import { openSong } from "../store/open-film.ts";
import { cutStep } from "../steps/cut-step.ts";
import { scoreStep } from "../steps/score-step.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { filmArgument, slugOf, songArgument } from "./film-argument.ts";

/** `film sheet`: every shot of a film on one page. */
export const command = filmCommand({
  name: "sheet",
  summary: "Render a contact sheet, one picture of every shot, to out/<film>/contact-sheet.png",
  args: {
    ...filmArgument,
    ...songArgument,
    notes: {
      type: "enum",
      options: ["none", "arrows", "full"],
      default: "full",
      description: "How much of the director's notes the panels show.",
    },
    out: { type: "string", valueHint: "file", description: "Where to, ending in .png." },
    browser: {
      type: "string",
      valueHint: "path",
      description: "Chromium or Chrome to render with.",
    },
  },
  run: async (args, shell) => {
    const open = await openSong(shell.project, slugOf(args), args.song);
    if (open.kind === "failed") return open;
    const { film, folder, song } = open;
    const scored = await scoreStep(shell, folder, song, false);
    if (scored.kind !== "scored") return scored;
    const cut = await cutStep({ film, folder, song, score: scored.score }, false);
    if (cut.kind !== "cut") return cut;
    const png =
      args.out === undefined ? path.join(folder.out, "contact-sheet.png") : path.resolve(args.out);
    const [format] = film.film.formats;
    if (!format) throw new RangeError("a sound film has a format");
    const { sheetStep } = await import("../steps/sheet-step.ts");
    const step = await sheetStep(shell, {
      film: {
        film,
        folder,
        song,
        score: scored.score,
        cut: cut.cut,
        format,
        clipsOf: [song.id],
      },
      notes: args.notes,
      png,
      browser: args.browser,
    });
    if (step.kind !== "drawn") return step;
    const json = {
      ok: true,
      film: film.slug,
      song: song.id,
      file: png,
      shots: cut.cut.shots.length,
    };
    return { kind: "done", exit: 0, text: shownPath(png), json };
  },
});
