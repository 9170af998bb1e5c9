import path from "node:path";
import {
  atelierVersion,
  type KeyframeRequest,
  type PictureSize,
} from "../../src/takes/atelier-request.ts";
import {
  lockSchema,
  madeByAtelier,
  withTake,
  type Lock,
  type PictureTake,
} from "../../src/takes/lock.ts";
import { drawReel } from "../providers/atelier/draw-reel.ts";
import { reelItemOf } from "../providers/atelier/reel-item.ts";
import { writeJsonFile } from "../store/json-file.ts";
import { saveRequest } from "../store/request-store.ts";
import { sha256OfBytes } from "../store/sha256.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import type { Planned } from "./shoot-plan.ts";
import type { Shot, ShootWish } from "./shoot-wish.ts";

/** Keyframes to be drawn, and the lock that they are entered in. */
export type KeyframeWork = Pick<ShootWish, "film" | "browser" | "concurrency" | "isDraft"> & {
  readonly planned: readonly Planned<KeyframeRequest>[];
  readonly lock: Lock;
  readonly lockFile: string;
  readonly size: PictureSize;
  readonly detail: number;
  readonly oversampling: number;
};

/** Seconds, to a tenth. */
export const tenths = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

/**
 * Draws the keyframes that are missing or stale. Each is a file and a line in the lock before the next is drawn, so a run that
 * is stopped goes on where it was.
 */
export const shootKeyframes = async (
  shell: Shell,
  work: KeyframeWork,
): Promise<Shot | Failure | Cancelled> => {
  const wanted = work.planned.filter(({ state }) => state !== "current");
  const reused = work.planned.flatMap(({ state, request }) =>
    state === "current" ? [request.id] : [],
  );
  if (!work.isDraft) await keepRequests(shell, work);
  if (wanted.length === 0) return { made: [], reused, secondsSpent: 0 };
  const startedAt = performance.now();
  let { lock } = work;
  let before = startedAt;
  const save = async (planned: Planned<KeyframeRequest>, jpeg: Buffer): Promise<void> => {
    const now = performance.now();
    const hash = sha256OfBytes(jpeg);
    const folder = work.isDraft ? "cache" : "takes";
    const take: PictureTake = {
      file: `${folder}/${hash.slice(0, 2)}/${hash}.jpg`,
      width: work.size.width,
      height: work.size.height,
      ...madeByAtelier,
      maker: "atelier",
      makerVersion: atelierVersion,
      fingerprint: planned.fingerprint,
      take: planned.request.ingredients.take,
      secondsSpent: tenths(now - before),
    };
    before = now;
    await writeFileAtomic(path.join(shell.project.public, take.file), jpeg);
    const { id } = planned.request;
    lock = { ...lock, keyframes: { ...lock.keyframes, [id]: withTake(lock.keyframes[id], take) } };
    await writeJsonFile(work.lockFile, lockSchema, sortedLock(lock));
  };
  const drawn = await drawReel(shell, {
    slug: work.film.slug,
    items: wanted.map(({ request }) => reelItemOf(request)),
    size: work.size,
    detail: work.detail,
    oversampling: work.oversampling,
    browser: work.browser,
    concurrency: work.concurrency,
    onFrame: async (jpeg, frame) => {
      const planned = wanted[frame];
      if (frame === 0) {
        shell.progress.step(
          `Drawing ${wanted.length} keyframes${reused.length > 0 ? `, ${reused.length} reused` : ""}`,
        );
      }
      if (planned) await save(planned, jpeg);
      shell.progress.at({ done: frame + 1, all: wanted.length });
    },
  });
  shell.progress.end();
  if (drawn.kind !== "drawn") return drawn;
  return {
    made: wanted.map(({ request }) => request.id),
    reused,
    secondsSpent: tenths(performance.now() - startedAt),
  };
};

/**
 * Keeps what each keyframe is drawn from, so that it can say one day because of what it is stale: of those that are drawn now, and
 * of those that were found current, whoever drew them.
 */
const keepRequests = async (shell: Shell, { planned }: KeyframeWork): Promise<void> => {
  await Promise.all(
    planned.map(({ request: { kind, id, ingredients }, fingerprint }) =>
      saveRequest(
        shell.project,
        { kind, id, fingerprint, changes: [], ingredients, about: null },
        "free",
      ),
    ),
  );
};

/** Keyframes by name, so that two runs write one file. */
const sortedLock = (lock: Lock): Lock => ({
  ...lock,
  keyframes: Object.fromEntries(
    Object.entries(lock.keyframes).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ),
});
