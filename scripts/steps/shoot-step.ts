import path from "node:path";
import type { Film } from "../../src/film/film.ts";
import type { Format } from "../../src/film/film-file.ts";
import type { PictureSize } from "../../src/takes/atelier-request.ts";
import { clipCacheFile } from "../../src/takes/clip-cache-file.ts";
import { clipCacheSchema, lockSchema, type Lock } from "../../src/takes/lock.ts";
import { renderSize } from "../render/quality.ts";
import { setEnv } from "../render/set-env.ts";
import { readJsonFile, writeJsonFile } from "../store/json-file.ts";
import { readTakes } from "../store/read-takes.ts";
import { takeRunLock } from "../store/run-lock.ts";
import type { Shell } from "../terminal/film-command.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { shootClips } from "./shoot-clips.ts";
import { shootKeyframes } from "./shoot-keyframes.ts";
import type { Shot, ShootWish } from "./shoot-wish.ts";
import { fineness } from "../providers/atelier/fineness.ts";
import { planClips, planKeyframes } from "./shoot-plan.ts";

/** A film whose keyframes and clips are current. */
export type ShootStep = {
  readonly kind: "shot";
  readonly keyframes: Shot;
  readonly clips: Shot;
};

/** Nothing to do, nothing done. */
const nothing: Shot = { made: [], reused: [], secondsSpent: 0 };

/** Keyframes are drawn for 720 lines whatever a film is rendered at; drafts for 360. */
const keyframeSize = (format: Format, isDraft: boolean): PictureSize => {
  const { width, height } = renderSize(format, isDraft ? "draft" : "standard");
  return { format: format.id, width, height };
};

const draftLock = (shell: Shell, film: Film): string =>
  path.join(shell.project.public, "cache", film.slug, "draft-takes.json");

const unknownRetakes = ({ film, retake }: ShootWish): Failure | null => {
  const { keyframes, shots } = film.storyboard;
  const known = new Set([...keyframes, ...shots].map(({ id }) => id));
  const unknown = retake.find((id) => !known.has(id));
  return unknown === undefined
    ? null
    : failed(
        "no-shot",
        `There is no shot or keyframe "${unknown}" in the storyboard of "${film.slug}".`,
        `Shots: ${shots.map(({ id }) => id).join(", ")}.`,
      );
};

const shootKeyframesOf = async (
  shell: Shell,
  wish: ShootWish,
): Promise<Shot | Failure | Cancelled> => {
  const { film, folder, isDraft } = wish;
  const [main] = film.film.formats;
  const lockFile = isDraft ? draftLock(shell, film) : folder.lock;
  const lock = await readTakes(lockFile);
  if ("kind" in lock) return lock;
  const size = keyframeSize(main ?? wish.format, isDraft);
  const { detail, oversampling } = isDraft ? fineness.draft : fineness.still;
  const retake = wish.retake.filter((id) =>
    film.storyboard.keyframes.some((keyframe) => keyframe.id === id),
  );
  const all = await planKeyframes(shell.project, film, lock, { size, oversampling, retake });
  const ofShots = film.storyboard.shots
    .filter(({ id }) => wish.ids?.includes(id))
    .flatMap(({ first, last }) => [first, last]);
  const planned = all.filter(
    ({ request: { id } }) => wish.ids === null || [...wish.ids, ...ofShots].includes(id),
  );
  return shootKeyframes(shell, { ...wish, planned, lock, lockFile, size, detail, oversampling });
};

/** Raises the take numbers that were asked for, in the film's own lock, so that they last. */
const raiseRetakes = async (wish: ShootWish): Promise<Lock | Failure> => {
  const { film, folder } = wish;
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const ids = wish.retake.filter((id) => film.storyboard.shots.some((shot) => shot.id === id));
  if (ids.length === 0) return lock;
  const raised = Object.fromEntries(ids.map((id) => [id, (lock.retakes[id] ?? 1) + 1]));
  const next: Lock = { ...lock, retakes: { ...lock.retakes, ...raised } };
  await writeJsonFile(folder.lock, lockSchema, next);
  return next;
};

const shootClipsOf = async (shell: Shell, wish: ShootWish): Promise<Shot | Failure | Cancelled> => {
  const { film, song, cut, format, quality } = wish;
  const lock = await raiseRetakes(wish);
  if ("kind" in lock) return lock;
  const { width, height } = renderSize(format, quality);
  const size = { format: format.id, width, height };
  const planned = await planClips(shell.project, film, cut, {
    size,
    oversampling: fineness.clip.oversampling,
    takeOf: (shot) => lock.retakes[shot] ?? 1,
  });
  const listFile = path.join(shell.project.public, clipCacheFile(film.slug, song.id, format.id));
  const list = await readJsonFile(listFile, clipCacheSchema);
  const known = list.kind === "read" ? list.value.clips : {};
  // A take that a person chose goes before anything the atelier makes.
  const own = planned.filter(({ request }) => !lock.clips[request.id]);
  return shootClips(shell, { ...wish, planned: own, known, listFile, size });
};

/** Makes a film's keyframes and clips current with the embedded atelier: only what is missing or stale is drawn. */
export const shootStep = async (
  shell: Shell,
  wish: ShootWish,
): Promise<ShootStep | Failure | Cancelled> => {
  const mistake = unknownRetakes(wish);
  if (mistake) return mistake;
  const lock = await takeRunLock(path.join(shell.project.public, "cache", wish.film.slug));
  if (lock.kind === "busy") {
    return failed(
      "busy",
      `The film's pictures are being made already, by process ${lock.record.pid} on ${lock.record.host}.`,
      `Wait until it is done. If no such process runs, delete ${lock.file}.`,
    );
  }
  const restore = setEnv({ [process.platform === "win32" ? "TEMP" : "TMPDIR"]: lock.record.temp });
  try {
    if (shell.signal.aborted) return cancelled;
    const keyframes = wish.parts.includes("keyframes")
      ? await shootKeyframesOf(shell, wish)
      : nothing;
    if ("kind" in keyframes) return keyframes;
    const clips = wish.parts.includes("clips") ? await shootClipsOf(shell, wish) : nothing;
    if ("kind" in clips) return clips;
    return { kind: "shot", keyframes, clips };
  } finally {
    shell.progress.end();
    restore();
    await lock.release();
  }
};
