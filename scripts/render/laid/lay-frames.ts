import { readingsOf } from "../../../src/deliver/laying/readings.ts";
import { framePlate } from "../../../src/deliver/laying/frame-plate.ts";
import {
  isCommonVeil,
  type LaidFrame,
  type Layer,
  type Plate,
  type Recipe,
  type VeiledFrame,
} from "../../../src/deliver/laying/recipe.ts";
import { yuvLength } from "../../../src/deliver/laying/yuv-picture.ts";
import type { RawFrames } from "../../media/raw-frames.ts";
import { failed, type Failure } from "../../terminal/outcome.ts";
import type { RenderSize } from "../quality.ts";
import { drawnPlates } from "./drawn-plates.ts";
import type { LaidPlate, LaidVeil, LayingTable, PlacedVeil } from "./laying-table.ts";
import { plateShelf, type PlateShelf } from "./plate-shelf.ts";

/** Frames as they are seen in one view, and all that they are made from there. */
export type LaidView = {
  readonly recipe: Recipe;
  /** Their numbers in the film, in order. */
  readonly frames: readonly number[];
  readonly veils: ReadonlyMap<string, PlacedVeil>;
  /** Those that the stage drew with their words, as JPEG, by their number in the film. */
  readonly drawn: ReadonlyMap<number, Uint8Array>;
  /** Gets each frame; may answer with a failure, and is done with the bytes when it answers. */
  readonly add: (frame: Uint8Array) => Promise<Failure | null>;
};

/** Frames to be laid. */
export type LayOrder = {
  /** One film in several words; the first view has every frame, the others some of them. */
  readonly views: readonly LaidView[];
  /** Frames that the stage drew without words, as JPEG, by their number in the film. */
  readonly wordless: ReadonlyMap<number, Uint8Array>;
  readonly table: LayingTable;
  readonly publicFolder: string;
  readonly size: RenderSize;
};

type OpenView = LaidView & {
  readonly isWanted: (frame: number) => boolean;
  readonly fromStage: RawFrames;
  /** The frame that is being made. */
  readonly picture: Uint8Array;
};

/** A view in which veils are laid over a frame. */
type VeiledHere = { readonly view: OpenView; readonly frame: VeiledFrame };

/** Where the pictures under veils come from. */
type Pictures = {
  readonly shelf: PlateShelf;
  /** The stage's, without words: those of `wordless`, in order. */
  readonly wordless: RawFrames;
  /** The one of them that is at hand. */
  readonly picture: Uint8Array;
};

const inOrder = (
  frames: readonly number[],
  jpegs: ReadonlyMap<number, Uint8Array>,
  size: RenderSize,
): RawFrames =>
  drawnPlates(
    frames.flatMap((frame) => jpegs.get(frame) ?? []),
    size,
  );

const openView = (view: LaidView, size: RenderSize): OpenView => {
  const wanted = new Set(view.frames);
  return {
    ...view,
    isWanted: (frame) => wanted.has(frame),
    fromStage: inOrder(view.frames, view.drawn, size),
    picture: new Uint8Array(yuvLength(size.width, size.height)),
  };
};

/** How plates are read: as the first view says in which a frame is laid, for they are the same in all. */
const platesRecipe = (views: readonly LaidView[]): Recipe => ({
  veils: [],
  frames: (views[0]?.recipe.frames ?? []).map(
    (frame, index) =>
      views.map(({ recipe }) => recipe.frames[index]).find((other) => other?.kind === "laid") ??
      frame,
  ),
});

/**
 * Lays frames, one after the other: each is read once (from clips, or as the stage drew it) and laid once up to its words, then
 * finished for every view that wants it.
 * Stops early when `signal` aborts.
 */
