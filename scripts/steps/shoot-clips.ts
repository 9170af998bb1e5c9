import path from "node:path";
import {
  clipVersion,
  type ClipRequest,
  type PictureSize,
} from "../../src/takes/atelier-request.ts";
import {
  clipCacheSchema,
  madeByAtelier,
  type ClipCache,
  type ClipTake,
} from "../../src/takes/lock.ts";
import { openClip, type ClipEncoder } from "../providers/atelier/clip-encoder.ts";
import { drawReel } from "../providers/atelier/draw-reel.ts";
import { fineness } from "../providers/atelier/fineness.ts";
import { lengthOfItem } from "../../src/takes/reel.ts";
import { reelItemOf } from "../providers/atelier/reel-item.ts";
import { shareWork } from "../providers/atelier/share-work.ts";
import { bundleStage } from "../render/bundle-stage.ts";
import { screenshotsOfTheView } from "../render/screenshots-of-the-view.ts";
import { setEnv } from "../render/set-env.ts";
import { writeJsonFile } from "../store/json-file.ts";
import { saveRequest } from "../store/request-store.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { tenths } from "./shoot-keyframes.ts";
import { clipFileOf, type Planned } from "./shoot-plan.ts";
import type { Shot, ShootWish } from "./shoot-wish.ts";

/** Clips to be made, and the list that they are entered in. */
export type ClipWork = Pick<ShootWish, "film" | "browser" | "concurrency" | "ids"> & {
  readonly planned: readonly Planned<ClipRequest>[];
  /** What the list holds so far: tells how long each clip took. */
  readonly known: ClipCache["clips"];
  readonly listFile: string;
  readonly size: PictureSize;
};

const takeOf = (
  { request, fingerprint }: Planned<ClipRequest>,
  size: PictureSize,
  secondsSpent: number,
): ClipTake => ({
  file: clipFileOf(fingerprint),
  width: size.width,
  height: size.height,
  ...madeByAtelier,
  maker: "atelier",
  makerVersion: clipVersion,
  fingerprint,
  take: request.ingredients.take,
  secondsSpent,
  durationInFrames: lengthOfItem(reelItemOf(request)),
  headInFrames: request.ingredients.headInFrames,
});

/** A failure that travels through the renderer, which knows only throws. */
class ClipFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = "ClipFailed";
    this.failure = failure;
  }
}

/**
 * Makes the clips that are not in the cache, shot by shot in story order, and lists the clips of the whole cut. A clip has its
 * name only when it is whole: a run that is stopped goes on with the shot it was at.
 */
export const shootClips = async (
  shell: Shell,
  work: ClipWork,
): Promise<Shot | Failure | Cancelled> => {
  const isNamed = (id: string) => work.ids === null || work.ids.includes(id);
  const wanted = work.planned.filter(
    ({ state, request }) => state !== "current" && isNamed(request.id),
  );
  const spent = new Map<string, number>();
  const startedAt = performance.now();
  if (wanted.length > 0) {
    const made = await drawClips(shell, work, wanted, spent);
    if (made) return made;
  }
  const secondsOf = ({ request, fingerprint }: Planned<ClipRequest>): number => {
    const before = work.known[request.id];
    return (
      spent.get(fingerprint) ?? (before?.fingerprint === fingerprint ? before.secondsSpent : 0)
    );
  };
  // Of what was not asked for, what the list held before stays: an old clip is better than none.
  const clips = Object.fromEntries(
    work.planned.flatMap((planned): [string, ClipTake][] => {
      const { id } = planned.request;
      const isThere = planned.state === "current" || isNamed(id);
      const before = work.known[id];
      return isThere
        ? [[id, takeOf(planned, work.size, secondsOf(planned))]]
        : before
          ? [[id, before]]
          : [];
    }),
  );
  await writeJsonFile(work.listFile, clipCacheSchema, { schema: "clips/1", clips });
  // What each was drawn from, so that it can say one day because of what it is stale.
  await Promise.all(
    work.planned.map(({ request: { kind, id, ingredients }, fingerprint }) =>
      saveRequest(
        shell.project,
        { kind, id, fingerprint, changes: [], ingredients, about: null },
        "free",
      ),
    ),
  );
  return {
    made: wanted.map(({ request }) => request.id),
    reused: work.planned.flatMap(({ state, request }) => (state === "current" ? [request.id] : [])),
    secondsSpent: wanted.length > 0 ? tenths(performance.now() - startedAt) : 0,
  };
};

