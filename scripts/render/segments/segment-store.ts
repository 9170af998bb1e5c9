import { readdir, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { isMissing } from "../../store/is-missing.ts";
import { makeFolder } from "../../store/make-folder.ts";
import { removeStalePartials } from "../../store/remove-stale-partials.ts";
import { settleFile } from "../../store/settle-file.ts";
import { sha256OfFile } from "../../store/sha256.ts";

/**
 * Segments that were rendered before, by their fingerprint. A file is called `<fingerprint>.<sha-256 of its bytes>.mp4`, so that
 * its name is its receipt: it gets the name whole, in one step, and what was cut off or swapped since does not fit it.
 */
export type SegmentStore = {
  /** A sound segment; `damaged` when there was one that is not what it was, which is removed. */
  readonly find: (fingerprint: string) => Promise<KeptSegment | "missing" | "damaged">;
  /** Whether there is a segment of that name, without reading it: for an estimate. */
  readonly has: (fingerprint: string) => Promise<boolean>;
  /** Where a segment may be drawn before it is kept; its folder is there. */
  readonly draft: (fingerprint: string) => Promise<string>;
  /** Takes a whole file from its draft into the store. */
  readonly keep: (fingerprint: string, draft: string) => Promise<KeptSegment>;
  /** Where a note about a segment, as JSON, may lie. */
  readonly note: (fingerprint: string) => string;
  /** Removes those unused for longest while all together are larger than `mostBytes`; what a run may be using stays. */
  readonly prune: (mostBytes?: number) => Promise<void>;
};

/** A segment on disk, known to be what it was when it was made. */
export type KeptSegment = { readonly kind: "kept"; readonly file: string; readonly sha256: string };

/** Segments all together. */
const mostBytesKept = 8e9;
/** What was used within this time may be in use by another run. Milliseconds. */
const inUse = 6 * 3600 * 1000;

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });

const check = async (file: string): Promise<KeptSegment | null> => {
  const [, , promised] = /([0-9a-f]{64})\.([0-9a-f]{64})\.mp4$/.exec(file) ?? [];
  const sha256 = await sha256OfFile(file).catch(() => null);
  return sha256 !== null && sha256 === promised ? { kind: "kept", file, sha256 } : null;
};

/** Opens the store that lies in `folder`; nothing is made until something is drawn. */
export const segmentStore = (folder: string): SegmentStore => {
  const shelf = (fingerprint: string) => path.join(folder, fingerprint.slice(0, 2));
  const namesOf = async (fingerprint: string) =>
    (await namesIn(shelf(fingerprint))).filter(
      (name) => name.startsWith(`${fingerprint}.`) && /\.[0-9a-f]{64}\.mp4$/.test(name),
    );
  return {
    find: async (fingerprint) => {
      const place = shelf(fingerprint);
      const names = await namesOf(fingerprint);
      for (const name of names) {
        const file = path.join(place, name);
        const kept = await check(file);
        if (kept) {
          await utimes(file, new Date(), new Date()).catch(() => undefined);
          return kept;
        }
        await rm(file, { force: true });
      }
      return names.length === 0 ? "missing" : "damaged";
    },
    has: async (fingerprint) => (await namesOf(fingerprint)).length > 0,
    draft: async (fingerprint) => {
      const place = shelf(fingerprint);
      await makeFolder(place);
      await removeStalePartials(place);
      return path.join(place, `${fingerprint}.partial-${process.pid}.mp4`);
    },
    keep: async (fingerprint, draft) => {
      const sha256 = await sha256OfFile(draft);
      const file = path.join(shelf(fingerprint), `${fingerprint}.${sha256}.mp4`);
      await settleFile(draft, file);
      return { kind: "kept", file, sha256 };
    },
    note: (fingerprint) => path.join(shelf(fingerprint), `${fingerprint}.json`),
    prune: (mostBytes = mostBytesKept) => prune(folder, mostBytes),
  };
};

const prune = async (folder: string, mostBytes: number): Promise<void> => {
  const shelves = (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const files = await Promise.all(
    shelves.map(async (name) =>
      (await namesIn(path.join(folder, name))).map((file) => path.join(folder, name, file)),
    ),
  );
  const found = await Promise.all(
    files.flat().map(async (file) => {
      const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: Date.now() }));
      return { file, size, mtimeMs };
    }),
  );
  let bytes = found.reduce((sum, { size }) => sum + size, 0);
  for (const { file, size, mtimeMs } of found.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (bytes <= mostBytes || Date.now() - mtimeMs < inUse) return;
    await rm(file, { force: true });
    bytes -= size;
  }
};
