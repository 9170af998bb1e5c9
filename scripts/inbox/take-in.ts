import { lstat, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Cut, CutShot } from "../../src/cut/cut.ts";
import { nextTake } from "../../src/takes/add-take.ts";
import type { FrameMatch } from "../../src/takes/identity/frame-likeness.ts";
import type { Lock } from "../../src/takes/lock.ts";
import { toFrames } from "../../src/time/rounding.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { isMissing } from "../store/is-missing.ts";
import { partialTake, placeTake } from "../store/place-take.ts";
import { readTakes } from "../store/read-takes.ts";
import { sha256OfFile } from "../store/sha256.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { handTools } from "../../src/prompts/worklist/hand-tools.ts";
import type { TaskRecord } from "../worklist/task-file.ts";
import { logArrival, readArrivals } from "./arrival-log.ts";
import { enterTake } from "./enter-take.ts";
import { frameRefusal, lengthRefusal, sizeRefusal } from "./judge-arrival.ts";
import { convertClip, lookAtClip, type ClipLook } from "./look-at-clip.ts";
import { convertPicture, lookAtPicture, type PictureLook } from "./look-at-picture.ts";
import { frameMatches, matchArrival, type KnownPictures, type Matched } from "./match-arrival.ts";
import { refusal, refusalText, type Refusal } from "./refusal.ts";

/** Where files are taken in. */
export type InboxDesk = {
  readonly shell: Shell;
  readonly folder: FilmFolder;
  readonly inbox: string;
  readonly tasks: readonly TaskRecord[];
  readonly cut: Cut | null;
  readonly fps: number;
  readonly picture: KnownPictures;
  /** Take clips whatever their first and last frames are. */
  readonly trust: boolean;
};

/** What became of a dropped file. */
export type Arrival =
  | {
      readonly kind: "taken";
      readonly name: string;
      readonly task: TaskRecord;
      readonly take: number;
      readonly stands: boolean;
      readonly file: string;
      readonly by: Matched["by"];
      readonly first: FrameMatch | null;
      readonly last: FrameMatch | null;
      readonly converted: string | null;
    }
  | { readonly kind: "known"; readonly name: string; readonly file: string }
  | (Refusal & { readonly name: string; readonly movedTo: string })
  /** It was gone again before it could be read. */
  | { readonly kind: "gone"; readonly name: string };

/**
 * Takes one file in: reads it whole, finds what it answers, measures it, puts it among the takes, enters it in `takes.json`,
 * and removes it from the inbox, in this order, so that whatever happens the bytes lie in one place or the other. What is
 * refused moves to `refused/` with a text beside it. The caller holds the run lock.
 */
export const takeIn = async (
  desk: InboxDesk,
  file: string,
): Promise<Arrival | Failure | Cancelled> => {
  const name = path.basename(file);
  const stats = await lstat(file).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!stats) return { kind: "gone", name };
  if (!stats.isFile()) return refuse(desk, file, notAFile);
  if (stats.size === 0) return refuse(desk, file, empty);
  const lock = await readTakes(desk.folder.lock);
  if ("kind" in lock) return lock;
  const sha256 = await sha256OfFile(file);
  const known = await knownTake(desk.folder, lock, sha256);
  if (known !== null) {
    await rm(file, { force: true });
    return { kind: "known", name, file: known };
  }
  const look =
    (await lookAtPicture(file)) ?? (await lookAtClip(file, desk.shell.signal)) ?? notMedia;
  if (look.kind === "refused") return refuse(desk, file, look);
  if (look.kind === "failed" || look.kind === "cancelled") return look;
  const matched = await matchArrival(file, look, desk.tasks, desk.picture);
  if (matched.kind === "refused") return refuse(desk, file, matched);
  const measured = await measure(desk, look, matched.task);
  if (measured.refused) return refuse(desk, file, measured.refused);
  return enter(desk, { file, sha256, lock, look, matched, measured });
};

type Measured = {
  readonly refused: Refusal | null;
  readonly frames: number | null;
  readonly shot: CutShot | null;
  readonly first: FrameMatch | null;
  readonly last: FrameMatch | null;
};

const measure = async (
  { cut, fps, picture, trust }: InboxDesk,
  look: PictureLook | ClipLook,
  task: TaskRecord,
): Promise<Measured> => {
  const refusedSize = sizeRefusal(look, task);
  const none = { refused: refusedSize, frames: null, shot: null, first: null, last: null };
  if (look.kind === "picture") return none;
  const shot = cut?.shots.find((one) => one.shot === task.id) ?? null;
  const frames = Math.max(1, toFrames(look.seconds, fps));
  const ends = await frameMatches(look, task, picture);
  const refused =
    refusedSize ?? lengthRefusal(frames, shot, fps) ?? (trust ? null : frameRefusal(ends, task));
  return { refused, frames, shot, ...ends };
};

/** The take that holds these very bytes, or what was made of them; null when they are new. */
const knownTake = async (
  folder: FilmFolder,
  lock: Lock,
  sha256: string,
): Promise<string | null> => {
  const all = [...Object.values(lock.keyframes), ...Object.values(lock.clips)];
  const files = new Set(all.flatMap(({ takes }) => takes.map(({ file }) => file)));
  const same = [...files].find((file) => file.includes(`/${sha256}.`));
  if (same !== undefined) return same;
  const before = (await readArrivals(folder)).find((arrival) => arrival.sha256 === sha256);
  return before && files.has(before.file) ? before.file : null;
};

