import path from "node:path";
import { lockSchema, type Lock, type Takes } from "../../src/takes/lock.ts";
import { chosen, rejected } from "../../src/takes/verdicts.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { writeJsonFile } from "../store/json-file.ts";
import { readTakes } from "../store/read-takes.ts";
import { takeRunLock } from "../store/run-lock.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { findTakes, type TakeList } from "./find-takes.ts";

/** What a person says of a take. */
export type Judgement = {
  readonly id: string;
  readonly take: number;
  readonly only: string | undefined;
  readonly say: { readonly kind: "choose" } | { readonly kind: "reject"; readonly reason: string };
};

/** What was said is written down, and this take stands in the film. */
export type Judged = { readonly kind: "judged"; readonly list: TakeList; readonly use: number };

/** Writes down what a person says of a take: it stands in the film from now on, or it is rejected and another one takes its place. */
export const judgeStep = async (
  shell: Shell,
  folder: FilmFolder,
  judgement: Judgement,
): Promise<Judged | Failure> => {
  const lock = await takeRunLock(path.join(shell.project.public, "cache", folder.slug));
  if (lock.kind === "busy") {
    return failed(
      "busy",
      `The film's pictures are being made, by process ${lock.record.pid} on ${lock.record.host}.`,
      `Wait until it is done. If no such process runs, delete ${lock.file}.`,
    );
  }
  try {
    const takes = await readTakes(folder.lock);
    return "kind" in takes ? takes : await judge(folder, takes, judgement);
  } finally {
    await lock.release();
  }
};

const judge = async (
  folder: FilmFolder,
  lock: Lock,
  { id, take, only, say }: Judgement,
): Promise<Judged | Failure> => {
  const found = findTakes(lock, id, only);
  if (found.kind === "failed") return found;
  const { list } = found;
  const judged = <T extends Lock[TakeList][string]["takes"][number]>(takes: Takes<T>) =>
    say.kind === "choose" ? chosen(takes, take) : rejected(takes, take, say.reason);
  const clips = lock.clips[id];
  const pictures = list === "clips" ? undefined : lock[list][id];
  const after = list === "clips" ? clips && judged(clips) : pictures && judged(pictures);
  if (!after) {
    return failed(
      "no-take",
      `There is no take ${take} of "${id}".`,
      `There are: ${found.takes.takes.map((one) => one.take).join(", ")}. See them: film takes ${id}.`,
    );
  }
  // What was judged came out of this very list: the schema says so once more.
  const next = lockSchema.parse({ ...lock, [list]: { ...lock[list], [id]: after } });
  await writeJsonFile(folder.lock, lockSchema, next);
  return { kind: "judged", list, use: after.use };
};
