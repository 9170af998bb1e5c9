import type { Reading } from "../../../src/deliver/laying/readings.ts";
import type { RenderSize } from "../quality.ts";
import { openClip, type ClipReader } from "./clip-reader.ts";

/** Places before a reading is wanted at which its decoder is opened: it takes a while to begin. */
const ahead = 24;

/** Clips that are open while frames are laid. */
export type PlateShelf = {
  /** The reader of a reading: opened now, if it is not. */
  readonly take: (index: number) => ClipReader;
  /** Opens what is wanted soon after this place, and closes what is not wanted from it on. */
  readonly moveTo: (place: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Makes a {@link PlateShelf} for readings. */
export const plateShelf = (
  publicFolder: string,
  readings: readonly Reading[],
  size: RenderSize,
): PlateShelf => {
  const open = new Map<number, ClipReader>();
  const take = (index: number): ClipReader => {
    const reading = readings[index];
    if (!reading) throw new RangeError(`there is no reading ${index}`);
    const reader = open.get(index) ?? openClip(publicFolder, reading, size);
    open.set(index, reader);
    return reader;
  };
  const closeThose = async (isDone: (reading: Reading) => boolean): Promise<void> => {
    for (const [index, reader] of open) {
      const reading = readings[index];
      if (!reading || !isDone(reading)) continue;
      open.delete(index);
      await reader.close();
    }
  };
  return {
    take,
    moveTo: async (place) => {
      await closeThose(({ to }) => to < place);
      for (const [index, { from, to }] of readings.entries())
        if (from <= place + ahead && to >= place) take(index);
    },
    close: () => closeThose(() => true),
  };
};
