import { judgeStep } from "../steps/judge-step.ts";
import { filmCommand } from "../terminal/film-command.ts";
import { failed } from "../terminal/outcome.ts";
import { namedTake, takeArguments } from "./take-argument.ts";

/** `film reject`: a take that is not good enough, and why. */
export const command = filmCommand({
  name: "reject",
  summary:
    'Reject a take and say why; the next one is asked for with that one thing: film reject [film] <shot or keyframe> <take> "claw missing"',
  takesMore: true,
  args: takeArguments,
  run: async (args, shell) => {
    const example = 'film reject ring-hero 2 "claw missing"';
    const named = await namedTake(shell, args._, args.film, example);
    if (named.kind === "failed") return named;
    const { folder, id, take, rest } = named;
    const reason = rest.join(" ").trim();
    if (reason === "") {
      return failed(
        "usage",
        "Expected what is wrong with it; the next take is asked for with that.",
        `For example: ${example}`,
      );
    }
    const say = { kind: "reject", reason } as const;
    const judged = await judgeStep(shell, folder, { id, take, only: args.only, say });
    if (judged.kind === "failed") return judged;
    const stands =
      judged.use === take
        ? `There is no other, so it still stands in the film.`
        : `Take ${judged.use} stands in the film.`;
    return {
      kind: "done",
      exit: 0,
      text: `Take ${take} of ${id} is rejected: ${reason}. ${stands}`,
      json: { ok: true, film: folder.slug, list: judged.list, id, take, use: judged.use },
    };
  },
});
