import type { CalculateMetadataFunction } from "remotion";
import type { Film } from "../../src/film/film.ts";
import type { Format } from "../../src/film/film-file.ts";
import { lengthOfItem } from "../../src/takes/reel.ts";
import type { KeyframeStillProps } from "../atelier/KeyframeStill.tsx";
import type { ReelStageProps } from "../atelier/Reel.tsx";
import { loadFilm } from "./load-film.ts";

/** The film of a folder; null when its files need mending, which the film's own composition says. */
const filmOf = async (slug: string, signal: AbortSignal): Promise<Film | null> => {
  const loaded = await loadFilm(slug, signal);
  return loaded.kind === "loaded" ? loaded.film : null;
};

/** A reel of the atelier: as long as its items, as large as it says. `revision` counts the changes of the film's files. */
export const reelMetadata =
  (slug: string, _revision: number): CalculateMetadataFunction<ReelStageProps> =>
  async ({ props, abortSignal }) => {
    const film = await filmOf(slug, abortSignal);
    const length = props.items.reduce((sum, item) => sum + lengthOfItem(item), 0);
    return {
      fps: film?.film.fps ?? 24,
      durationInFrames: Math.max(1, length),
      width: props.width,
      height: props.height,
      props: { ...props, film },
    };
  };

/** One keyframe in one of the film's formats. */
export const keyframeMetadata =
  (
    slug: string,
    formats: readonly Format[],
    _revision: number,
  ): CalculateMetadataFunction<KeyframeStillProps> =>
  async ({ props, abortSignal }) => {
    const format = formats.find(({ id }) => id === props.format) ?? formats[0];
    return {
      ...(format ? { width: format.width, height: format.height } : {}),
      props: { ...props, film: await filmOf(slug, abortSignal) },
    };
  };
