import type { NextStep } from "../../src/takes/identity/next-step.ts";
import { judgeAndRetry, type RetryStep } from "../judging/judge-and-retry.ts";
import { processSettings } from "../providers/service/service-settings.ts";
import { deskReport } from "../steps/desk-report.ts";
import { deskStep, type DeskStep } from "../steps/desk-step.ts";
import type { DeskWish } from "../steps/desk-wish.ts";
import { askOnTerminal } from "../terminal/ask.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Done, Failure } from "../terminal/outcome.ts";
import { agreeToJudge, judgeModel } from "./judge-arguments.ts";

/** Has the keyframes that the desk made judged, and makes one more of those that are off. */
export const judgeMade = async (
  shell: Shell,
  wish: DeskWish,
  { rows, spentInUsd }: DeskStep,
  attempts: number,
): Promise<RetryStep | Failure | Cancelled> => {
  const { film, folder, provider, money, payAgain } = wish;
  const judge = judgeModel(film);
  if ("kind" in judge) return judge;
  const ids = [...new Set(rows.flatMap(({ kind, id }) => (kind === "keyframe" ? [id] : [])))];
  if (ids.length === 0)
    return { kind: "judged", decisions: [], unjudged: [], rows: [], spentInUsd: 0 };
  return judgeAndRetry(
    shell,
    {
      film,
      folder,
      ids,
      attempts,
      model: judge.model,
      maker: provider.name,
      caps: money.caps,
      payAgain,
      agree: agreeToJudge(film, money.isAgreed),
      spentInUsd,
      makeMore: (again, caps) =>
        deskStep(
          shell,
          {
            ...wish,
            ids: again,
            models: wish.models.filter(({ kind }) => kind === "keyframe"),
            retake: true,
            money: { ...money, caps },
            candidates: 1,
          },
          askOnTerminal,
        ),
    },
    processSettings(),
  );
};

const said = (next: NextStep): string => {
  switch (next.kind) {
    case "use":
      return `take ${next.take} is right and stands`;
    case "retry":
      return `once more: ${next.change}`;
    case "rewrite":
      return `the same flaw twice; say it in other words in bible.yaml: ${next.flaw}`;
    case "ask-person":
      return `${next.why === "attempts-used" ? "the attempts are used up" : "nothing that counts can be seen"}; look yourself: film review`;
    default:
      return next satisfies never;
  }
};

/** How making and judging ended; exit code 1 where a person must see to something. */
export const judgedReport = (
  step: DeskStep,
  { decisions, unjudged, rows, spentInUsd }: RetryStep,
  about: Parameters<typeof deskReport>[1],
): Done => {
  const whole = {
    ...step,
    rows: [...step.rows, ...rows],
    spentInUsd: step.spentInUsd + spentInUsd,
  };
  const report = deskReport(whole, about);
  const isDone = unjudged.length === 0 && decisions.every(({ next }) => next.kind === "use");
  const lines = [
    ...decisions.map(({ id, attempts, next }) => `Judged ${id} (${attempts}): ${said(next)}`),
    ...unjudged.map(({ id, take, note }) => `Not judged: ${id} #${take}: ${note}`),
    ...(unjudged.length > 0 ? ["Judge by eye instead: film review."] : []),
  ];
  return {
    ...report,
    exit: report.exit === 0 && isDone ? 0 : 1,
    text: [report.text, lines.join("\n")].filter(Boolean).join("\n\n"),
    json: { ...report.json, ok: report.exit === 0 && isDone, decisions, unjudged },
  };
};
