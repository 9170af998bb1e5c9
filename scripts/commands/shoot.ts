import { cutStep } from "../steps/cut-step.ts";
import { scoreStep } from "../steps/score-step.ts";
import { shootStep } from "../steps/shoot-step.ts";
import type { Shot } from "../steps/shoot-wish.ts";
import { isFailure, openFilm, songOf } from "../store/open-film.ts";
import { clock } from "../terminal/clock.ts";
import { chooseGraphics } from "../render/graphics.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { failed } from "../terminal/outcome.ts";
import { filmArgument, songArgument } from "./film-argument.ts";
import { namedThings, unknownId } from "./ids-argument.ts";
import { renderArguments, renderChoice } from "./render-arguments.ts";
import { shootByHand } from "./shoot-by-hand.ts";
import { shootOutside } from "./shoot-outside.ts";
import { withArguments } from "./shoot-with.ts";

const { format, quality, browser, gl, concurrency } = renderArguments;

const told = (what: string, { made, reused, secondsSpent }: Shot): string => {
  const names = made.length > 8 ? "" : made.length > 0 ? ` (${made.join(", ")})` : "";
  const time = made.length > 0 ? ` in ${clock(secondsSpent)}` : "";
  return `${what}: ${made.length} drawn${names}${time}, ${reused.length} reused. Cost: nothing.`;
};

/** `film shoot`: makes a film's keyframes and clips, whatever of them is not current, with the atelier or an outside tool. */
export const command = filmCommand({
  name: "shoot",
  summary:
    "Make a film's keyframes and clips, with the embedded atelier or, --with, another tool. Only what is not there. After the film's name: shots, keyframes and bible entries, to make these alone",
  takesMore: true,
  args: {
    ...filmArgument,
    ...songArgument,
    format,
    quality,
    only: {
      type: "enum" as const,
      options: ["all", "keyframes", "clips", "sheets"],
      default: "all",
      description: "Which of them to make; sheets of the bible's entries only with another tool.",
    },
    draft: {
      type: "boolean" as const,
      description: "Small keyframes with fewer samples, kept apart from the film's own.",
    },
    retake: {
      type: "string" as const,
      valueHint: "ids",
      description: "Shots or keyframes to take once more, with commas between. Old takes are kept.",
    },
    ...withArguments,
    browser,
    gl,
    concurrency,
  },
  run: async (args, shell) => {
    chooseGraphics(args.gl);
    const { slug, ids } = await namedThings(shell.project, args._, args.film);
    const open = await openFilm(shell.project, slug);
    if (open.kind === "failed") return open;
    const retake = (args.retake ?? "").split(",").filter(Boolean);
    const mistake = unknownId(open.film, [...ids, ...retake]);
    if (mistake) return mistake;
    const chosenSong = songOf(open.film, args.song);
    if (isFailure(chosenSong)) return chosenSong;
    const choice = renderChoice(open.film, {
      ...args,
      quality: args.draft ? "draft" : args.quality,
    });
    if (choice.kind === "failed") return choice;
    const scored = await scoreStep(shell, open.folder, chosenSong, false);
    if (scored.kind !== "scored") return scored;
    const cut = await cutStep({ ...open, song: chosenSong, score: scored.score }, false);
    if (cut.kind !== "cut") return cut;
    if (args.with !== undefined && args.with !== "atelier") {
      const named = [...ids, ...retake];
      const wish = {
        ...open,
        song: chosenSong,
        score: scored.score,
        cut: cut.cut,
        format: choice.format,
        quality: choice.quality,
        browser: choice.browser,
        ids: named.length > 0 ? named : null,
        retake: retake.length > 0,
        layoutConcurrency: choice.concurrency,
        concurrency: args.concurrency === undefined ? null : choice.concurrency,
      };
      return args.with === "manual"
        ? shootByHand(shell, wish, args)
        : shootOutside(shell, wish, args);
    }
    if (args.only === "sheets") {
      return failed(
        "usage",
        "The atelier draws keyframes and clips, no sheets.",
        "Name a tool that makes them: --with openai --only sheets.",
      );
    }
    const step = await shootStep(shell, {
      film: open.film,
      folder: open.folder,
      song: chosenSong,
      cut: cut.cut,
      format: choice.format,
      quality: choice.quality,
      isDraft: args.draft ?? false,
      parts:
        args.only === "keyframes" || args.only === "clips" ? [args.only] : ["keyframes", "clips"],
      ids: ids.length > 0 ? ids : null,
      retake,
      browser: choice.browser,
      concurrency: choice.concurrency,
    });
    if (step.kind !== "shot") return step;
    const { keyframes, clips } = step;
    return {
      kind: "done",
      exit: 0,
      text: [told("Keyframes", keyframes), told("Clips", clips)].join("\n"),
      json: { ok: true, keyframes, clips },
    };
  },
});
