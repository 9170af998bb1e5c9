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
import { openMoneyLedger } from "../store/money-ledger.ts";
import { sha256OfData } from "../store/sha256.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { judgePictures } from "./judge-pictures.ts";
import { readJudgements, saveJudgement, type Judgement } from "./judgement-file.ts";

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

/**
 * Has a vision model look at every candidate nobody judged yet: part by part, references beside it. What it saw is kept with the
 * film, so that no picture is paid for twice. Call it under the film's lock. The verdict is not the model's: `verdictOf`.
 */
export const judgeTakes = async (
  shell: Shell,
  wish: JudgeWish,
  settings: ServiceSettings,
): Promise<JudgedTakes | Failure | Cancelled> => {
  const { project } = shell;
  const { film, folder, caps, payAgain, model } = wish;
  const ledger = await openMoneyLedger(project);
  if ("kind" in ledger) return ledger;
  const run = new Date().toISOString().replace(/[-:.]/g, "") + randomUUID().slice(0, 4);
  const candidates = await candidatesOf(wish);
  const agreed = await wish.agree(candidates.length, priceOf(wish, candidates, settings));
  if (agreed) return agreed;
  const unjudged: Unjudged[] = [];
  let judged = 0;
  for (const [index, candidate] of candidates.entries()) {
    if (shell.signal.aborted) break;
    const { keyframe, take } = candidate;
    const { id } = keyframe;
    if (index === 0) shell.progress.step(`Judging ${candidates.length} pictures`);
    const checklist = checklistOf(film, keyframe);
    const name = {
      film: film.slug,
      about: `${id}-${take.take}-${checklistHash(film, keyframe).slice(0, 12)}`,
    };
    const ask = await questionOf(shell, wish, candidate);
    const paid = await payForAnswer(
      project,
      ledger,
      { name, kind: "judging", run, caps, payAgain, take: 1, ask },
      settings,
    );
    if (paid.kind !== "answered") {
      unjudged.push({ ...paid, id, take: take.take });
      // What keeps one from being asked keeps all, but for what the model will not look at.
      if (paid.kind !== "refused") break;
      continue;
    }
    const { value, source, costInUsd, requestIds, at } = paid.answer;
    const checks = checksOfAnswer(checklist, judgeAnswerSchema(checklist).parse(value));
    const judgement: Omit<Judgement, "checks"> = {
      id,
      take: take.take,
      checklist: checklistHash(film, keyframe),
      model,
      source,
      costInUsd,
      requestIds,
      at,
    };
    await saveJudgement(folder, take.file, { ...judgement, checks });
    await forgetAnswer(project, name);
    judged += 1;
    shell.progress.at({ done: index + 1, all: candidates.length, of: "pictures" });
  }
  const account = (await ledger.account()).filter((one) => one.run === run);
  return { judged, unjudged, spentInUsd: sumOf(account) };
};
