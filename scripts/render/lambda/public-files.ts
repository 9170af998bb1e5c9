import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { filesOfPicture } from "../../../src/takes/files-of-picture.ts";
import type { Project } from "../../store/project.ts";
import { failed, type Failure } from "../../terminal/outcome.ts";
import type { LambdaVariant } from "./variant.ts";

/** What must lie in the public folder of a site, as paths inside it with forward slashes. */
export type PublicFiles = { readonly kind: "files"; readonly files: readonly string[] };

/** Textures, fonts and the like, which belong to no single film. Hidden files never leave this machine. */
const sharedFiles = async (project: Project): Promise<string[]> => {
  const entries = await readdir(project.public, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project.public, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => !/^(films|takes|cache)\//.test(name) && !/(^|\/)\./.test(name));
};

const isThere = (project: Project, name: string): Promise<boolean> =>
  stat(path.join(project.public, name)).then(
    (found) => found.isFile(),
    () => false,
  );

/**
 * The public files that these variants of a film are drawn from, and no others: the pictures and clips that stand in them, the
 * two texts in which the page finds its compositions, and what all films share. The staged film itself travels with the order
 * to render it, and the song stays here.
 */
export const publicFilesOf = async (
  project: Project,
  slug: string,
  variants: readonly LambdaVariant[],
): Promise<PublicFiles | Failure> => {
  const pictures = variants.flatMap(({ order }) =>
    order.staged.shots.flatMap(({ picture }) => filesOfPicture(picture)),
  );
  const texts = ["film.yaml", "storyboard.yaml"].map((name) => `films/${slug}/${name}`);
  const wanted = [...new Set([...texts, ...pictures])];
  const there = await Promise.all(wanted.map((name) => isThere(project, name)));
  const missing = wanted.filter((_, index) => !there[index]);
  if (missing.length > 0) {
    const more = missing.length > 3 ? " ..." : "";
    return failed(
      "not-current",
      `${missing.length} of the film's files are not in public/: ${missing.slice(0, 3).join(", ")}${more}.`,
      `Run "film shoot ${slug}" to make them again.`,
    );
  }
  return { kind: "files", files: [...wanted, ...(await sharedFiles(project))].toSorted() };
};
