import { availableParallelism } from "node:os";
import path from "node:path";
import pLimit from "p-limit";
import { stillsWanted, type SheetStills } from "../../src/deliver/sheet-stills.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { stillsOfClip } from "../media/stills-of-clip.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";

/** Wider than any frame on the sheet. */
const widthInPixels = 480;

/** Takes the pictures of a contact sheet out of the clips of a film, as many clips at once as there are cores. */
export const takeSheetStills = async (
  publicFolder: string,
  staged: StagedFilm,
  signal: AbortSignal,
): Promise<{ readonly kind: "taken"; readonly stills: SheetStills } | Failure | Cancelled> => {
  const limit = pLimit(availableParallelism());
  const taken = await Promise.all(
    stillsWanted(staged).map(({ shot, clip, seconds }) =>
      limit(async () => {
        const file = path.join(publicFolder, clip);
        const order = { file, seconds, fps: staged.fps, width: widthInPixels };
        return { shot, found: await stillsOfClip(order, signal) };
      }),
    ),
  );
  const stills: Record<string, readonly (string | null)[]> = {};
  for (const { shot, found } of taken) {
    if ("kind" in found) return found;
    stills[shot] = found.map((jpeg) =>
      jpeg ? `data:image/jpeg;base64,${jpeg.toString("base64")}` : null,
    );
  }
  return { kind: "taken", stills };
};
