import { useVideoConfig } from "remotion";
import { z } from "zod";
import type { Film } from "../../src/film/film.ts";
import { AtelierCanvas } from "./AtelierCanvas.tsx";
import { NoWebGl } from "./NoWebGl.tsx";
import { pictureOfItem } from "./picture-of-item.ts";

/** What can be changed in Studio about a keyframe. */
export const keyframePropsSchema = z.object({
  keyframe: z.string().describe("Id of a keyframe of the storyboard."),
  format: z.string().describe("Id of one of the film's formats; the picture is composed for it."),
});

/** Props of {@link KeyframeStill}; `film` is added by `calculateMetadata`. */
export type KeyframeStillProps = z.infer<typeof keyframePropsSchema> & {
  readonly film: Film | null;
};

/** One keyframe as the atelier draws it. */
export const KeyframeStill = ({ film, keyframe }: KeyframeStillProps) => {
  const { width, height, fps } = useVideoConfig();
  const item = { kind: "keyframe", keyframe, take: 1 } as const;
  const picture = film && pictureOfItem(film, item, 0, fps, { width, height });
  if (!film || !picture) return null;
  return (
    <AtelierCanvas
      film={film}
      picture={picture}
      width={width}
      height={height}
      detail={1}
      oversampling={1}
      fallback={<NoWebGl />}
    />
  );
};
