import type { CalculateMetadataFunction } from "remotion";
import type { z } from "zod";
import type { Recipe } from "../../src/deliver/laying/recipe.ts";
import { recipeOfFilm } from "../veils/recipe-of-film.ts";
import type { filmPropsSchema, WithStaging } from "./film-props.ts";
import type { Subject } from "./metadata.ts";
import { stageFilm } from "./stage-film.ts";

/** The film's own props, with what `calculateMetadata` adds: the staged film, and how each of its frames is made. */
export type VeilSheetProps = z.infer<typeof filmPropsSchema> &
  WithStaging & { readonly recipe: Recipe | null; readonly wanted: readonly string[] | null };

/** A film's veils, one a frame, as large as the format; of the staged film that a renderer hands in, else of the files. */
export const veilsMetadata =
  ({ slug, format }: Subject): CalculateMetadataFunction<VeilSheetProps> =>
  async ({ props, abortSignal }) => {
    const staging =
      props.staging ?? (await stageFilm({ ...props, slug, format, signal: abortSignal }));
    const recipe = staging.kind === "film" ? recipeOfFilm(staging, props.words, props.notes) : null;
    const { width, height } = staging.format;
    return {
      fps: staging.kind === "film" ? staging.fps : 24,
      width,
      height,
      durationInFrames: Math.max(1, (props.wanted ?? recipe?.veils ?? []).length),
      props: { ...props, staging, recipe },
    };
  };
