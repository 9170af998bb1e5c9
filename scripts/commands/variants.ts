import { openFilm } from "../store/open-film.ts";
import { cutOnDisk } from "../steps/cut-of-song.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { filmArgument, slugOf } from "./film-argument.ts";
import { runVariants } from "./run-variants.ts";
import { variantArguments, variantChoice } from "./variant-arguments.ts";

/** `film variants`: what a film is delivered as, and what of it is finished. Makes nothing. */
export const command = filmCommand({
  name: "variants",
  summary: "Show a film's variants (songs x formats x languages x lengths): state, time, cost",
  args: {
    ...filmArgument,
    ...variantArguments,
    only: {
      type: "string",
      valueHint: "pattern",
      default: "all",
      description: 'Which of them: all, a name, or a pattern such as "*.9x16.*".',
    },
    quality: {
      type: "enum",
      options: ["draft", "standard", "final"],
      description:
        "A third, two thirds or all of the format's pixels (default: as variants.yaml says).",
    },
  },
  run: async (args, shell) => {
    const open = await openFilm(shell.project, slugOf(args));
    if (open.kind === "failed") return open;
    const choice = await variantChoice(open.film, open.folder, args);
    if (choice.kind === "failed") return choice;
    return runVariants(shell, {
      open,
      choice,
      pattern: args.only,
      isDryRun: true,
      browser: undefined,
      concurrency: null,
      force: false,
      draw: "laid",
      cutOf: cutOnDisk(open),
      shoot: null,
    });
  },
});
