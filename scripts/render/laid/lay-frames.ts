import {
  layVeils,
  tableFor,
  type LaidVeil,
  type Table,
} from "../../../src/deliver/laying/lay-veils.ts";
import type { LaidFrame, Recipe } from "../../../src/deliver/laying/recipe.ts";
import { runsOf, type Run } from "../../../src/deliver/laying/runs.ts";
import type { Veil } from "../../../src/deliver/laying/veil.ts";
import type { RawFrames } from "../../media/raw-frames.ts";
import { failed, type Failure } from "../../terminal/outcome.ts";
import type { RenderSize } from "../quality.ts";
import { clipPlates, drawnPlates } from "./plates.ts";

/** Frames to be laid, and all that they are laid from. */
export type LayOrder = {
  readonly recipe: Recipe;
  /** Their numbers in the film, in order. */
  readonly frames: readonly number[];
  readonly veils: ReadonlyMap<number, Veil>;
  /** Frames that the stage drew, as JPEG, by their number in the film. */
  readonly drawn: ReadonlyMap<number, Uint8Array>;
  readonly publicFolder: string;
  readonly size: RenderSize;
};

/** Lays frames, one after the other: each goes to `take`, which may answer with a failure. Stops early when `signal` aborts. */
export const layFrames = async (
  order: LayOrder,
  take: (frame: Uint8Array) => Promise<Failure | null>,
  signal: AbortSignal,
): Promise<Failure | null> => {
  const table = tableFor(order.size.width, order.size.height);
  const runs = runsOf(order.recipe, order.frames);
  // The next run's plates are opened while this one is laid: a decoder takes a while to begin.
  let ahead = runs[0] ? platesOf(order, runs[0]) : null;
  for (const [index, run] of runs.entries()) {
    const plates = ahead ?? platesOf(order, run);
    const following = runs[index + 1];
    ahead = following ? platesOf(order, following) : null;
    const failure = await layRun(order, run, plates, { table, take, signal });
    await plates.close();
    if (failure || signal.aborted) {
      await ahead?.close();
      return failure;
    }
  }
  return null;
};

const platesOf = (order: LayOrder, run: Run): RawFrames => {
  if (run.kind === "laid") {
    const first = run.frames[0]?.clipFrame ?? 0;
    const end = (run.frames.at(-1)?.clipFrame ?? first) + 1;
    return clipPlates(order.publicFolder, run.clip, { first, end }, order.size);
  }
  const jpegs = run.frames.flatMap((frame) => order.drawn.get(frame) ?? []);
  return drawnPlates(jpegs, order.size);
};

type Workbench = {
  readonly table: Table;
  readonly take: (frame: Uint8Array) => Promise<Failure | null>;
  readonly signal: AbortSignal;
};

const layRun = async (
  order: LayOrder,
  run: Run,
  plates: RawFrames,
  { table, take, signal }: Workbench,
): Promise<Failure | null> => {
  let plate: Uint8Array | null = null;
  let shown = -1;
  for (const frame of run.frames) {
    if (signal.aborted) return null;
    const wanted = typeof frame === "number" ? frame : frame.clipFrame;
    if (wanted !== shown || plate === null) plate = await plates.next();
    if (plate === null) return missing(run, wanted, plates.log());
    shown = wanted;
    const failure = await take(
      typeof frame === "number" ? plate : laid(order, frame, plate, table),
    );
    if (failure) return failure;
  }
  return null;
};

/** The plate stays as it is: where a clip is held it is laid again. */
const laid = (
  { veils, size }: LayOrder,
  { layers }: LaidFrame,
  plate: Uint8Array,
  table: Table,
): Uint8Array => {
  const picture = { width: size.width, height: size.height, bytes: plate.slice() };
  const { scale } = size;
  const over = layers.flatMap((layer): LaidVeil[] => {
    const veil = veils.get(layer.veil);
    const { opacity, top, bottom, down } = layer;
    return veil
      ? [{ veil, opacity, top: top * scale, bottom: bottom * scale, down: down * scale }]
      : [];
  });
  layVeils(picture, over, table);
  return picture.bytes;
};

const missing = (run: Run, frame: number, log: string): Failure =>
  failed(
    "render-failed",
    run.kind === "laid"
      ? `The clip ${run.clip} has no frame ${frame}. ${log}`
      : `Frame ${frame} of the film could not be read as drawn. ${log}`,
    'Make the clips again: "film shoot --only clips"; or let the stage draw everything: "film render --draw stage".',
  );
