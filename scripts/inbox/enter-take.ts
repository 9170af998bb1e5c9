import type { CutShot } from "../../src/cut/cut.ts";
import { headOfClip, nextTake, withCandidate } from "../../src/takes/add-take.ts";
import { lockSchema, type ClipTake, type Lock, type PictureTake } from "../../src/takes/lock.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { writeJsonFile } from "../store/json-file.ts";
import { fingerprintOf, type TaskRecord } from "../worklist/task-file.ts";

/** A file that is to become a take. */
export type Entry = {
  readonly task: TaskRecord;
  /** Inside `public/`. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** Frames at the film's rate; null for a picture. */
  readonly durationInFrames: number | null;
  readonly shot: CutShot | null;
  /** ISO 8601. */
  readonly at: string;
};

/** Enters a take in `takes.json`, numbered, and says its number and whether it stands in the film now. The caller holds the run lock. */
export const enterTake = async (
  folder: FilmFolder,
  lock: Lock,
  entry: Entry,
): Promise<{ readonly lock: Lock; readonly take: number; readonly stands: boolean }> => {
  const { task, durationInFrames } = entry;
  const list = task.kind === "clip" ? "clips" : "keyframes";
  const take = nextTake(lock[list][task.id]);
  const picture = pictureTake(entry, take);
  const keyframes =
    durationInFrames === null
      ? { ...lock.keyframes, [task.id]: withCandidate(lock.keyframes[task.id], picture) }
      : lock.keyframes;
  const clips =
    durationInFrames === null
      ? lock.clips
      : {
          ...lock.clips,
          [task.id]: withCandidate(lock.clips[task.id], clipTake(entry, picture, durationInFrames)),
        };
  const next: Lock = { ...lock, keyframes: byName(keyframes), clips: byName(clips) };
  await writeJsonFile(folder.lock, lockSchema, next);
  return { lock: next, take, stands: next[list][task.id]?.use === take };
};

const pictureTake = ({ task, file, width, height, at }: Entry, take: number): PictureTake => ({
  file,
  width,
  height,
  maker: task.tool,
  makerVersion: task.ingredients.version,
  fingerprint: fingerprintOf(task, take),
  take,
  secondsSpent: 0,
  model: task.ingredients.model,
  seed: task.ingredients.seed,
  source: "manual",
  costInUsd: null,
  requestId: null,
  madeAt: at,
  verdict: null,
});

const clipTake = ({ shot }: Entry, picture: PictureTake, durationInFrames: number): ClipTake => ({
  ...picture,
  durationInFrames,
  headInFrames: shot
    ? headOfClip(durationInFrames, { durationInFrames: shot.durationInFrames, ...shot.handles })
    : 0,
});

/** By name, so that two runs write one file. */
const byName = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
