import { allLists, listsOf } from "../../src/film/writing/item.ts";
import { mergeFilm, type FilmMerging, type MergedFilm } from "../../src/film/writing/merge-film.ts";
import { listsOfAnswer, stepSchema } from "../../src/film/writing/step-schema.ts";
import type { WrittenFile, WritingStep } from "../../src/film/writing/written-file.ts";
import { writingWords } from "../../src/prompts/writing/writing-words.ts";
import { wrongWith } from "../../src/prompts/writing/wrong-with.ts";
import type { WritingWish } from "../providers/openai/writing-wish.ts";
import type { KeptAnswer } from "../answers/answer-file.ts";
import type { FilmOnDisk } from "./film-on-disk.ts";
import { itemsOf, saveFilm } from "./save-film.ts";
import type { WriteRow, WriteWish } from "./write-wish.ts";
import { fromOf } from "./written-from.ts";

/** What was written by the steps of this run: leftovers go once nothing refers to them any more. */
export type Fresh = FilmMerging["fresh"];

/** Most that a step's answer may hold, reasoning included. Tokens. */
const mostTokens = { bible: 24_000, scenes: 8_000, shots: 60_000 } as const;

const mergeWith = (disk: FilmOnDisk, fresh: Fresh): MergedFilm =>
  mergeFilm({
    mine: disk.lists,
    base: disk.written.lists,
    fresh,
    isLocked: disk.isLocked,
  });

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(items.map(({ id }) => id));

/** What is a person's in every list: made or locked, and deleted. */
const ownIn = ({ lists, written, isLocked }: FilmOnDisk) => {
  const deleted = listsOf((list) => {
    const there = idsOf(lists[list]);
    return written.lists[list].flatMap(({ id }) => (there.has(id) ? [] : [id]));
  });
  const own = listsOf((list) => {
    const was = idsOf(written.lists[list]);
    return lists[list].flatMap(({ id }) => (was.has(id) && !isLocked(list, id, null) ? [] : [id]));
  });
  return { deleted, own };
};

/**
 * The question of a step. Its schema knows the film: what would break it is said to the model, which mends it in its one repair
 * turn; reproaches of the script supervisor are said once, and do not stop anything.
 */
export const questionOf = (
  disk: FilmOnDisk,
  fresh: Fresh,
  step: WritingStep,
  how: Pick<WriteWish, "shots"> & {
    readonly model: string;
    readonly signal: AbortSignal;
    readonly onState: (state: string) => void;
  },
) => {
  const { film, treatment, song, lists, folder } = disk;
  const reproached = new Set(wrongWith(folder.slug, film, lists, song).soft);
  let isFirst = true;
  const schema = stepSchema(step).superRefine((answer, context) => {
    const merged = mergeWith(disk, { ...fresh, ...listsOfAnswer(step, answer) });
    const wrong = wrongWith(folder.slug, film, itemsOf(merged), song);
    const soft = step === "shots" && isFirst ? wrong.soft : [];
    isFirst = false;
    for (const message of [...wrong.hard, ...soft.filter((one) => !reproached.has(one))])
      context.addIssue({ code: "custom", message });
  });
  const words = writingWords({
    step,
    title: film.title,
    logline: film.logline,
    treatment,
    song: song?.outline ?? null,
    shots: how.shots,
    lists,
    ...ownIn(disk),
  });
  return {
    model: how.model,
    name: `film_${step}`,
    schema,
    ...words,
    pictures: [],
    effort: "medium",
    maxOutputTokens: mostTokens[step],
    signal: how.signal,
    onState: how.onState,
  } satisfies WritingWish<typeof schema>;
};

const told = (merged: MergedFilm) => {
  const all = <T>(of: (list: (typeof allLists)[number]) => readonly T[]) => allLists.flatMap(of);
  return {
    added: all((list) => merged[list].added.map((id) => `${list}/${id}`)),
    changed: all((list) => merged[list].changed.map((id) => `${list}/${id}`)),
    dropped: all((list) => merged[list].dropped.map((id) => `${list}/${id}`)),
    kept: all((list) =>
      merged[list].kept.flatMap(({ id, fields }) =>
        fields === null ? [`${list}/${id}`] : fields.map((field) => `${list}/${id}.${field}`),
      ),
    ),
  };
};

/** What an answer made of the film. */
export type Applied = {
  readonly disk: FilmOnDisk;
  readonly fresh: Fresh;
  readonly row: Pick<WriteRow, "added" | "changed" | "dropped" | "kept">;
};

/**
 * Merges an answer into the film and writes its files. Null, and nothing written, when there would be no sound film: an answer of
 * an earlier run, to a film that is another one by now.
 */
export const applyAnswer = async (
  disk: FilmOnDisk,
  earlier: Fresh,
  step: WritingStep,
  answer: KeptAnswer,
  writtenNow: readonly WritingStep[],
): Promise<Applied | null> => {
  const parsed = stepSchema(step).safeParse(answer.value);
  if (!parsed.success) return null;
  const fresh = { ...earlier, ...listsOfAnswer(step, parsed.data) };
  const merged = mergeWith(disk, fresh);
  const lists = itemsOf(merged);
  if (wrongWith(disk.folder.slug, disk.film, lists, null).hard.length > 0) return null;
  const { model, at, costInUsd, requestIds, source } = answer;
  const from = fromOf(disk, lists, step);
  const steps: WrittenFile["steps"] = {
    ...disk.written.steps,
    [step]: { from, model, at, costInUsd, requestIds, source },
  };
  // What this run wrote before was written from what stands now, though leftovers went since.
  for (const done of writtenNow) {
    const record = steps[done];
    if (record) steps[done] = { ...record, from: fromOf(disk, lists, done) };
  }
  return { disk: await saveFilm(disk, merged, steps), fresh, row: told(merged) };
};
