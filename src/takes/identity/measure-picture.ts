import type { Film } from "../../film/film.ts";
import type { Keyframe } from "../../film/storyboard.ts";
import { isCopied } from "./copied.ts";
import { jewelryRegions } from "./jewelry-regions.ts";
import { measureJewelry } from "./measure-jewelry.ts";
import type { Pixels } from "./pixels.ts";
import type { PartCheck } from "./verdict.ts";

/**
 * Everything that can be measured of a candidate for a keyframe without a model: its jewelry part by part, and whether it is one
 * of the references handed back. Nothing measured, no checks: that is "cannot tell", not "right".
 */
export const measurePicture = (
  film: Film,
  keyframe: Keyframe,
  candidate: Pixels,
  drawing: Pixels | null,
  references: readonly { readonly label: string; readonly pixels: Pixels }[],
): readonly PartCheck[] => [
  ...jewelryRegions(film, keyframe).flatMap((at) => measureJewelry(at, candidate, drawing)),
  ...references
    .filter(({ pixels }) => isCopied(candidate, pixels))
    .map(({ label }): PartCheck => ({
      part: "a picture of its own",
      weight: "jewelry",
      expected: "a new picture",
      seen: `it is the reference: ${label}`,
      visibility: "clear",
      score: 0,
      region: null,
    })),
];