type Arriving = {
  readonly file: string;
  readonly sha256: string;
  readonly lock: Lock;
  readonly look: PictureLook | ClipLook;
  readonly matched: Matched;
  readonly measured: Measured;
};

const enter = async (
  desk: InboxDesk,
  { file, sha256, lock, look, matched, measured }: Arriving,
): Promise<Arrival | Failure | Cancelled> => {
  const placed = await place(desk, file, look);
  if (typeof placed !== "string") return placed;
  const { task, by } = matched;
  const { frames, shot, first, last } = measured;
  const { width, height } = look;
  const at = new Date().toISOString();
  const converted = look.kind === "picture" ? look.convert : (look.convert?.why ?? null);
  const name = path.basename(file);
  const take = nextTake((task.kind === "clip" ? lock.clips : lock.keyframes)[task.id]);
  // Before the lock: it tells which take was made of a file that had to be converted.
  await logArrival(desk.folder, {
    sha256,
    name,
    file: placed,
    task: task.name,
    kind: task.kind,
    id: task.id,
    take,
    matchedBy: by,
    firstFrame: first?.difference ?? null,
    lastFrame: last?.difference ?? null,
    converted,
    trusted: desk.trust,
    at,
  });
  const entry = { task, file: placed, width, height, durationInFrames: frames, shot, at };
  const { stands } = await enterTake(desk.folder, lock, entry);
  await rm(file, { force: true });
  return { kind: "taken", name, task, take, stands, file: placed, by, first, last, converted };
};

/** Puts the file among the takes, converted where browsers need it. */
const place = async (
  { shell, folder }: InboxDesk,
  file: string,
  look: PictureLook | ClipLook,
): Promise<string | Failure | Cancelled> => {
  const publicFolder = shell.project.public;
  if (look.convert === null) return placeTake(publicFolder, file, look.extension);
  const made = await partialTake(path.join(publicFolder, "cache", folder.slug), look.extension);
  try {
    if (look.kind === "picture") await convertPicture(file, made);
    else {
      const { how } = look.convert;
      const failure = await convertClip(file, made, how, shell.signal);
      if (failure) return failure;
    }
    return await placeTake(publicFolder, made, look.extension);
  } finally {
    await rm(made, { force: true });
  }
};

const refuse = async ({ inbox }: InboxDesk, file: string, why: Refusal): Promise<Arrival> => {
  const name = path.basename(file);
  const folder = path.join(inbox, "refused");
  await mkdir(folder, { recursive: true });
  const movedTo = await freeName(folder, name);
  await writeFileAtomic(`${movedTo}.txt`, refusalText(name, why));
  await rename(file, movedTo);
  return { ...why, name, movedTo };
};

/** The name itself, or with a number before its ending where something has it already. */
const freeName = async (folder: string, name: string): Promise<string> => {
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; ; number += 1) {
    const free = path.join(folder, number === 1 ? name : `${stem} (${number})${ext}`);
    const isTaken = await lstat(free).then(
      () => true,
      () => false,
    );
    if (!isTaken) return free;
  }
};

const notAFile = refusal(
  "not-a-file",
  { zh: "这不是文件本身，只是一个链接。", en: "It is no file but a link to something." },
  { zh: "把文件本身复制进来。", en: "Copy the file itself here." },
);

const empty = refusal(
  "empty",
  { zh: "文件是空的（0 字节）。", en: "The file is empty (0 bytes)." },
  { zh: "重新下载再放一次。", en: "Download it again and drop it once more." },
);

const notMedia = refusal(
  "not-media",
  {
    zh: "读不出来：不是图片，也不是视频。",
    en: "It is neither a picture nor a video that can be read.",
  },
  {
    zh: "画面收 PNG、JPEG、WebP，镜头收 mp4、mov、webm。",
    en: "Pictures are taken as PNG, JPEG or WebP, clips as mp4, mov or webm.",
  },
);

/** One line on what became of a file. */
export const arrivalWords = (arrival: Arrival): string => {
  switch (arrival.kind) {
    case "taken": {
      const { name, task, take, stands, by, first, last, converted } = arrival;
      const frame = (end: string, match: FrameMatch | null) =>
        match === null ? [] : [`${end} frame ${match.difference} (${match.verdict})`];
      const details = [
        ...(by === "name" ? [] : [`known by its ${by}`]),
        ...frame("first", first),
        ...frame("last", last),
        ...(converted === null ? [] : [`converted: ${converted}`]),
        ...(stands ? [] : ["an approved take stands; choose it to use it"]),
      ];
      return `✓ ${name}: ${task.kind} ${task.id}, take ${take}, ${handTools[task.tool].name.en}${details.length > 0 ? `; ${details.join("; ")}` : ""}`;
    }
    case "known":
      return `= ${arrival.name}: has been taken in before (${arrival.file})`;
    case "refused":
      return `✗ ${arrival.name}: ${arrival.message.en} ${arrival.hint.en}`;
    case "gone":
      return `- ${arrival.name}: gone before it could be read`;
    default:
      return arrival satisfies never;
  }
};
