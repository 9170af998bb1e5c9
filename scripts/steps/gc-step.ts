import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { clipCacheSchema, type Lock } from "../../src/takes/lock.ts";
import { filmFolder } from "../store/film-folder.ts";
import { isMissing } from "../store/is-missing.ts";
import { readJobFiles } from "../store/job-file.ts";
import { readJsonFile } from "../store/json-file.ts";
import { listFilms } from "../store/list-films.ts";
import type { Project } from "../store/project.ts";
import { readAccount } from "../store/money-ledger.ts";
import { readTakes } from "../store/read-takes.ts";
import { takeRunLock, type RunLock } from "../store/run-lock.ts";
import { failed, type Failure } from "../terminal/outcome.ts";

/** A file that nothing names, or that can be made again and has lain unused. */
export type Waste = { readonly file: string; readonly bytes: number; readonly why: string };

/** How long things are left alone, days: what nobody names might have been named by a film that was taken away for a moment. */
const restInDays = { take: 7, cache: 30 } as const;

type Found = { readonly file: string; readonly bytes: number; readonly ageInDays: number };

const filesIn = async (folder: string, inside: string): Promise<readonly Found[]> => {
  const root = path.join(folder, inside);
  const names = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    },
  );
  return Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(file);
        const ageInDays = (Date.now() - mtimeMs) / 86_400_000;
        return { file: path.relative(folder, file).replaceAll("\\", "/"), bytes: size, ageInDays };
      }),
  );
};

/** Everything that some film, lock, list or job of the project names. */
type Named = { readonly files: ReadonlySet<string>; readonly requests: ReadonlySet<string> };

const takesOf = (lock: Lock) =>
  [lock.keyframes, lock.clips, lock.sheets].flatMap((list) =>
    Object.values(list).flatMap(({ takes }) => takes),
  );

/** Null where the file is something else than a list of takes. */
const takesInFile = async (file: string) => {
  const list = await readJsonFile(file, clipCacheSchema);
  if (list.kind === "read") return Object.values(list.value.clips);
  const lock = await readTakes(file);
  return "kind" in lock ? null : takesOf(lock);
};

const namedBy = async (project: Project, slugs: readonly string[]): Promise<Named | Failure> => {
  const [files, requests] = [new Set<string>(), new Set<string>()];
  const cached = (await filesIn(project.public, "cache")).map(({ file }) => file);
  for (const slug of slugs) {
    const lock = await readTakes(filmFolder(project, slug).lock);
    if ("kind" in lock) return lock;
    const jobs = await readJobFiles(project, slug);
    if ("kind" in jobs) return jobs;
    const lists = cached.filter(
      (file) => /^cache\/[^/]+\/[^/]+\.json$/.test(file) && file.startsWith(`cache/${slug}/`),
    );
    const made = await Promise.all(
      lists.map((file) => takesInFile(path.join(project.public, file))),
    );
    for (const take of [...takesOf(lock), ...made.flatMap((takes) => takes ?? [])]) {
      files.add(take.file);
      requests.add(take.fingerprint);
    }
    for (const { request, made: came } of jobs) {
      requests.add(request.fingerprint);
      for (const { file } of request.ingredients.files) files.add(file);
      if (came) files.add(path.relative(project.public, came.file).replaceAll("\\", "/"));
    }
  }
  return { files, requests };
};

const wasteOf = async (
  project: Project,
  { files, requests }: Named,
  keepTakes: boolean,
): Promise<readonly Waste[]> => {
  const named = (file: string) => files.has(file) || requests.has(path.parse(file).name);
  const takes = (await filesIn(project.public, "takes")).filter(
    ({ file, ageInDays }) => !keepTakes && !named(file) && ageInDays > restInDays.take,
  );
  // Only what is called by a hash: lists and half-made things belong to the films and their runs.
  const cache = (await filesIn(project.public, "cache")).filter(
    ({ file, ageInDays }) =>
      /^cache\/(requests\/)?[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]+$/.test(file) &&
      !named(file) &&
      ageInDays > restInDays.cache,
  );
  const waste = (why: string) => (found: Found) => ({
    file: path.join(project.public, found.file),
    bytes: found.bytes,
    why,
  });
  return [
    ...takes.map(waste("no film's takes.json names it")),
    ...cache.map(waste(`can be made again, and no film has used it for ${restInDays.cache} days`)),
  ];
};

/** What could go, and what went. */
export type GcStep = {
  readonly kind: "looked";
  readonly waste: readonly Waste[];
  /** Films that the money ledger names and the project does not have: while there are any, no take goes. */
  readonly absent: readonly string[];
  readonly deleted: boolean;
};

/**
 * Finds takes that no film names and cached files that nobody used for long, and deletes them when told to. What any `takes.json`,
 * list of clips or job names is never touched, nor is the ledger; a lock or job that cannot be read stops everything, and so does
 * a film whose pictures are being made.
 */
export const gcStep = async (project: Project, mayDelete: boolean): Promise<GcStep | Failure> => {
  const slugs = await listFilms(project);
  const held: Extract<RunLock, { readonly kind: "taken" }>[] = [];
  try {
    for (const slug of mayDelete ? slugs : []) {
      const lock = await takeRunLock(path.join(project.public, "cache", slug));
      if (lock.kind === "busy") {
        return failed(
          "busy",
          `Pictures of "${slug}" are being made, by process ${lock.record.pid} on ${lock.record.host}.`,
          `Wait until it is done. If no such process runs, delete ${lock.file}.`,
        );
      }
      held.push(lock);
    }
    const named = await namedBy(project, slugs);
    if ("kind" in named) return named;
    const account = await readAccount(project);
    if ("kind" in account) return account;
    // What was paid for such a film cannot be told from what nobody wants: all takes stay.
    const absent = [...new Set(account.map(({ film }) => film))].filter(
      (film) => !slugs.includes(film),
    );
    const waste = await wasteOf(project, named, absent.length > 0);
    if (mayDelete) for (const { file } of waste) await rm(file, { force: true });
    return { kind: "looked", waste, absent, deleted: mayDelete };
  } finally {
    for (const lock of held) await lock.release();
  }
};
