import type { AskedModel, Asking, DraftRequest } from "../../src/prompts/ask-tool.ts";
import { askTool } from "../../src/prompts/ask-tool.ts";
import { bibleEntries } from "../../src/film/bible-entries.ts";
import { usedKeyframes } from "../../src/takes/atelier-request.ts";
import { takeInUse, type Lock, type PictureTake, type Takes } from "../../src/takes/lock.ts";
import type { StoredRequest } from "../../src/takes/stored-request.ts";
import type { ToolRequest } from "../../src/takes/tool-request.ts";
import { flawsOf, nextTake, repeatedFlaw } from "../../src/takes/verdicts.ts";
import type { Provider } from "../providers/provider.ts";
import type { Job } from "../store/job-file.ts";
import { namedRequest, stateOfToolTake } from "./desk-state.ts";
import type { DeskRow, DeskWish } from "./desk-wish.ts";

/** A request to be handed to the provider: new, or with the job that an earlier run began. */
export type DeskWork = {
  readonly request: ToolRequest;
  readonly changes: DraftRequest["changes"];
  readonly about: unknown;
  readonly job: Job["job"];
  /** What an earlier run was given and did not get to enter. */
  readonly made: Job["made"];
  /** It was asked before, and nobody knows whether that was paid: what was reserved then counts as spent. */
  readonly isPaidAgain: boolean;
};

/** What is to be done, and what is settled without doing anything. */
export type DeskPlan = {
  readonly rows: readonly DeskRow[];
  readonly work: readonly DeskWork[];
};

/** Everything a plan is made from besides the wish. */
export type DeskStand = {
  readonly lock: Lock;
  readonly asking: Asking;
  /** Requests of the takes there are, by fingerprint. */
  readonly stored: ReadonlyMap<string, StoredRequest>;
  /** Keyframes that no cut of the film shows: asked for only where they are named, or their shot is. */
  readonly spare: ReadonlySet<string>;
  /** The film's jobs at this provider. */
  readonly jobs: readonly Job[];
};

const lists = { keyframe: "keyframes", clip: "clips", sheet: "sheets" } as const;

/** What a provider's model can do, as requests need to know it; null where it has no such model. */
export const askedModel = (provider: Provider, model: string): AskedModel | null => {
  const caps = provider.caps(model);
  return caps && { maker: provider.name, model, ...caps };
};

/** Ids of everything of a kind that the wish means, in story order. A shot that is named means its keyframes, too. */
export const wantedIds = (wish: DeskWish, kind: ToolRequest["kind"]): readonly string[] => {
  const { film, cut, ids } = wish;
  const isNamed = (id: string) => ids === null || ids.includes(id);
  switch (kind) {
    case "sheet":
      return bibleEntries(film.bible).flatMap(({ entry }) => (isNamed(entry.id) ? [entry.id] : []));
    case "keyframe": {
      const ofShots = film.storyboard.shots
        .filter(({ id }) => isNamed(id))
        .flatMap(({ first, last }) => [first, last]);
      return usedKeyframes(film).filter((id) => isNamed(id) || ofShots.includes(id));
    }
    case "clip":
      return cut.shots.flatMap(({ shot }) => (isNamed(shot) ? [shot] : []));
    default:
      return kind satisfies never;
  }
};

const rowOf = (
  kind: ToolRequest["kind"],
  id: string,
  outcome: DeskRow["outcome"],
  note: string,
  take: number | null = null,
): DeskRow => ({ kind, id, take, outcome, usd: null, seconds: 0, note });

/** What is to be asked for of one kind. Jobs that were begun come first, whatever was named: they are paid for. */
export const planDesk = (wish: DeskWish, stand: DeskStand, kind: ToolRequest["kind"]): DeskPlan => {
  const begun = stand.jobs.filter(({ request, job }) => request.kind === kind && job !== null);
  const resumed = begun.map((job) => resume(wish, job));
  const isSpare = (id: string) => wish.ids === null && kind === "keyframe" && stand.spare.has(id);
  const planned = wantedIds(wish, kind)
    .filter((id) => !isSpare(id))
    .map((id) => planOne(wish, stand, kind, id));
  return {
    rows: [
      ...[...resumed, ...planned].flatMap(({ rows }) => rows),
      ...(kind === "clip" ? notInCut(wish) : []),
    ],
    work: [...resumed, ...planned].flatMap(({ work }) => work),
  };
};

/** Shots that were named and that the cut does without: their clips have no length yet. */
const notInCut = ({ film, cut, ids }: DeskWish): readonly DeskRow[] =>
  film.storyboard.shots.flatMap(({ id }) =>
    (ids ?? []).includes(id) && !cut.shots.some(({ shot }) => shot === id)
      ? [
          rowOf(
            "clip",
            id,
            "blocked",
            `The cut to ${cut.song} does not use it, so nobody knows how long it is to be. Name a song whose cut does (--song), or give it the role story.`,
          ),
        ]
      : [],
  );

