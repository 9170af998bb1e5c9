import { drawReel } from "../scripts/providers/atelier/draw-reel.ts";
import { projectAt } from "../scripts/store/project.ts";
import { standardProgress } from "../scripts/terminal/progress.ts";
import type { ReelItem } from "../src/takes/reel.ts";

const size = { format: "16x9", width: 640, height: 360 };

/** Draws keyframes and clips of the default film one after the other on one page, as small JPEGs. */
export const drawItems = async (
  items: readonly ReelItem[],
  signal: AbortSignal,
): Promise<readonly Buffer[]> => {
  const frames: Buffer[] = [];
  const drawn = await drawReel(
    { project: projectAt(), progress: standardProgress(), signal },
    {
      slug: "gemini-ring",
      items,
      size,
      detail: 1,
      oversampling: 1,
      browser: undefined,
      concurrency: 1,
      onFrame: async (jpeg) => {
        frames.push(jpeg);
      },
    },
  );
  if (drawn.kind !== "drawn") throw new Error(JSON.stringify(drawn));
  return frames;
};
