import { judgeStep } from "../steps/judge-step.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { namedTake, takeArguments } from "./take-argument.ts";

/** `film choose`: the take that stands in the film. */
export const command = filmCommand({
  name: "choose",
  summary: "Choose the take that stands in the film: film choose [film] <shot or keyframe> <take>",
  takesMore: true,
  args: takeArguments,
  run: async (args, shell) => {
    const named = await namedTake(shell, args._, args.film, "film choose ring-hero 3");
    if (named.kind === "failed") return named;
    const { folder, id, take } = named;
    const say = { kind: "choose" } as const;
    const judged = await judgeStep(shell, folder, { id, take, only: args.only, say });
    if (judged.kind === "failed") return judged;
    return {
      kind: "done",
      exit: 0,
      text: `Take ${take} of ${id} stands in the film now.`,
      json: { ok: true, film: folder.slug, list: judged.list, id, use: judged.use },
    };
  },
});
