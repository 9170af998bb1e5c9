/** Draws a reel and throws its frames away. For `npm run bench`: `tsx scripts/bench/draw-items.ts '<json>'`. */
import process from "node:process";
import { z } from "zod";
import { drawReel } from "../providers/atelier/draw-reel.ts";
import { reelPropsSchema } from "../../src/takes/reel.ts";
import { projectAt } from "../store/project.ts";
import { standardProgress } from "../terminal/progress.ts";

const orderSchema = reelPropsSchema.extend({ slug: z.string(), oversampling: z.number() });

const { slug, format, width, height, detail, oversampling, items } = orderSchema.parse(
  JSON.parse(process.argv[2] ?? "null"),
);
const drawn = await drawReel(
  { project: projectAt(), progress: standardProgress(), signal: new AbortController().signal },
  {
    slug,
    items,
    size: { format, width, height },
    detail,
    oversampling,
    browser: undefined,
    concurrency: null,
    onFrame: () => Promise.resolve(),
  },
);
process.stdout.write(`${JSON.stringify(drawn)}\n`, () =>
  process.exit(drawn.kind === "drawn" ? 0 : 1),
);
