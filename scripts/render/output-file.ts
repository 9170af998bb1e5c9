import { stat } from "node:fs/promises";
import path from "node:path";
import { failed, type Failure } from "../terminal/outcome.ts";

/** Where a film is written to. */
export type OutputFile = { readonly kind: "file"; readonly mp4: string };

const isFolder = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Where `--out` sends a film: a name ending in .mp4 is the file itself, anything else a folder that gets `<name>.mp4`.
 * Without it: `<name>.mp4` in the film's own folder of `out/`.
 */
export const outputFile = async (
  out: string | undefined,
  folder: string,
  name: string,
): Promise<OutputFile | Failure> => {
  if (out === undefined) return { kind: "file", mp4: path.join(folder, `${name}.mp4`) };
  const target = path.resolve(out);
  const extension = path.extname(target).toLowerCase();
  if (extension !== ".mp4") {
    return /^\.(mov|mkv|webm|avi|gif|m4v)$/.test(extension)
      ? failed(
          "usage",
          `--out names a ${extension} file; films are written as .mp4.`,
          "Give it the ending .mp4.",
        )
      : { kind: "file", mp4: path.join(target, `${name}.mp4`) };
  }
  return (await isFolder(target))
    ? failed(
        "usage",
        `--out ${out} is a folder.`,
        "Name a file ending in .mp4, or a folder with another name.",
      )
    : { kind: "file", mp4: target };
};