const resume = (wish: DeskWish, { request, changes, about, job, made, said }: Job): DeskPlan => {
  const isUnknown = made === null && said?.kind === "timed-out" && said.reason === "pays";
  if (isUnknown && !wish.payAgain) {
    const { take } = request.ingredients;
    const note = `${said.message} ${said.hint}`;
    return { rows: [rowOf(request.kind, request.id, "unknown", note, take)], work: [] };
  }
  const again = { job: isUnknown ? null : job, isPaidAgain: isUnknown };
  return { rows: [], work: [{ request, changes, about, made, ...again }] };
};

const planOne = (
  wish: DeskWish,
  stand: DeskStand,
  kind: ToolRequest["kind"],
  id: string,
): DeskPlan => {
  const { lock, asking } = stand;
  const maker = wish.provider.name;
  const takes: Takes<PictureTake> | undefined = lock[lists[kind]][id];
  const jobs = stand.jobs.filter(({ request }) => request.kind === kind && request.id === id);
  const begun = jobs.filter(({ job }) => job !== null);
  const settled = (outcome: DeskRow["outcome"], note: string, take: number | null = null) => ({
    rows: [rowOf(kind, id, outcome, note, take)],
    work: [],
  });
  const standing = takeInUse(takes);
  const isNamed = wish.ids !== null;
  if (standing && !isNamed && standing.maker !== "atelier" && standing.maker !== maker) {
    return settled("kept", `take ${standing.take} by ${standing.maker} stands`, standing.take);
  }
  const mine = (takes?.takes ?? []).filter((take) => take.maker === maker);
  const states = mine.map((take) => ({
    take,
    state: stateOfToolTake(asking, kind, id, take, stand.stored.get(take.fingerprint) ?? null),
  }));
  const current = states.flatMap(({ take, state }) => (state.kind === "current" ? [take] : []));
  const good = current.filter(({ verdict }) => verdict?.kind !== "rejected");
  const newest = good.length > 0 ? Math.max(...good.map(({ take }) => take)) : null;
  const isWanted = wish.retake && isNamed;
  const stale = states.findLast(({ state }) => state.kind === "stale");
  if (current.length === 0 && stale?.state.kind === "stale" && !wish.stale && !isNamed) {
    return settled("stale", stale.state.because.join("; "), stale.take.take);
  }
  const number = isWanted
    ? wish.candidates - begun.length
    : wish.candidates - good.length - begun.length;
  if (number <= 0) {
    return begun.length > 0 ? { rows: [], work: [] } : settled("current", "", newest);
  }
  // Other words in the film's files are a new beginning: what was said of older takes is not asked for again.
  const ofThisWording = takes && { use: takes.use, takes: current };
  const flaw = repeatedFlaw(ofThisWording, maker);
  if (flaw !== null && !isWanted) {
    return settled(
      "rewrite",
      `"${flaw}" came twice: say it otherwise in the film's files, or take it once more with --retake`,
    );
  }
  const changes = flawsOf(ofThisWording, maker);
  const from = Math.max(
    nextTake(takes),
    ...begun.map(({ request }) => request.ingredients.take + 1),
  );
  const plans = Array.from({ length: number }, (_, index) =>
    ask(wish, asking, jobs, { kind, id, take: from + index, changes }),
  );
  return {
    rows: dropRepeats(plans.flatMap(({ rows }) => rows)),
    work: plans.flatMap(({ work }) => work),
  };
};

/** What blocks one candidate blocks them all: it is said once. */
const dropRepeats = (rows: readonly DeskRow[]): readonly DeskRow[] =>
  rows.filter(
    ({ outcome, note }, index) =>
      outcome !== "blocked" || rows.findIndex((other) => other.note === note) === index,
  );

const ask = (
  wish: DeskWish,
  asking: Asking,
  jobs: readonly Job[],
  wanted: Parameters<typeof askTool>[1],
): DeskPlan => {
  const { kind, id, take } = wanted;
  const asked = askTool(asking, wanted);
  if (asked.kind === "blocked") {
    return { rows: [rowOf(kind, id, "blocked", `${asked.message} ${asked.hint}`)], work: [] };
  }
  const request = namedRequest(asked.request);
  const { changes, about } = asked.request;
  const said = jobs.find((job) => job.request.fingerprint === request.fingerprint)?.said;
  if (said && !(wish.retake && wish.ids !== null)) {
    const outcome = said.kind === "refused" ? "refused" : "failed";
    const note = `${said.message} ${said.hint} Not asked again unchanged; name it with --retake to ask all the same.`;
    return { rows: [rowOf(kind, id, outcome, note, take)], work: [] };
  }
  return {
    rows: [],
    work: [{ request, changes, about, job: null, made: null, isPaidAgain: false }],
  };
};
