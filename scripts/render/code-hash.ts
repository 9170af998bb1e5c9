import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Project } from "../store/project.ts";
import { isMissing } from "../store/is-missing.ts";
import { sha256OfData, sha256OfFile } from "../store/sha256.ts";

const isSource = (name: string): boolean => !/\.test\.tsx?$|\.md$|(^|[\\/])\./.test(name);

const filesIn = async (folder: string): Promise<string[]> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** Every file's hash by its path inside `folder`, with forward slashes. */
const hashesIn = async (
  folder: string,
  keep: (name: string) => boolean,
): Promise<Record<string, string>> => {
  const files = (await filesIn(folder)).filter((file) => keep(path.relative(folder, file)));
  const pairs = await Promise.all(
    files.map(
      async (file) =>
        [path.relative(folder, file).split(path.sep).join("/"), await sha256OfFile(file)] as const,
    ),
  );
  return Object.fromEntries(pairs);
};

/** Hash of all code that draws: `compositions/`, `src/` (tests left out) and the exact versions of every package. */
export const codeHash = async (project: Project): Promise<string> => {
  const [compositions, core, packages] = await Promise.all([
    hashesIn(path.join(project.code, "compositions"), isSource),
    hashesIn(path.join(project.code, "src"), isSource),
    sha256OfFile(path.join(project.code, "package-lock.json")),
  ]);
  return sha256OfData({ compositions, core, packages });
};

/** Hash of the code that lays frames, which is no part of the stage. */
export const layingHash = async (project: Project): Promise<string> =>
  sha256OfData(await hashesIn(path.join(project.code, "scripts", "render", "laid"), isSource));

/** Hash of what the browser can load that belongs to no single film (textures, fonts); takes are named by their content. */
export const sharedPublicHash = async (project: Project): Promise<string> => {
  const isShared = (name: string) => !/^(films|takes|cache)([\\/]|$)/.test(name) && isSource(name);
  const names = await readdir(project.public).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.some(isShared) ? sha256OfData(await hashesIn(project.public, isShared)) : "none";
};
