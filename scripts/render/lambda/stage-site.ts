import { copyFile, link, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../../store/make-folder.ts";
import type { Project } from "../../store/project.ts";
import { removeStalePartials } from "../../store/remove-stale-partials.ts";
import type { Shell } from "../../terminal/film-command.ts";
import type { Failure } from "../../terminal/outcome.ts";
import { bundleStage } from "../bundle-stage.ts";
import { refreshStaticFiles } from "../static-files.ts";

/** A site as it will lie in the bucket, in a folder on this machine. `bytes` is its whole size. */
export type StagedSite = {
  readonly kind: "staged";
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly remove: () => Promise<void>;
};

/** The same file under another name where the disk can do that, else a copy. Neither is ever written to. */
const place = async (from: string, to: string): Promise<void> => {
  await makeFolder(path.dirname(to));
  await link(from, to).catch(() => copyFile(from, to));
};

/** The page's own files. Source maps tell of this machine's folders and help nobody there. */
const pageFiles = async (bundle: string): Promise<string[]> => {
  const entries = await readdir(bundle, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
    .map((entry) => path.relative(bundle, path.join(entry.parentPath, entry.name)))
    .filter((name) => name !== "public" && !name.startsWith(`public${path.sep}`));
};

const sizeOf = async (folder: string): Promise<{ files: number; bytes: number }> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size),
  );
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
};

const sitesIn = (project: Project): string => path.join(project.cache, "sites");

/**
 * Lays a site together: the bundled stage, and a public folder with exactly `files` (paths inside `public/`). The list of
 * public files in its page names these and no others. `remove` takes it away again.
 */
export const stageSite = async (
  shell: Shell,
  files: readonly string[],
): Promise<StagedSite | Failure> => {
  const { project } = shell;
  const bundle = await bundleStage(project);
  if (bundle.kind === "failed") return bundle;
  await makeFolder(sitesIn(project));
  await removeStalePartials(sitesIn(project));
  const folder = path.join(sitesIn(project), `site.partial-${process.pid}`);
  await rm(folder, { recursive: true, force: true });
  for (const name of await pageFiles(bundle.folder))
    await place(path.join(bundle.folder, name), path.join(folder, name));
  const staged = path.join(folder, "public");
  await makeFolder(staged);
  for (const name of files) await place(path.join(project.public, name), path.join(staged, name));
  await refreshStaticFiles(folder, staged);
  return {
    kind: "staged",
    folder,
    ...(await sizeOf(folder)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
