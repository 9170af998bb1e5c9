import { readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { View } from "../../../src/deliver/staged-film.ts";
import type { FilmFile, Format } from "../../../src/film/film-file.ts";
import { isCommonVeil } from "../../../src/deliver/laying/recipe.ts";
import { sha256OfBytes, sha256OfData } from "../../store/sha256.ts";
import { writeFileAtomic } from "../../store/write-file.ts";
import type { RenderSize } from "../quality.ts";

/** Veils kept between renders, as the stage drew them: those that depend only on a film's format and look, not on its words. */
export type VeilStore = {
  /** A kept veil as PNG; null when there is none, or it is not what it was. */
  readonly find: (veil: string) => Promise<Uint8Array | null>;
  /** Keeps a veil, if it is of the kind that is kept. Failing at it harms nobody. */
  readonly keep: (veil: string, png: Uint8Array) => Promise<void>;
};

/** All that can change a kept veil's pixels. */
export type VeilGround = {
  /** Names the code of the stage. */
  readonly code: string;
  readonly format: Pick<Format, "width" | "height">;
  readonly size: RenderSize;
  readonly notes: View["notes"];
  readonly look: FilmFile["look"];
};

/** Files older than this are made again. Milliseconds. */
const mostAge = 30 * 24 * 3600 * 1000;

const removeOld = async (folder: string): Promise<void> => {
  const files = (await readdir(folder)).map((name) => path.join(folder, name));
  const ages = await Promise.all(
    files.map(async (file) => ({ file, age: Date.now() - (await stat(file)).mtimeMs })),
  );
  const old = ages.filter(({ age }) => age > mostAge);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
};

/** Opens the veils that lie in `folder`: one file each, of the picture's SHA-256 in 64 hex digits and the picture. */
export const veilStore = (folder: string, ground: VeilGround): VeilStore => {
  const fileOf = (veil: string) => path.join(folder, sha256OfData({ ...ground, veil }));
  return {
    find: async (veil) => {
      if (!isCommonVeil(veil)) return null;
      const bytes = await readFile(fileOf(veil)).catch(() => null);
      const png = bytes?.subarray(64);
      return png && sha256OfBytes(png) === bytes?.toString("latin1", 0, 64) ? png : null;
    },
    keep: async (veil, png) => {
      if (!isCommonVeil(veil)) return;
      const bytes = Buffer.concat([Buffer.from(sha256OfBytes(png), "latin1"), png]);
      await writeFileAtomic(fileOf(veil), bytes)
        .then(() => removeOld(folder))
        .catch(() => undefined);
    },
  };
};
