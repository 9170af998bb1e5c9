import { stat } from "node:fs/promises";
import path from "node:path";
import { bibleEntries } from "../../src/film/bible-entries.ts";
import type { Film } from "../../src/film/film.ts";
import { askTool, type Asking, type DraftRequest } from "../../src/prompts/ask-tool.ts";
import { comparableRequest, comparableTo } from "../../src/takes/comparable-request.ts";
import type { Lock, PictureTake } from "../../src/takes/lock.ts";
import type { StoredRequest } from "../../src/takes/stored-request.ts";
import type { ToolRequest } from "../../src/takes/tool-request.ts";
import { whyStale } from "../../src/takes/why-stale.ts";
import type { Project } from "../store/project.ts";
import { readRequest } from "../store/request-store.ts";
import { sha256OfData, sha256OfFile } from "../store/sha256.ts";

/** What stands between a take and the film as it is now. */
export type ToolTakeState =
  | { readonly kind: "current" }
  | { readonly kind: "stale"; readonly because: readonly string[] };

/** A draft with the name that hashing gives it. */
export const namedRequest = ({ kind, id, ingredients }: DraftRequest): ToolRequest => ({
  kind,
  id,
  fingerprint: sha256OfData({ kind, id, ingredients }),
  ingredients,
});

/**
 * SHA-256 of every picture that a film's requests may hand over, by its path inside `public/`: references of the bible, and the
 * takes that stand in the film. A file that is missing or empty has none.
 */
export const pictureHashes = async (
  project: Project,
  film: Film,
  lock: Lock,
): Promise<ReadonlyMap<string, string>> => {
  const references = bibleEntries(film.bible).flatMap(({ entry }) =>
    [...("macroReferences" in entry ? entry.macroReferences : []), ...entry.references].map(
      ({ file }) => `films/${film.slug}/${file}`,
    ),
  );
  const takes = Object.values(lock.keyframes).flatMap((one) => one.takes.map(({ file }) => file));
  const files = [...new Set([...references, ...takes])];
  const hashed = await Promise.all(
    files.map(async (file): Promise<[string, string][]> => {
      const place = path.join(project.public, ...file.split("/"));
      const found = await stat(place).catch(() => null);
      return found?.isFile() && found.size > 0 ? [[file, await sha256OfFile(place)]] : [];
    }),
  );
  return new Map(hashed.flat());
};

/** Whether a take is what would be asked for today under its own number, model and changes; else because of what it is not. */
export const stateOfToolTake = (
  asking: Asking,
  kind: StoredRequest["kind"],
  id: string,
  take: PictureTake,
  stored: StoredRequest | null,
): ToolTakeState => {
  const changes = stored?.changes ?? [];
  const by = { ...asking.by, maker: take.maker, model: take.model ?? asking.by.model };
  const asked = askTool({ ...asking, by }, { kind, id, take: take.take, changes });
  if (asked.kind === "blocked") return { kind: "stale", because: [asked.message] };
  const { ingredients, about } = asked.request;
  if (namedRequest(asked.request).fingerprint === take.fingerprint) return { kind: "current" };
  if (!stored) {
    return { kind: "stale", because: ["what it was asked for with is not on record"] };
  }
  const because = whyStale(
    { ingredients: comparableTo(stored.ingredients, ingredients), about: stored.about },
    { ingredients: comparableRequest(ingredients), about },
  );
  return because.length === 0 ? { kind: "current" } : { kind: "stale", because };
};

/** The kept requests of these takes, by fingerprint. */
export const requestsOf = async (
  project: Project,
  takes: readonly PictureTake[],
): Promise<ReadonlyMap<string, StoredRequest>> => {
  const read = await Promise.all(
    [...new Set(takes.map(({ fingerprint }) => fingerprint))].map((one) =>
      readRequest(project, one),
    ),
  );
  return new Map(read.flatMap((one) => (one ? [[one.fingerprint, one]] : [])));
};
