import type { CalculateMetadataFunction } from "remotion";
import type { z } from "zod";
import type { ShownFrame } from "../../src/deliver/shown-frame.ts";
import type { filmPropsSchema, WithStaging } from "./film-props.ts";
import type { Subject } from "./metadata.ts";
import { stageFilm } from "./stage-film.ts";

/** The film's own props, the staged film, and which frames of it are drawn. */
export type FramesProps = z.infer<typeof filmPropsSchema> &
  WithStaging & { readonly shown: readonly ShownFrame[] | null };

/** Single frames of the staged film that a renderer hands in, else of the files. */
export const framesMetadata =
  ({ slug, format }: Subject): CalculateMetadataFunction<FramesProps> =>
  async ({ props, abortSignal }) => {
    const staging =
      props.staging ?? (await stageFilm({ ...props, slug, format, signal: abortSignal }));
    const { width, height } = staging.format;
    return {
      fps: staging.kind === "film" ? staging.fps : 24,
      width,
      height,
      durationInFrames: Math.max(1, (props.shown ?? []).length),
      props: { ...props, staging },
    };
  };
