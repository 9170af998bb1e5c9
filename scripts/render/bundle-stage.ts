import { access, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../store/make-folder.ts";
import type { Project } from "../store/project.ts";
import { removeStalePartials } from "../store/remove-stale-partials.ts";
import { sha256OfText } from "../store/sha256.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { codeHash } from "./code-hash.ts";
import { refreshStaticFiles } from "./static-files.ts";

/** The stage as a web page that a browser can open. */
export type StageBundle = {
  readonly kind: "bundled";
  readonly folder: string;
  readonly state: "cached" | "made";
};

/** Bundles kept beside the newest, for going back and forth between versions of the code. */
const kept = 3;
/** A bundle used within this time may be open in another render. Milliseconds. */
const inUse = 6 * 3600 * 1000;

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Removes old bundles and what a killed process left half-made. Failing at it harms nobody. */
const prune = async (folder: string): Promise<void> => {
  const names = await readdir(folder);
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  );
  const old = aged
    .toSorted((a, b) => b.at - a.at)
    .filter(({ at }, index) => index > kept && Date.now() - at > inUse);
  await Promise.all(
    old.map(({ name }) => rm(path.join(folder, name), { recursive: true, force: true })),
  );
};

const make = async (project: Project, folder: string): Promise<Failure | null> => {
  const partial = `${folder}.partial-${process.pid}`;
  const { bundle } = await import("@remotion/bundler");
  try {
    await bundle({
      entryPoint: path.join(project.code, "compositions", "index.ts"),
      rootDir: project.code,
      publicDir: project.public,
      outDir: partial,
      // Linked, not copied: the page always sees the films as they are now. (Windows copies: see bundleStage.)
      symlinkPublicDir: true,
      rspack: true,
      enableCaching: true,
    });
    await rename(partial, folder).catch(async (error: unknown) => {
      // Another render made the same bundle in the meantime.
      if (!(await exists(path.join(folder, "index.html")))) throw error;
    });
    return null;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return (
      systemFailure(error) ??
      failed(
        "no-bundle",
        `The stage could not be bundled:\n${text}`,
        "Mend the code in compositions/ or src/.",
      )
    );
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
};

/**
 * Bundles the stage, or takes the bundle made from the same code before (saves 3 to 15 s). The bundle lies in the cache under
 * the hash of the code; its list of public files is brought up to date every time.
 */
export const bundleStage = async (project: Project): Promise<StageBundle | Failure> => {
  const key = sha256OfText(`${await codeHash(project)} ${project.public}`).slice(0, 20);
  const bundles = path.join(project.cache, "bundles");
  const folder = path.join(bundles, key);
  await makeFolder(bundles);
  await makeFolder(project.films);
  await removeStalePartials(bundles);
  // On Windows the public folder is copied into the bundle: a cached one would show old data.
  const isCached = process.platform !== "win32" && (await exists(path.join(folder, "index.html")));
  if (!isCached) {
    await rm(folder, { recursive: true, force: true });
    const failure = await make(project, folder);
    if (failure) return failure;
    await prune(bundles).catch(() => undefined);
  }
  await refreshStaticFiles(folder, project.public);
  await utimes(folder, new Date(), new Date());
  return { kind: "bundled", folder, state: isCached ? "cached" : "made" };
};
