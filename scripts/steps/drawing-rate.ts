import { readdir } from "node:fs/promises";
import path from "node:path";
import { receiptSchema } from "../render/receipt.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile } from "../store/json-file.ts";

/** Frames a second at each quality on two cores without a graphics card, where this machine has not drawn anything yet. */
const usual: Readonly<Record<string, number>> = { draft: 20, standard: 14, final: 6 };

/** How fast a film is drawn, and whether that was measured here or is the usual. */
export type DrawingRate = { readonly framesPerSecond: number; readonly isMeasured: boolean };

/** How fast this machine draws a film at a quality, by the receipts of what it drew. */
export const drawingRate = async (folder: FilmFolder, quality: string): Promise<DrawingRate> => {
  const names = await readdir(folder.out).catch(() => []);
  const receipts = await Promise.all(
    names
      .filter((name) => name.endsWith(".json"))
      .map((name) => readJsonFile(path.join(folder.out, name), receiptSchema)),
  );
  let [frames, seconds] = [0, 0];
  for (const read of receipts) {
    if (read.kind !== "read" || read.value.quality !== quality) continue;
    frames += read.value.madeWith.framesDrawn;
    seconds += read.value.madeWith.framesDrawn > 0 ? read.value.madeWith.secondsTaken : 0;
  }
  return seconds > 0 && frames > 0
    ? { framesPerSecond: frames / seconds, isMeasured: true }
    : { framesPerSecond: usual[quality] ?? 10, isMeasured: false };
};
