import { randomUUID } from "node:crypto";
import path from "node:path";
import { sumOf } from "../../src/takes/money.ts";
import { writingSteps, type WritingStep } from "../../src/film/writing/written-file.ts";
import { forgetAnswer, type AnswerName } from "../answers/answer-file.ts";
import {
  estimateAnswer,
  payForAnswer,
  type AnswerWish,
  type PaidAnswer,
} from "../answers/pay-for-answer.ts";
import { chooseModels, type ModelChoice } from "../providers/models/choose-models.ts";
import type { ServiceSettings } from "../providers/service/service-settings.ts";
import { openMoneyLedger, type MoneyLedger } from "../store/money-ledger.ts";
import { takeRunLock } from "../store/run-lock.ts";
import type { Ask } from "../terminal/ask.ts";
import type { Shell } from "../terminal/film-command.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { agreeToPrice } from "../answers/agree-to-price.ts";
import { filmOnDisk, type FilmOnDisk } from "./film-on-disk.ts";
import { hasTreatment } from "./has-treatment.ts";
import { hearFirst } from "./hear-first.ts";
import { applyAnswer, questionOf, type Fresh } from "./write-step.ts";
import { tidyWriting } from "./tidy-writing.ts";
import type { WriteRow, WriteStep, WriteWish } from "./write-wish.ts";
import { stateOfStep } from "./written-from.ts";

const taskOf = { bible: "openai.write", scenes: "openai.write", shots: "openai.script" } as const;

const nothing = { added: [], changed: [], dropped: [], kept: [] } as const;

type Plan = { readonly rows: readonly WriteRow[]; readonly todo: readonly WritingStep[] };

/** Which steps are to be written: what is missing; what is stale or current only when it is asked for. */
const planOf = (disk: FilmOnDisk, { only, stale }: WriteWish): Plan => {
  const rows: WriteRow[] = [];
  const todo: WritingStep[] = [];
  for (const step of writingSteps) {
    if (only !== null && only !== step) continue;
    const { state, because } = stateOfStep(disk, step);
    if (state === "missing" || only === step || (state === "stale" && stale)) todo.push(step);
    else {
      const note = state === "stale" ? `${because}; --stale or --only ${step} writes it anew` : "";
      rows.push({ step, outcome: state, usd: null, note, ...nothing });
    }
  }
  return { rows, todo };
};

const modelsOf = (disk: FilmOnDisk, env: ServiceSettings["env"]): ModelChoice | Failure => {
  const chosen = chooseModels(disk.film.models, env);
  return chosen.kind === "chosen"
    ? chosen.models
    : failed(
        "usage",
        `models in film.yaml, or GEMINI_RING_MODELS, names a task "${chosen.task}" that there is not.`,
        `There are: ${chosen.tasks.join(", ")}.`,
      );
};

/** A run of `film write`. */
type Run = {
  readonly shell: Shell;
  readonly wish: WriteWish;
  readonly settings: ServiceSettings;
  readonly models: ModelChoice;
};

const askFor = ({ shell, wish, models }: Run, disk: FilmOnDisk, fresh: Fresh, step: WritingStep) =>
  questionOf(disk, fresh, step, {
    shots: wish.shots,
    model: wish.model ?? models[taskOf[step]],
    signal: shell.signal,
    onState: (state) => shell.progress.note(`${step}: ${state}`),
  });

const estimates = (run: Run, disk: FilmOnDisk, todo: readonly WritingStep[]): readonly WriteRow[] =>
  todo.map((step) => ({
    step,
    outcome: "to-write",
    usd: estimateAnswer(askFor(run, disk, {}, step), run.settings.now()),
    note: run.wish.model ?? run.models[taskOf[step]],
    ...nothing,
  }));

const inOrder = (rows: readonly WriteRow[]): readonly WriteRow[] =>
  rows.toSorted((a, b) => writingSteps.indexOf(a.step) - writingSteps.indexOf(b.step));

/** Where a run stands: the film by now, and what it wrote. */
type Stand = {
  readonly disk: FilmOnDisk;
  readonly fresh: Fresh;
  readonly done: readonly WritingStep[];
};

/** Uses an answer; null when it does not fit the film. */
const use = async (
  { shell }: Run,
  stand: Stand,
  step: WritingStep,
  name: AnswerName,
  { answer, isEarlier }: Extract<PaidAnswer, { readonly kind: "answered" }>,
): Promise<{ readonly stand: Stand; readonly row: WriteRow } | null> => {
  const applied = await applyAnswer(stand.disk, stand.fresh, step, answer, stand.done);
  await forgetAnswer(shell.project, name);
  if (!applied) return null;
  const { disk, fresh, row } = applied;
  const note = isEarlier ? "an answer that was paid for before" : answer.model;
  return {
    stand: { disk, fresh, done: [...stand.done, step] },
    row: { step, outcome: "written", usd: isEarlier ? 0 : answer.costInUsd, note, ...row },
  };
};

