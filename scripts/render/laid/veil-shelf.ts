import sharp from "sharp";
import { isCommonVeil } from "../../../src/deliver/laying/recipe.ts";
import { veilOf } from "../../../src/deliver/laying/veil.ts";
import type { View } from "../../../src/deliver/staged-film.ts";
import type { Cancelled, Failure } from "../../terminal/outcome.ts";
import { drawFrames, stagedComposition } from "../segments/draw-frames.ts";
import type { SegmentRequest } from "../segments/segment-request.ts";
import type { LayingTable, PlacedVeil } from "./laying-table.ts";
import type { VeilStore } from "./veil-store.ts";

/** A film's veils on a laying table, each drawn once, whoever asks first; those with words once for each view. */
export type VeilShelf = {
  /** Has those veils made that nobody has asked for yet. */
  readonly ask: (names: readonly string[], request: SegmentRequest, signal: AbortSignal) => void;
  /** Veils that were asked for, by name, as they are in a view. */
  readonly take: (
    names: readonly string[],
    view: View,
  ) => Promise<TakenVeils | Failure | Cancelled>;
};

/** See {@link VeilShelf}. */
export type TakenVeils = {
  readonly kind: "taken";
  readonly veils: ReadonlyMap<string, PlacedVeil>;
};

/** Veils for which it is worth opening one more page. */
const worthAPage = 6;

const placed = async (table: LayingTable, png: Uint8Array): Promise<PlacedVeil> => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return table.place(veilOf({ width: info.width, height: info.height, bytes: data }));
};

type Shot = { readonly kind: "shot"; readonly pictures: ReadonlyMap<string, Uint8Array> };

/** Veils as PNG, by name: from the store, and what is not in it from the stage, in one go. */
const shoot = async (
  store: VeilStore,
  request: SegmentRequest,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Shot | Failure | Cancelled> => {
  const pictures = new Map<string, Uint8Array>();
  await Promise.all(
    names.map(async (name) => {
      const png = await store.find(name);
      if (png) pictures.set(name, png);
    }),
  );
  const wanted = names.filter((name) => !pictures.has(name));
  const ended = await drawFrames(
    {
      ...request,
      pages: Math.min(request.pages, Math.ceil(wanted.length / worthAPage)),
      composition: stagedComposition(request, "veils", wanted.length, { recipe: null, wanted }),
      frames: [...wanted.keys()],
      imageFormat: "png",
      onFrame: async (png, index) => {
        const name = wanted[index] ?? "";
        pictures.set(name, png);
        await store.keep(name, png);
      },
    },
    signal,
  );
  return ended.kind === "drawn" ? { kind: "shot", pictures } : ended;
};

const placeOf = (name: string, { words }: View): string =>
  isCommonVeil(name) ? name : `${words} ${name}`;

/** An empty shelf over a laying table. */
export const veilShelf = (table: LayingTable, store: VeilStore): VeilShelf => {
  const asked = new Map<string, Promise<PlacedVeil | Failure | Cancelled>>();
  return {
    ask: (names, request, signal) => {
      const unasked = names.filter((name) => !asked.has(placeOf(name, request.view)));
      const shot = shoot(store, request, unasked, signal);
      for (const name of unasked) {
        const veil = async (): Promise<PlacedVeil | Failure | Cancelled> => {
          const ended = await shot;
          if (ended.kind !== "shot") return ended;
          const png = ended.pictures.get(name);
          if (!png) throw new Error(`veil ${name} was not drawn`);
          return placed(table, png);
        };
        asked.set(placeOf(name, request.view), veil());
      }
    },
    take: async (names, view) => {
      const veils = new Map<string, PlacedVeil>();
      for (const name of names) {
        const veil = await asked.get(placeOf(name, view));
        if (!veil) throw new Error(`veil ${name} was not asked for`);
        if ("kind" in veil) return veil;
        veils.set(name, veil);
      }
      return { kind: "taken", veils };
    },
  };
};
