import { filmWithShots, tinyInput, tinySubject } from "../../tests/tiny-film.ts";
import type { Film } from "../film/film.ts";
import { parseFilm } from "../film/parse-film.ts";
import { emptyLock, type Lock } from "../takes/lock.ts";
import { promptFor, type PromptWish } from "./prompt-for.ts";
import type { Prompt } from "./prompt.ts";
import { promptTools } from "./tools.ts";

type Input = ReturnType<typeof tinyInput>;

/** The smallest film with these subjects in its keyframes `k1` and `k2`, and with changes to its bible. */
export const filmOf = (wish: {
  readonly first?: readonly unknown[];
  readonly last?: readonly unknown[];
  readonly keyframe?: Record<string, unknown>;
  readonly shot?: Record<string, unknown>;
  readonly bible?: (bible: Input["bible"]) => Record<string, unknown>;
}): Film => {
  const input = tinyInput();
  const keyframe = (id: string, subjects: readonly unknown[]) => ({
    id,
    place: "dunes",
    camera: { size: "LS" },
    ...wish.keyframe,
    subjects,
  });
  const parsed = parseFilm({
    ...input,
    bible: { ...input.bible, ...wish.bible?.(input.bible) },
    storyboard: {
      ...input.storyboard,
      keyframes: [
        keyframe("k1", wish.first ?? [tinySubject()]),
        ...(wish.last ? [keyframe("k2", wish.last)] : []),
      ],
      shots: [
        {
          id: "s1",
          scene: "walk",
          first: "k1",
          ...(wish.last ? { last: "k2" } : {}),
          action: { zh: "她走", en: "she walks" },
          ...wish.shot,
        },
      ],
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.film;
};

/** The prompt of the film's first shot for one tool; of its first keyframe for a tool that makes pictures. */
export const promptOf = (
  film: Film,
  tool: PromptWish["tool"],
  changes: Partial<PromptWish> & { readonly lock?: Lock } = {},
): Prompt => {
  const { lock = emptyLock, ...rest } = changes;
  const answer = promptFor(film, lock, {
    id: film.storyboard.shots[0]?.id ?? "",
    tool,
    language: promptTools[tool].languages[0],
    links: { oref: null, sref: null },
    seconds: null,
    mostReferences: null,
    ...rest,
  });
  if (answer.kind !== "prompt") throw new Error(`no prompt: ${answer.kind}`);
  return answer.prompt;
};

/** A film of one shot, as plain as can be. */
export const plainFilm = (): Film => filmWithShots([{}]);