const notWritten = (
  step: WritingStep,
  { kind, note, usd }: Exclude<PaidAnswer, { readonly kind: "answered" }>,
): WriteRow => ({ step, outcome: kind, usd, note, ...nothing });

const writeOne = async (
  run: Run,
  ledger: MoneyLedger,
  id: string,
  stand: Stand,
  step: WritingStep,
): Promise<{ readonly stand: Stand; readonly row: WriteRow }> => {
  const { shell, wish, settings } = run;
  const { money } = stand.disk.film;
  const name = { film: wish.slug, about: step };
  const question: AnswerWish<ReturnType<typeof askFor>["schema"]> = {
    name,
    kind: "writing",
    run: id,
    caps: { run: wish.budget ?? money.run, film: money.film, day: money.day },
    payAgain: wish.payAgain,
    take: 1,
    ask: askFor(run, stand.disk, stand.fresh, step),
  };
  // Twice, for an answer of an earlier run may not fit the film any more.
  for (;;) {
    const paid = await payForAnswer(shell.project, ledger, question, settings);
    if (paid.kind !== "answered") return { stand, row: notWritten(step, paid) };
    const used = await use(run, stand, step, name, paid);
    if (used) return used;
    if (!paid.isEarlier)
      throw new Error(`an answer that was checked does not fit the film: ${step}`);
  }
};

const writeAll = async (
  run: Run,
  disk: FilmOnDisk,
  todo: readonly WritingStep[],
): Promise<{ readonly rows: readonly WriteRow[]; readonly spentInUsd: number } | Failure> => {
  const ledger = await openMoneyLedger(run.shell.project);
  if ("kind" in ledger) return ledger;
  const id = new Date().toISOString().replace(/[-:.]/g, "") + randomUUID().slice(0, 4);
  const rows: WriteRow[] = [];
  let stand: Stand = { disk, fresh: {}, done: [] };
  for (const step of todo) {
    const before = rows.at(-1);
    if (run.shell.signal.aborted || (before && before.outcome !== "written")) {
      rows.push({ step, outcome: "not-reached", usd: 0, note: "", ...nothing });
      continue;
    }
    run.shell.progress.step(`Writing ${step}`);
    const one = await writeOne(run, ledger, id, stand, step);
    stand = one.stand;
    rows.push(one.row);
  }
  const account = (await ledger.account()).filter((one) => one.run === id);
  return { rows, spentInUsd: sumOf(account) };
};

/**
 * Writes a film from its treatment: bible, scenes, shots, each a question of its own to a model and merged into what stands.
 * After each step the film's files are whole; whatever happens, the next run goes on there, and what was paid for is not paid again.
 */
export const writeFilm = async (
  shell: Shell,
  wish: WriteWish,
  settings: ServiceSettings,
  ask: Ask,
): Promise<WriteStep | Failure | Cancelled> => {
  const lock = await takeRunLock(path.join(shell.project.public, "cache", wish.slug));
  if (lock.kind === "busy") {
    return failed(
      "busy",
      `The film is being worked on already, by process ${lock.record.pid} on ${lock.record.host}.`,
      `Wait until it is done. If no such process runs, delete ${lock.file}.`,
    );
  }
  try {
    const found = await filmOnDisk(shell.project, wish.slug);
    if (found.kind === "failed") return found;
    const mistake = hasTreatment(found);
    if (mistake) return mistake;
    if (!wish.isDryRun) await tidyWriting(shell.project, found);
    const disk = wish.isDryRun ? found : await hearFirst(shell, found);
    if (disk.kind === "cancelled") return disk;
    const models = modelsOf(disk, settings.env);
    if ("kind" in models) return models;
    const run: Run = { shell, wish, settings, models };
    const plan = planOf(disk, wish);
    const planned = estimates(run, disk, plan.todo);
    const limitInUsd = wish.budget ?? disk.film.money.run;
    if (wish.isDryRun)
      return {
        kind: "wrote",
        rows: inOrder([...plan.rows, ...planned]),
        spentInUsd: 0,
        limitInUsd,
      };
    const price = planned.reduce((sum, { usd }) => sum + (usd ?? 0), 0);
    const what = `Writing ${plan.todo.join(", ")} of "${wish.slug}"`;
    const agreed = await agreeToPrice(what, price, disk.film.money.ask, wish.isAgreed, ask);
    if (agreed) return agreed;
    const wrote = await writeAll(run, disk, plan.todo);
    if ("kind" in wrote) return wrote;
    if (shell.signal.aborted) return cancelled;
    const rows = inOrder([...plan.rows, ...wrote.rows]);
    return { kind: "wrote", rows, spentInUsd: wrote.spentInUsd, limitInUsd };
  } finally {
    shell.progress.end();
    await lock.release();
  }
};
