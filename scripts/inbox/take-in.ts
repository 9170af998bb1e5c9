import { lstat, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Cut } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import { nextTake } from "../../src/takes/verdicts.ts";
import type { FrameMatch } from "../../src/takes/identity/frame-likeness.ts";
import type { Lock } from "../../src/takes/lock.ts";
import { toFrames } from "../../src/time/rounding.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { isMissing } from "../store/is-missing.ts";
import { partialName } from "../store/clean-up.ts";
import { makeFolder } from "../store/make-folder.ts";
import { readTakes } from "../store/read-takes.ts";
import { settleFile } from "../store/settle-file.ts";
import { sha256OfFile } from "../store/sha256.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import type { TaskRecord } from "../worklist/task-file.ts";
import { logArrival, readArrivals } from "./arrival-log.ts";
import { enterHandTake } from "./enter-hand-take.ts";
import { frameRefusal, lengthRefusal, sizeRefusal } from "./judge-arrival.ts";
import { convertClip, lookAtClip, type ClipLook } from "./look-at-clip.ts";
import { convertPicture, lookAtPicture, type PictureLook } from "./look-at-picture.ts";
import { frameMatches, matchArrival, type KnownPictures, type Matched } from "./match-arrival.ts";
import { refusal, refusalText, type Refusal } from "./refusal.ts";

/** Where files are taken in. */
export type InboxDesk = {
  readonly shell: Shell;
  readonly film: Film;
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
  readonly first: FrameMatch | null;
  readonly last: FrameMatch | null;
};

const measure = async (
  { cut, fps, picture, trust }: InboxDesk,
  look: PictureLook | ClipLook,
  task: TaskRecord,
): Promise<Measured> => {
  const refusedSize = sizeRefusal(look, task);
  const none = { refused: refusedSize, first: null, last: null };
  if (look.kind === "picture") return none;
  const shot = cut?.shots.find((one) => one.shot === task.id) ?? null;
  const frames = Math.max(1, toFrames(look.seconds, fps));
  const ends = await frameMatches(look, task, picture);
  const refused =
    refusedSize ?? lengthRefusal(frames, shot, fps) ?? (trust ? null : frameRefusal(ends, task));
  return { refused, ...ends };
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
  arriving: Arriving,
): Promise<Arrival | Failure | Cancelled> => {
  const { file, look } = arriving;
  const { shell, folder } = desk;
  if (look.convert === null) return enterWhole(desk, arriving, file);
  const half = path.join(shell.project.public, "cache", folder.slug);
  await makeFolder(half);
  const made = path.join(half, partialName("take", look.extension));
  try {
    if (look.kind === "picture") await convertPicture(file, made);
    else {
      const failure = await convertClip(file, made, look.convert.how, shell.signal);
      if (failure) return failure;
    }
    return await enterWhole(desk, arriving, made);
  } finally {
    await rm(made, { force: true });
  }
};

/** Enters `whole`: the dropped file itself, or what was made of it. */
const enterWhole = async (
  desk: InboxDesk,
  { file, sha256, lock, look, matched, measured }: Arriving,
  whole: string,
): Promise<Arrival | Failure> => {
  const { task, by } = matched;
  const { first, last } = measured;
  const { width, height, extension } = look;
  const { film, folder, cut } = desk;
  const at = new Date().toISOString();
  const converted = look.kind === "picture" ? look.convert : (look.convert?.why ?? null);
  const name = path.basename(file);
  const hash = whole === file ? sha256 : await sha256OfFile(whole);
  const take = nextTake((task.kind === "clip" ? lock.clips : lock.keyframes)[task.id]);
  // Before the lock: it tells which take was made of a file that had to be converted.
  await logArrival(folder, {
    sha256,
    name,
    file: `takes/${hash.slice(0, 2)}/${hash}.${extension}`,
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
  const seconds = look.kind === "clip" ? look.seconds : null;
  const entered = await enterHandTake({
    project: desk.shell.project,
    film,
    folder,
    cut,
    task,
    file: whole,
    measured: { kind: "measured", width, height, seconds, extension },
    take,
    at,
  });
  if (entered.kind === "failed") return entered;
  await rm(file, { force: true });
  const { stands, file: placed } = entered;
  return {
    kind: "taken",
    name,
    task,
    take: entered.take,
    stands,
    file: placed,
    by,
    first,
    last,
    converted,
  };
};

const refuse = async ({ inbox }: InboxDesk, file: string, why: Refusal): Promise<Arrival> => {
  const name = path.basename(file);
  const folder = path.join(inbox, "refused");
  await mkdir(folder, { recursive: true });
  const movedTo = await freeName(folder, name);
  await writeFileAtomic(`${movedTo}.txt`, refusalText(name, why));
  await settleFile(file, movedTo);
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
