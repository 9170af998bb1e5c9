import { availableParallelism } from "node:os";
import type { StagedFilm, View } from "../../../src/deliver/staged-film.ts";
import { shareWork } from "../../providers/atelier/share-work.ts";
import { isSameRange } from "../../../src/time/range.ts";
import type { Shell } from "../../terminal/film-command.ts";
import { cancelled, type Cancelled, type Failure } from "../../terminal/outcome.ts";
import type { RenderSize } from "../quality.ts";
import { screenshotsOfTheView } from "../screenshots-of-the-view.ts";
import { setEnv } from "../set-env.ts";
import type { StagePool } from "../stage-pool.ts";
import type { PlannedSegment } from "./plan-on-disk.ts";
import type { DrawSegments, SegmentOrder } from "./segment-request.ts";
import type { KeptSegment, SegmentStore } from "./segment-store.ts";

/** Segments to be drawn, how, and where to. */
export type DrawWork = {
  readonly staged: StagedFilm;
  readonly view: View;
  readonly size: RenderSize;
  readonly missing: readonly PlannedSegment[];
  /** The same film in other words, and what is missing of it: drawn along where a segment of `missing` has the same frames. */
  readonly others: readonly { readonly view: View; readonly missing: readonly PlannedSegment[] }[];
  readonly store: SegmentStore;
  readonly pool: StagePool;
  readonly draw: DrawSegments;
  /** Frames drawn at once; null for one a core. */
  readonly concurrency: number | null;
};

/** Segments that are kept now, by fingerprint, in whatever words, and which browser drew them. */
export type DrawnSegments = {
  readonly kind: "drawn";
  readonly kept: ReadonlyMap<string, KeptSegment>;
  /** Frames of all of them. */
  readonly frames: number;
  readonly browser: string;
};

/** Frames for which it is worth starting one more browser. */
const worthABrowser = 120;

/** What has to be drawn, and the fingerprint of each file that comes of it. */
type Orders = {
  readonly orders: readonly SegmentOrder[];
  readonly fingerprints: ReadonlyMap<string, string>;
};

const ordersOf = async ({ missing, others, store }: DrawWork): Promise<Orders> => {
  const fingerprints = new Map<string, string>();
  const known = new Set<string>();
  // What looks the same is drawn once.
  const isNew = ({ fingerprint }: PlannedSegment): boolean => {
    const wasKnown = known.has(fingerprint);
    known.add(fingerprint);
    return !wasKnown;
  };
  const draft = async ({ fingerprint }: PlannedSegment): Promise<string> => {
    const output = await store.draft(fingerprint);
    fingerprints.set(output, fingerprint);
    return output;
  };
  const orders: SegmentOrder[] = [];
  for (const segment of missing.filter(isNew)) {
    const also: { view: View; output: string }[] = [];
    for (const other of others) {
      const same = other.missing.find(({ range }) => isSameRange(range, segment.range));
      if (same && isNew(same)) also.push({ view: other.view, output: await draft(same) });
    }
    orders.push({ range: segment.range, output: await draft(segment), also });
  }
  return { orders, fingerprints };
};

/** Frames that an order makes, in all its words. */
const framesIn = ({ range, also }: SegmentOrder): number =>
  range.durationInFrames * (1 + also.length);

/** Aborts with `signal`, or by itself: one browser that fails ends the others. */
const stopWith = (signal: AbortSignal) => {
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  signal.addEventListener("abort", onAbort, { once: true });
  if (signal.aborted) stop.abort();
  return { stop, release: () => signal.removeEventListener("abort", onAbort) };
};

/**
 * Draws the segments that are not kept. Each browser draws its own, neighbours in order; where there are fewer segments than
 * cores, several pages of a browser share one. A segment is kept as soon as it is whole, so a run that is stopped goes on there.
 */
export const drawMissing = async (
  shell: Shell,
  work: DrawWork,
): Promise<DrawnSegments | Failure | Cancelled> => {
  const { orders, fingerprints } = await ordersOf(work);
  const all = orders.reduce((sum, order) => sum + framesIn(order), 0);
  const cores = work.concurrency ?? availableParallelism();
  const browsers = Math.min(cores, Math.ceil(all / worthABrowser));
  const groups = shareWork(orders, browsers, framesIn);
  const pages = Math.max(1, Math.floor(cores / groups.length));
  // The first browser starts while the stage is being set.
  const [bundle] = await Promise.all([work.pool.bundle(), work.pool.browser(0)]);
  if (typeof bundle !== "string") return bundle;
  const kept = new Map<string, KeptSegment>();
  const { stop, release } = stopWith(shell.signal);
  const restore = setEnv(screenshotsOfTheView);
  const { width, height } = work.size;
  let done = 0;
  let drawnBy = "none";
  const drawGroup = async (segments: readonly SegmentOrder[], index: number) => {
    const browser = await work.pool.browser(index);
    if (browser.kind === "failed") return browser;
    drawnBy = browser.source;
    if (index === 0) shell.progress.step(`Rendering ${width}x${height}`);
    const { staged, view, size } = work;
    return work.draw(
      { bundle, browser, staged, view, size, pages, segments },
      {
        signal: stop.signal,
        onFrame: () => shell.progress.at({ done: (done += 1), all }),
        onSegment: async ({ output }) => {
          const fingerprint = fingerprints.get(output) ?? "";
          kept.set(fingerprint, await work.store.keep(fingerprint, output));
        },
      },
    );
  };
  try {
    const ends = await Promise.all(
      groups.map(async (group, index) => {
        const end = await drawGroup(group, index);
        if (end.kind !== "drawn") stop.abort();
        return end;
      }),
    );
    if (shell.signal.aborted) return cancelled;
    const failure = ends.find((end) => end.kind === "failed");
    return (
      failure ??
      ends.find((end) => end.kind === "cancelled") ?? {
        kind: "drawn",
        kept,
        frames: all,
        browser: drawnBy,
      }
    );
  } finally {
    restore();
    release();
    shell.progress.end();
  }
};
