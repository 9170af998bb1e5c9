import { copyFile, rm } from "node:fs/promises";
import path from "node:path";
import {
  lockSchema,
  takeInUse,
  type ClipTake,
  type Lock,
  type PictureTake,
  type Takes,
} from "../../src/takes/lock.ts";
import type { StoredRequest } from "../../src/takes/stored-request.ts";
import { nextTake } from "../../src/takes/verdicts.ts";
import type { Measured } from "../media/measure-take.ts";
import type { Failure } from "../terminal/outcome.ts";
import type { FilmFolder } from "./film-folder.ts";
import { writeJsonFile } from "./json-file.ts";
import { makeFolder } from "./make-folder.ts";
import type { Project } from "./project.ts";
import { readTakes } from "./read-takes.ts";
import { saveRequest } from "./request-store.ts";
import { settleFile } from "./settle-file.ts";
import { sha256OfFile } from "./sha256.ts";

/** A file that came back from a tool, and everything that is known of its making. */
export type Arrived = {
  /** The file, whole; it is copied, never moved. */
  readonly file: string;
  readonly measured: Extract<Measured, { readonly kind: "measured" }>;
  readonly request: Omit<StoredRequest, "schema">;
  readonly origin: Pick<
    PictureTake,
    | "maker"
    | "makerVersion"
    | "model"
    | "seed"
    | "source"
    | "costInUsd"
    | "requestId"
    | "madeAt"
    | "secondsSpent"
    | "take"
  >;
  /** Clips only: frames at the film's frame rate, and where in them the shot begins; null for a picture. */
  readonly clip: { readonly durationInFrames: number; readonly headInFrames: number } | null;
  /** False keeps the take that stands in the film: what came is not of the shape that was asked for. */
  readonly mayStand: boolean;
};

/** The take as it was entered: its number, and whether it stands in the film now. */
export type Entered = {
  readonly kind: "entered";
  readonly take: number;
  readonly file: string;
  readonly stands: boolean;
};

const lists = { keyframe: "keyframes", clip: "clips", sheet: "sheets" } as const;

/** The take of a request that is in the lock already, by its fingerprint: what a run that was killed had entered. */
export const takeOfRequest = (
  lock: Lock,
  kind: StoredRequest["kind"],
  id: string,
  fingerprint: string,
): PictureTake | null =>
  lock[lists[kind]][id]?.takes.find((take) => take.fingerprint === fingerprint) ?? null;

/**
 * Enters a file as a take: its bytes under their own hash in `public/takes/`, its request, then its line in `takes.json`. Whole or
 * not at all; entered twice it is entered once. It stands in the film from now on, unless a person approved the one that does.
 * The caller holds the film's run lock.
 */
export const enterTake = async (
  project: Project,
  folder: FilmFolder,
  arrived: Arrived,
): Promise<Entered | Failure> => {
  const { request, origin, measured } = arrived;
  const hash = await sha256OfFile(arrived.file);
  const file = `takes/${hash.slice(0, 2)}/${hash}.${measured.extension}`;
  const halfMade = path.join(project.public, "cache", folder.slug);
  await copyWhole(arrived.file, path.join(project.public, file), halfMade);
  await saveRequest(project, request, "paid");
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const before = takeOfRequest(lock, request.kind, request.id, request.fingerprint);
  const { [request.id]: takes } = lock[lists[request.kind]];
  if (before && takes) {
    return {
      kind: "entered",
      take: before.take,
      file: before.file,
      stands: takes.use === before.take,
    };
  }
  const isTaken = takes?.takes.some(({ take }) => take === origin.take) ?? false;
  const take: PictureTake = {
    file,
    width: measured.width,
    height: measured.height,
    ...origin,
    take: isTaken ? nextTake(takes) : origin.take,
    fingerprint: request.fingerprint,
    verdict: null,
  };
  const next = withArrived(lock, arrived, take);
  await writeJsonFile(folder.lock, lockSchema, next);
  const stands = next[lists[request.kind]][request.id]?.use === take.take;
  return { kind: "entered", take: take.take, file, stands };
};

const withArrived = (lock: Lock, { request, clip, mayStand }: Arrived, take: PictureTake): Lock => {
  const { id, kind } = request;
  if (kind === "clip") {
    const { durationInFrames, headInFrames } = clip ?? { durationInFrames: 1, headInFrames: 0 };
    const made: ClipTake = { ...take, durationInFrames, headInFrames };
    return {
      ...lock,
      clips: sorted({ ...lock.clips, [id]: added(lock.clips[id], made, mayStand) }),
    };
  }
  const list = lists[kind];
  const entered = { ...lock[list], [id]: added(lock[list][id], take, mayStand) };
  return { ...lock, [list]: sorted(entered) };
};

const added = <T extends PictureTake>(
  takes: Takes<T> | undefined,
  made: T,
  mayStand: boolean,
): { use: number; takes: T[] } => {
  const standing = takeInUse(takes);
  // Of candidates that were asked for together the last one stands, whichever came first.
  const isEarlier = standing?.maker === made.maker && made.take < standing.take;
  const stays = standing && (standing.verdict?.kind === "approved" || !mayStand || isEarlier);
  const all = [...(takes?.takes ?? []), made].toSorted((x, y) => x.take - y.take);
  return { use: stays ? standing.take : made.take, takes: all };
};

/** By name, so that two runs write one file. */
const sorted = <T>(takes: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(takes).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Copied into the folder of the run lock, where the next run clears up after one that was killed; then given its name. */
const copyWhole = async (from: string, to: string, halfMade: string): Promise<void> => {
  await Promise.all([halfMade, path.dirname(to)].map(makeFolder));
  const partial = path.join(halfMade, `${path.basename(to)}.partial-${process.pid}`);
  try {
    await copyFile(from, partial);
    await settleFile(partial, to);
  } finally {
    await rm(partial, { force: true });
  }
};
