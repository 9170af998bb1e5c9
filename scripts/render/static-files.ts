import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { isMissing } from "../store/is-missing.ts";
import { writeFileAtomic } from "../store/write-file.ts";

/** Remotion lists at most this many. */
const most = 10_000;

type StaticFile = {
  readonly name: string;
  readonly lastModified: number;
  readonly sizeInBytes: number;
  readonly src: string;
};

const listFolder = async (root: string, folder: string): Promise<StaticFile[]> => {
  const entries = await readdir(path.join(root, folder)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const listed = await Promise.all(
    entries
      .filter((name) => !name.startsWith("."))
      .toSorted()
      .map(async (entry): Promise<StaticFile[]> => {
        const name = folder === "" ? entry : `${folder}/${entry}`;
        // Takes are many, and the film's own files say which are needed.
        if (name === "takes") return [];
        const found = await stat(path.join(root, name)).catch(() => null);
        if (!found) return [];
        if (found.isDirectory()) return listFolder(root, name);
        const src = `./public/${name.split("/").map(encodeURIComponent).join("/")}`;
        return [{ name, lastModified: Math.trunc(found.mtimeMs), sizeInBytes: found.size, src }];
      }),
  );
  return listed.flat().slice(0, most);
};

/**
 * Brings the list behind Remotion's `getStaticFiles()` up to date in a bundle made earlier. The bundler writes that list
 * into `index.html` once; a film added since would not exist for the stage. Throws when the page has no such list.
 */
export const refreshStaticFiles = async (bundle: string, publicFolder: string): Promise<void> => {
  const page = path.join(bundle, "index.html");
  const html = await readFile(page, "utf8");
  const list = JSON.stringify(await listFolder(publicFolder, "")).replaceAll("<", "\\u003c");
  const assignment = /(window\.remotion_staticFiles\s*=\s*)\[.*?\](\.map\()/s;
  if (!assignment.test(html)) {
    throw new Error(
      `${page} has no window.remotion_staticFiles: this version of Remotion writes its page in another way`,
    );
  }
  await writeFileAtomic(
    page,
    html.replace(assignment, (_, before: string, after: string) => before + list + after),
  );
};
