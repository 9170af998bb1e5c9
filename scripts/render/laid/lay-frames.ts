import { readingsOf } from "../../../src/deliver/laying/readings.ts";
import { framePlate } from "../../../src/deliver/laying/frame-plate.ts";
import type { LaidFrame, Plate, Recipe } from "../../../src/deliver/laying/recipe.ts";
import { yuvLength } from "../../../src/deliver/laying/yuv-picture.ts";
import { failed, type Failure } from "../../terminal/outcome.ts";
import type { RenderSize } from "../quality.ts";
import { drawnPlates } from "./drawn-plates.ts";
import type { LaidPlate, LaidVeil, LayingTable, PlacedVeil } from "./laying-table.ts";
import { plateShelf, type PlateShelf } from "./plate-shelf.ts";

/** Frames to be laid, and all that they are laid from. */
export type LayOrder = {
  readonly recipe: Recipe;
  /** Their numbers in the film, in order. */
  readonly frames: readonly number[];
  readonly table: LayingTable;
  readonly veils: ReadonlyMap<string, PlacedVeil>;
  /** Frames that the stage drew, as JPEG, by their number in the film. */
  readonly drawn: ReadonlyMap<number, Uint8Array>;
  readonly publicFolder: string;
  readonly size: RenderSize;
};

/**
 * Lays frames, one after the other: each goes to `take`, which may answer with a failure and is done with the bytes when it
 * answers. Stops early when `signal` aborts.
 */
export const layFrames = async (
  order: LayOrder,
  take: (frame: Uint8Array) => Promise<Failure | null>,
  signal: AbortSignal,
): Promise<Failure | null> => {
  const { recipe, frames, size } = order;
  const { readings, platesOf } = readingsOf(recipe, frames);
  const shelf = plateShelf(order.publicFolder, readings, size);
  const drawn = drawnPlates(
    frames.flatMap((frame) => order.drawn.get(frame) ?? []),
    size,
  );
  const picture = new Uint8Array(yuvLength(size.width, size.height));
  try {
    for (const [place, index] of frames.entries()) {
      if (signal.aborted) return null;
      await shelf.moveTo(place);
      const frame = recipe.frames[index];
      if (frame?.kind === "laid") {
        const plates = await platesFor(frame, platesOf[place] ?? [], shelf, size);
        if (!Array.isArray(plates)) return plates;
        order.table.lay(plates, veilsFor(order, frame), picture);
      } else if (!(await drawn.next(picture))) {
        return lost(`Frame ${index} of the film could not be read as drawn. ${drawn.log()}`);
      }
      const failure = await take(picture);
      if (failure) return failure;
    }
    return null;
  } finally {
    await Promise.all([shelf.close(), drawn.close()]);
  }
};

const platesFor = async (
  { plates }: LaidFrame,
  readings: readonly number[],
  shelf: PlateShelf,
  size: RenderSize,
): Promise<LaidPlate[] | Failure> => {
  const found: LaidPlate[] = [];
  for (const [index, { clip, clipFrame, opacity, framing }] of plates.entries()) {
    const reader = shelf.take(readings[index] ?? -1);
    const bytes = await reader.frame(clipFrame);
    if (bytes === null) return lost(`The clip ${clip} has no frame ${clipFrame}. ${reader.log()}`);
    found.push({ bytes: framing ? framed(bytes, framing, size) : bytes, opacity });
  }
  return found;
};

const framed = (
  bytes: Uint8Array,
  { scale, left, top }: NonNullable<Plate["framing"]>,
  size: RenderSize,
): Uint8Array => {
  const into = new Uint8Array(bytes.length);
  framePlate(bytes, size, { scale, left: left * size.scale, top: top * size.scale }, into);
  return into;
};

const veilsFor = (
  { recipe, veils, size: { scale } }: LayOrder,
  { layers }: LaidFrame,
): LaidVeil[] =>
  layers.flatMap(({ opacity, top, bottom, down, ...layer }): LaidVeil[] => {
    const veil = veils.get(recipe.veils[layer.veil] ?? "");
    return veil
      ? [{ veil, opacity, top: top * scale, bottom: bottom * scale, down: down * scale }]
      : [];
  });

const lost = (message: string): Failure =>
  failed(
    "render-failed",
    message,
    'Make the clips again: "film shoot --only clips"; or let the stage draw everything: "film render --draw stage".',
  );
