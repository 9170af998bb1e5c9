import type { Film } from "../../src/film/film.ts";
import { agreeToPrice } from "../answers/agree-to-price.ts";
import type { JudgeWish } from "../judging/judge-takes.ts";
import { chooseModels } from "../providers/models/choose-models.ts";
import { askOnTerminal, type Ask } from "../terminal/ask.ts";
import { failed, type Failure } from "../terminal/outcome.ts";

/** The model that judges a film's pictures: today's good one, or the film's. */
export const judgeModel = ({ film }: Film): { readonly model: string } | Failure => {
  const chosen = chooseModels(film.models, process.env);
  return chosen.kind === "chosen"
    ? { model: chosen.models["openai.judge"] }
    : failed(
        "usage",
        `models in film.yaml, or GEMINI_RING_MODELS, names a task "${chosen.task}" that there is not.`,
        `There are: ${chosen.tasks.join(", ")}.`,
      );
};

/** Asks before judging that costs more than the film's limit. */
export const agreeToJudge =
  ({ film }: Film, isAgreed: boolean, ask: Ask = askOnTerminal): JudgeWish["agree"] =>
  (pictures, usd) =>
    agreeToPrice(`Judging ${pictures} pictures`, usd, film.money.ask, isAgreed, ask);
