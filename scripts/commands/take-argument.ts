import type { FilmFolder } from "../store/film-folder.ts";
import { openFilm } from "../store/open-film.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { namedThings, unknownId } from "./ids-argument.ts";

/** Options of the commands that speak of takes. */
export const takeArguments = {
  film: {
    type: "string" as const,
    valueHint: "slug",
    description: "Which film, unless its name stands first.",
  },
  only: {
    type: "enum" as const,
    options: ["clips", "keyframes", "sheets"],
    description: "Which takes are meant where a shot and a keyframe have the same name.",
  },
};

/** A take as a command line names it: film, id and number, and the words after them. */
export type NamedTake = {
  readonly kind: "named";
  readonly folder: FilmFolder;
  readonly id: string;
  readonly take: number;
  readonly rest: readonly string[];
};

/** Understands `[film] <id> <take> ...`. */
export const namedTake = async (
  shell: Shell,
  words: readonly string[],
  film: string | undefined,
  example: string,
): Promise<NamedTake | Failure> => {
  const { slug, ids } = await namedThings(shell.project, words, film);
  const [id, number, ...rest] = ids;
  const take = Number(number);
  if (id === undefined || number === undefined || !Number.isInteger(take) || take < 1) {
    return failed(
      "usage",
      `Expected a shot or keyframe and the number of a take; "${ids.join(" ")}" came.`,
      `For example: ${example}`,
    );
  }
  const open = await openFilm(shell.project, slug);
  if (open.kind === "failed") return open;
  const mistake = unknownId(open.film, [id]);
  return mistake ?? { kind: "named", folder: open.folder, id, take, rest };
};