export const layFrames = async (order: LayOrder, signal: AbortSignal): Promise<Failure | null> => {
  const { size } = order;
  const frames = order.views[0]?.frames ?? [];
  const { readings, platesOf } = readingsOf(platesRecipe(order.views), frames);
  const pictures: Pictures = {
    shelf: plateShelf(order.publicFolder, readings, size),
    wordless: inOrder(frames, order.wordless, size),
    picture: new Uint8Array(yuvLength(size.width, size.height)),
  };
  const { shelf, wordless } = pictures;
  const views = order.views.map((view) => openView(view, size));
  try {
    for (const [place, index] of frames.entries()) {
      if (signal.aborted) return null;
      await shelf.moveTo(place);
      const here = views.filter(({ isWanted }) => isWanted(index));
      const failure =
        (await layFrame(order, here, index, platesOf[place] ?? [], pictures)) ??
        (await handOver(here, index));
      if (failure) return failure;
    }
    return null;
  } finally {
    const fromStage = views.map((view) => view.fromStage);
    await Promise.all([shelf, wordless, ...fromStage].map((open) => open.close()));
  }
};

/** Lays a frame in all views that do not have it from the stage with its words. */
const layFrame = async (
  { table, size }: LayOrder,
  views: readonly OpenView[],
  index: number,
  readings: readonly number[],
  pictures: Pictures,
): Promise<Failure | null> => {
  const veiled = views.flatMap((view): VeiledHere[] => {
    const frame = view.recipe.frames[index];
    return frame && frame.kind !== "drawn" ? [{ view, frame }] : [];
  });
  const [first] = veiled;
  if (!first) return null;
  const plates =
    first.frame.kind === "laid"
      ? await platesFor(first.frame, readings, pictures.shelf, size)
      : await wordlessPlate(index, pictures);
  if (!Array.isArray(plates)) return plates;
  const shared = sharedLayers(first, veiled);
  table.lay(
    plates,
    veilsFor(first.view, first.frame.layers.slice(0, shared), size),
    veiled.map(({ view, frame }) => ({
      veils: veilsFor(view, frame.layers.slice(shared), size),
      into: view.picture,
    })),
  );
  return null;
};

/** Gives each view its frame: what was laid, or the next that the stage drew. Their encoders take it side by side. */
const handOver = async (views: readonly OpenView[], index: number): Promise<Failure | null> => {
  const ends = await Promise.all(
    views.map(async ({ recipe, fromStage, picture, add }) => {
      const isVeiled = (recipe.frames[index]?.kind ?? "drawn") !== "drawn";
      return isVeiled || (await fromStage.next(picture)) ? add(picture) : unread(index, fromStage);
    }),
  );
  return ends.find((end) => end !== null) ?? null;
};

const wordlessPlate = async (
  index: number,
  { wordless, picture }: Pictures,
): Promise<LaidPlate[] | Failure> =>
  (await wordless.next(picture)) ? [{ bytes: picture, opacity: 1 }] : unread(index, wordless);

const unread = (index: number, { log }: RawFrames): Failure =>
  lost(`Frame ${index} of the film could not be read as drawn. ${log()}`);

/** How many layers, from the lowest, are the same in all views; all of them where there is one view. */
const sharedLayers = (first: VeiledHere, all: readonly VeiledHere[]): number => {
  const { layers } = first.frame;
  if (all.length === 1) return layers.length;
  const own = layers.findIndex(
    (layer, index) =>
      !isCommonVeil(nameOf(first.view, layer)) ||
      all.some(({ frame }) => JSON.stringify(frame.layers[index]) !== JSON.stringify(layer)),
  );
  return own < 0 ? layers.length : own;
};

const nameOf = ({ recipe }: LaidView, { veil }: Layer): string => recipe.veils[veil] ?? "";

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

const veilsFor = (view: LaidView, layers: readonly Layer[], { scale }: RenderSize): LaidVeil[] =>
  layers.flatMap((layer): LaidVeil[] => {
    const veil = view.veils.get(nameOf(view, layer));
    const { opacity, top, bottom, down } = layer;
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
