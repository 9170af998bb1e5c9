import path from "node:path";
import { storedRequestSchema, type StoredRequest } from "../../src/takes/stored-request.ts";
import { readJsonFile } from "./json-file.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Project } from "./project.ts";
import { writeFileAtomic } from "./write-file.ts";

/** Where requests are kept: of what was paid for in the ledger; of what the atelier makes again at will in the cache. */
const foldersOf = (project: Project) => ({
  paid: path.join(project.ledger, "requests"),
  free: path.join(project.public, "cache", "requests"),
});

/** Where a request lies, by its fingerprint. */
export const requestFile = (
  project: Project,
  fingerprint: string,
  price: "paid" | "free",
): string => path.join(foldersOf(project)[price], fingerprint.slice(0, 2), `${fingerprint}.json`);

/** Keeps what a take was asked for with, so that it can say one day because of what it is stale. Kept once, never changed. */
export const saveRequest = async (
  project: Project,
  request: Omit<StoredRequest, "schema">,
  price: "paid" | "free",
): Promise<void> => {
  const text = canonicalJson(storedRequestSchema.parse({ schema: "request/1", ...request }));
  await writeFileAtomic(requestFile(project, request.fingerprint, price), `${text}\n`);
};

/** The request of that fingerprint, or null: it was never kept, or what is kept cannot be read (then nobody knows why). */
export const readRequest = async (
  project: Project,
  fingerprint: string,
): Promise<StoredRequest | null> => {
  for (const price of ["paid", "free"] as const) {
    const read = await readJsonFile(requestFile(project, fingerprint, price), storedRequestSchema);
    if (read.kind === "read" && read.value.fingerprint === fingerprint) return read.value;
  }
  return null;
};
