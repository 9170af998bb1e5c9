import { randomUUID } from "node:crypto";
import type { Film } from "../../src/film/film.ts";
import type { Keyframe } from "../../src/film/storyboard.ts";
import { checklistOf } from "../../src/prompts/judging/checklist.ts";
import { checksOfAnswer, judgeAnswerSchema } from "../../src/prompts/judging/judge-answer.ts";
import { judgeWords } from "../../src/prompts/judging/judge-words.ts";
import { bibleReferences, layoutOf } from "../../src/prompts/references-of.ts";
import type { PartCheck } from "../../src/takes/identity/verdict.ts";
import type { Lock, PictureTake } from "../../src/takes/lock.ts";
import { sumOf, type Caps } from "../../src/takes/money.ts";
import { forgetAnswer } from "../answers/answer-file.ts";
import { payForAnswer, type PaidAnswer } from "../answers/pay-for-answer.ts";
import { estimateWriting } from "../providers/openai/estimate-writing.ts";
import { dayOf, type ServiceSettings } from "../providers/service/service-settings.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { openMoneyLedger, type MoneyLedger } from "../store/money-ledger.ts";
import { sha256OfData } from "../store/sha256.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { judgePictures } from "./judge-pictures.ts";
import { readJudgements, saveJudgement } from "./judgement-file.ts";

/** Who judges, and what it may cost. */
export type JudgeWish = {
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly lock: Lock;
  readonly model: string;
  readonly caps: Caps;
  readonly payAgain: boolean;
  /** Makers whose takes are judged; null for all but the atelier. */
  readonly maker: string | null;
  /** Keyframes; none for all. */
  readonly ids: readonly string[];
  /** Asked before anything is paid, with what it will cost at most; anything but null ends it. */
  readonly agree: (pictures: number, usd: number) => Promise<Failure | Cancelled | null>;
};

/** How judging went. */
export type JudgedTakes = {
  readonly judged: number;
  readonly unjudged: readonly Unjudged[];
  readonly spentInUsd: number;
};

/** A take that could not be judged, and why. */
export type Unjudged = Exclude<PaidAnswer, { readonly kind: "answered" }> & {
  readonly id: string;
  readonly take: number;
};

/** Most that a judge may answer, reasoning included. Tokens. */
const mostTokens = 12_000;

const checklistHash = (film: Film, keyframe: Keyframe): string =>
  sha256OfData(checklistOf(film, keyframe));

/** Checks of every picture that was judged by what the bible says today, by the take's file. */
export const judgedChecks = async (
  film: Film,
  folder: FilmFolder,
): Promise<ReadonlyMap<string, readonly PartCheck[]>> => {
  const hashes = new Map(
    film.storyboard.keyframes.map((one) => [one.id, checklistHash(film, one)]),
  );
  return new Map(
    Object.entries(await readJudgements(folder)).flatMap(([file, { id, checklist, checks }]) =>
      hashes.get(id) === checklist ? [[file, checks]] : [],
    ),
  );
};

type Candidate = { readonly keyframe: Keyframe; readonly take: PictureTake };

/** Takes made elsewhere that nobody judged yet, neither a person nor the judge. */
const candidatesOf = async ({
  film,
  folder,
  lock,
  maker,
  ids,
}: JudgeWish): Promise<readonly Candidate[]> => {
  const judged = await judgedChecks(film, folder);
  return film.storyboard.keyframes.flatMap((keyframe) =>
    ids.length > 0 && !ids.includes(keyframe.id)
      ? []
      : (lock.keyframes[keyframe.id]?.takes ?? []).flatMap((take) =>
          take.maker !== "atelier" &&
          (maker === null || take.maker === maker) &&
          take.verdict === null &&
          !judged.has(take.file)
            ? [{ keyframe, take }]
            : [],
        ),
  );
};

