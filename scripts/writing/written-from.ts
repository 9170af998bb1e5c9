import type { FilmLists } from "../../src/film/writing/item.ts";
import { listsOfStep } from "../../src/film/writing/step-schema.ts";
import {
  writingSteps,
  type WrittenFile,
  type WritingStep,
} from "../../src/film/writing/written-file.ts";
import { sha256OfData } from "../store/sha256.ts";
import type { FilmOnDisk } from "./film-on-disk.ts";

/** Hashes of what a step is written from. */
export type WrittenFrom = NonNullable<WrittenFile["steps"]["bible"]>["from"];

/** What a step would be written from today. */
export const fromOf = (
  { film, treatment, song }: Pick<FilmOnDisk, "film" | "treatment" | "song">,
  lists: FilmLists,
  step: WritingStep,
): WrittenFrom => {
  const before = writingSteps
    .slice(0, writingSteps.indexOf(step))
    .flatMap((earlier) => listsOfStep[earlier].map((list) => lists[list]));
  return {
    treatment: sha256OfData([treatment, film.title, film.logline]),
    song: sha256OfData(song?.outline ?? null),
    before: sha256OfData(before),
  };
};

const names = {
  treatment: "the treatment",
  song: "what is heard in the song",
  before: "what is written before it",
} as const;

/** Whether a step was never written, stands as it would be written from, or because of what it does not. */
export const stateOfStep = (
  disk: FilmOnDisk,
  step: WritingStep,
): { readonly state: "missing" | "current" | "stale"; readonly because: string } => {
  const written = disk.written.steps[step];
  if (!written) return { state: "missing", because: "" };
  const now = fromOf(disk, disk.lists, step);
  const changed = (["treatment", "song", "before"] as const).filter(
    (part) => now[part] !== written.from[part],
  );
  return changed.length === 0
    ? { state: "current", because: "" }
    : { state: "stale", because: `${changed.map((part) => names[part]).join(" and ")} changed` };
};