/**
 * Each of `concurrency` browsers draws its own shots: two pages of one browser would wait for the one process that draws for
 * both.
 */
const drawClips = async (
  shell: Shell,
  work: ClipWork,
  wanted: readonly Planned<ClipRequest>[],
  spent: Map<string, number>,
): Promise<Failure | Cancelled | null> => {
  const lengthOf = ({ request }: Planned<ClipRequest>) => lengthOfItem(reelItemOf(request));
  const all = wanted.reduce((sum, planned) => sum + lengthOf(planned), 0);
  const reused = work.planned.length - wanted.length;
  const { width, height } = work.size;
  shell.progress.step("Setting the stage");
  // Once, before several ask for it.
  const bundle = await bundleStage(shell.project);
  if (bundle.kind === "failed") return bundle;
  const restore = setEnv(screenshotsOfTheView);
  let done = 0;
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  shell.signal.addEventListener("abort", onAbort, { once: true });
  shell.progress.step(
    `Drawing ${wanted.length} clips at ${width}x${height}${reused > 0 ? `, ${reused} reused` : ""}`,
  );
  const quiet = {
    ...shell,
    signal: stop.signal,
    progress: { ...shell.progress, step: () => undefined, end: () => undefined },
  };
  const results = await Promise.all(
    shareWork(wanted, work.concurrency ?? 1, lengthOf).map(async (group) => {
      const result = await drawGroup(quiet, work, group, spent, () =>
        shell.progress.at({ done: (done += 1), all }),
      );
      // One that failed ends the others too.
      if (result) stop.abort();
      return result;
    }),
  ).finally(() => {
    restore();
    shell.signal.removeEventListener("abort", onAbort);
    shell.progress.end();
  });
  const failure = results.find((result) => result?.kind === "failed");
  return failure ?? results.find((result) => result !== null) ?? null;
};

const drawGroup = async (
  shell: Shell,
  work: ClipWork,
  wanted: readonly Planned<ClipRequest>[],
  spent: Map<string, number>,
  onDrawn: () => void,
): Promise<Failure | Cancelled | null> => {
  const items = wanted.map(({ request }) => reelItemOf(request));
  let clip: ClipEncoder | null = null;
  let index = 0;
  let own = 0;
  let before = performance.now();
  const onFrame = async (jpeg: Buffer): Promise<void> => {
    const [planned, item] = [wanted[index], items[index]];
    if (!planned || !item) return;
    if (clip === null) {
      const file = path.join(shell.project.public, clipFileOf(planned.fingerprint));
      const { fps } = planned.request.ingredients;
      const opened = await openClip(file, fps, work.size, path.dirname(work.listFile));
      if (opened.kind === "failed") throw new ClipFailed(opened);
      clip = opened;
    }
    await clip.add(jpeg);
    own += 1;
    onDrawn();
    if (own < lengthOfItem(item)) return;
    const failure = await clip.finish();
    clip = null;
    if (failure) throw new ClipFailed(failure);
    const now = performance.now();
    spent.set(planned.fingerprint, tenths(now - before));
    [before, own, index] = [now, 0, index + 1];
  };
  let failure: Failure | null = null;
  const drawn = await drawReel(shell, {
    slug: work.film.slug,
    items,
    size: work.size,
    ...fineness.clip,
    browser: work.browser,
    concurrency: 1,
    onFrame: (jpeg) =>
      onFrame(jpeg).catch((error: unknown) => {
        if (error instanceof ClipFailed) failure = error.failure;
        throw error;
      }),
  });
  // The assignments happen inside callbacks, which the flow analysis does not see.
  const open: ClipEncoder | null = clip;
  await abandon(open);
  if (failure) return failure;
  return drawn.kind === "drawn" ? null : drawn;
};

const abandon = async (clip: ClipEncoder | null): Promise<void> => {
  await clip?.abandon();
};