/** What judging costs at most, USD: each with its references, the drawing, itself, and jewelry side by side. */
const priceOf = (
  { film, model }: JudgeWish,
  candidates: readonly Candidate[],
  settings: ServiceSettings,
): number => {
  const day = dayOf(settings.now());
  return candidates.reduce((sum, { keyframe }) => {
    const { instructions, input } = judgeWords(film, checklistOf(film, keyframe));
    const charactersIn = instructions.length + input.length;
    const pictures = bibleReferences(film, keyframe, "en").length + 3;
    const wish = { model, charactersIn, pictures, maxOutputTokens: mostTokens };
    return sum + (estimateWriting(wish, day) ?? 0);
  }, 0);
};

const questionOf = async (shell: Shell, wish: JudgeWish, { keyframe, take }: Candidate) => {
  const { film, lock, model } = wish;
  const checklist = checklistOf(film, keyframe);
  const files = { candidate: take.file, drawing: layoutOf(lock, keyframe.id) };
  return {
    model,
    name: "picture_checks",
    schema: judgeAnswerSchema(checklist),
    ...judgeWords(film, checklist),
    pictures: await judgePictures(shell.project.public, film, keyframe, files),
    effort: "low" as const,
    maxOutputTokens: mostTokens,
    signal: shell.signal,
    onState: (state: string) => shell.progress.note(`${keyframe.id}: ${state}`),
  };
};

/** What all questions of a run share. */
type Run = {
  readonly shell: Shell;
  readonly wish: JudgeWish;
  readonly settings: ServiceSettings;
  readonly ledger: MoneyLedger;
  readonly id: string;
};

/** Has one picture looked at, and keeps what was seen; null when it is judged. */
const judgeOne = async (run: Run, candidate: Candidate): Promise<Unjudged | null> => {
  const { shell, wish, settings, ledger } = run;
  const { film, folder, caps, payAgain, model } = wish;
  const { keyframe, take } = candidate;
  const { id } = keyframe;
  const checklist = checklistOf(film, keyframe);
  const hash = checklistHash(film, keyframe);
  const name = { film: film.slug, about: `${id}-${take.take}-${hash.slice(0, 12)}` };
  const ask = await questionOf(shell, wish, candidate);
  const question = { name, kind: "judging", run: run.id, caps, payAgain, take: 1, ask } as const;
  const paid = await payForAnswer(shell.project, ledger, question, settings);
  if (paid.kind !== "answered") return { ...paid, id, take: take.take };
  const { value, source, costInUsd, requestIds, at } = paid.answer;
  const checks = checksOfAnswer(checklist, judgeAnswerSchema(checklist).parse(value));
  const by = { model, source, costInUsd, requestIds, at };
  await saveJudgement(folder, take.file, { id, take: take.take, checklist: hash, checks, ...by });
  await forgetAnswer(shell.project, name);
  return null;
};

/**
 * Has a vision model look at every candidate nobody judged yet: part by part, references beside it. What it saw is kept with the
 * film, so that no picture is paid for twice. Call it under the film's lock. The verdict is not the model's: `verdictOf`.
 */
export const judgeTakes = async (
  shell: Shell,
  wish: JudgeWish,
  settings: ServiceSettings,
): Promise<JudgedTakes | Failure | Cancelled> => {
  const ledger = await openMoneyLedger(shell.project);
  if ("kind" in ledger) return ledger;
  const id = new Date().toISOString().replace(/[-:.]/g, "") + randomUUID().slice(0, 4);
  const candidates = await candidatesOf(wish);
  const agreed = await wish.agree(candidates.length, priceOf(wish, candidates, settings));
  if (agreed) return agreed;
  if (candidates.length > 0) shell.progress.step(`Judging ${candidates.length} pictures`);
  const unjudged: Unjudged[] = [];
  let judged = 0;
  for (const candidate of candidates) {
    if (shell.signal.aborted) break;
    const failure = await judgeOne({ shell, wish, settings, ledger, id }, candidate);
    if (failure) unjudged.push(failure);
    else judged += 1;
    // What keeps one from being asked keeps all, but for what the model will not look at.
    if (failure && failure.kind !== "refused") break;
    shell.progress.at({ done: judged, all: candidates.length, of: "pictures" });
  }
  const account = (await ledger.account()).filter(({ run }) => run === id);
  return { judged, unjudged, spentInUsd: sumOf(account) };
};
