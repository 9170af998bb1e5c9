import sharp from "sharp";
import type { VideoConfig } from "remotion/no-react";
import { z } from "zod";
import { compositionId } from "../../../src/deliver/composition-id.ts";
import { recipeSchema, type Recipe } from "../../../src/deliver/laying/recipe.ts";
import { veilOf } from "../../../src/deliver/laying/veil.ts";
import type { Cancelled, Failure } from "../../terminal/outcome.ts";
import { findComposition } from "../find-composition.ts";
import { layingTable, type LayingTable, type PlacedVeil } from "./laying-table.ts";
import { drawFrames } from "../segments/draw-frames.ts";
import type { SegmentRequest } from "../segments/segment-request.ts";

/** A film's veils as the stage offers them: what they are called and how frames are made of them. */
export type VeilSheet = {
  readonly kind: "sheet";
  readonly composition: VideoConfig;
  readonly recipe: Recipe;
  readonly table: LayingTable;
  /** Those that have been asked for, by their index in the recipe. */
  readonly veils: Map<number, Promise<PlacedVeil | Failure | Cancelled>>;
};

const answerSchema = z.object({ recipe: recipeSchema });

/** Asks the stage how the frames of a film are made. */
export const askForSheet = async (
  { bundle, browser, staged, view, size }: SegmentRequest,
  signal: AbortSignal,
): Promise<VeilSheet | Failure | Cancelled> => {
  const inputProps = { ...view, song: staged.song.id, pictures: "best", staging: staged };
  const id = compositionId(staged.film.slug, "veils");
  const found = await findComposition(
    { bundle, browser, inputProps: { ...inputProps, recipe: null } },
    id,
    signal,
  );
  if (found.kind !== "found") return found;
  const { composition } = found;
  const { recipe } = answerSchema.parse(composition.props);
  const table = layingTable(size.width, size.height);
  return { kind: "sheet", composition, recipe, table, veils: new Map() };
};

const placed = async (table: LayingTable, png: Uint8Array): Promise<PlacedVeil> => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return table.place(veilOf({ width: info.width, height: info.height, bytes: data }));
};

/** The wanted veils, by index; what nobody has asked for yet is shot now, in one go. */
export const takeVeils = async (
  sheet: VeilSheet,
  request: SegmentRequest,
  wanted: readonly number[],
  signal: AbortSignal,
): Promise<
  { readonly kind: "taken"; readonly veils: ReadonlyMap<number, PlacedVeil> } | Failure | Cancelled
> => {
  const frames = wanted.filter((index) => !sheet.veils.has(index));
  const pictures = new Map<number, Uint8Array>();
  const shot = drawFrames(
    {
      ...request,
      composition: sheet.composition,
      frames,
      imageFormat: "png",
      onFrame: (png, index) => void pictures.set(index, png),
    },
    signal,
  );
  for (const index of frames) {
    const veil = async (): Promise<PlacedVeil | Failure | Cancelled> => {
      const ended = await shot;
      const png = pictures.get(index);
      if (ended.kind !== "drawn") return ended;
      if (!png) throw new Error(`veil ${index} was not drawn`);
      return placed(sheet.table, png);
    };
    sheet.veils.set(index, veil());
  }
  const veils = new Map<number, PlacedVeil>();
  for (const index of wanted) {
    const veil = await sheet.veils.get(index);
    if (!veil) continue;
    if ("kind" in veil) return veil;
    veils.set(index, veil);
  }
  return { kind: "taken", veils };
};
