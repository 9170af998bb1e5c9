import type { CalculateMetadataFunction } from "remotion";
import type { Format } from "../../src/film/film-file.ts";
import { contactSheetSize } from "../stage/contact-sheet/contact-sheet-layout.ts";
import type { AnimaticProps, ContactSheetProps, FilmProps, ShotProps } from "./film-props.ts";
import { shotWindow } from "./shot-window.ts";
import { stageFilm } from "./stage-film.ts";
import type { Staging } from "./staging.ts";

/** Which film, in which shape. */
export type Subject = {
  readonly slug: string;
  readonly format: Format;
  /** Counts the changes of the film's files: Remotion asks again when it is given a new function. */
  readonly revision: number;
};

/** Length and frame rate of a slate, which belong to no film. */
const slateTiming = { fps: 24, durationInFrames: 72 } as const;

const timing = (staging: Staging) =>
  staging.kind === "slate"
    ? slateTiming
    : { fps: staging.fps, durationInFrames: staging.window.durationInFrames };

/**
 * A film in one format, from data to a staged film. A renderer hands in what it has staged itself: then the files are not read
 * again, so that the pictures are those it has taken the fingerprints of, whatever is being edited meanwhile.
 */
export const filmMetadata =
  ({ slug, format }: Subject): CalculateMetadataFunction<FilmProps> =>
  async ({ props, abortSignal }) => {
    const staging =
      props.staging ?? (await stageFilm({ ...props, slug, format, signal: abortSignal }));
    return {
      ...timing(staging),
      width: format.width,
      height: format.height,
      props: { ...props, staging },
    };
  };

/** The same, drawn with storyboard panels whatever has been shot. */
export const animaticMetadata =
  ({ slug, format }: Subject): CalculateMetadataFunction<AnimaticProps> =>
  async ({ props, abortSignal }) => {
    const staging = await stageFilm({
      ...props,
      pictures: "sketch",
      slug,
      format,
      signal: abortSignal,
    });
    return {
      ...timing(staging),
      width: format.width,
      height: format.height,
      props: { ...props, staging },
    };
  };

/** One shot with the edges of its neighbours. */
export const shotMetadata =
  ({ slug, format }: Subject): CalculateMetadataFunction<ShotProps> =>
  async ({ props, abortSignal }) => {
    const staged = await stageFilm({ ...props, slug, format, signal: abortSignal });
    const staging = shotWindow(staged, props.shot);
    return {
      ...timing(staging),
      width: format.width,
      height: format.height,
      props: { ...props, staging },
    };
  };

/** Every shot on one page, as tall as it takes; of the main format, or of a stage that is handed in. */
export const contactSheetMetadata =
  ({ slug, format }: Subject): CalculateMetadataFunction<ContactSheetProps> =>
  async ({ props, abortSignal }) => {
    const staging =
      props.staging ?? (await stageFilm({ ...props, slug, format, signal: abortSignal }));
    const size = contactSheetSize(
      staging.format,
      staging.kind === "film" ? staging.shots.length : 0,
    );
    return { ...timing(staging), ...size, durationInFrames: 1, props: { ...props, staging } };
  };
