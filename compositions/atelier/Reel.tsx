import { useMemo } from "react";
import { useCurrentFrame, useVideoConfig } from "remotion";
import type { Film } from "../../src/film/film.ts";
import { AtelierCanvas } from "./AtelierCanvas.tsx";
import { NoWebGl } from "./NoWebGl.tsx";
import { pictureOfItem } from "./picture-of-item.ts";
import { itemAt, type ReelProps } from "../../src/takes/reel.ts";

/** What is drawn: the items, and the film that `calculateMetadata` adds; null where it cannot be read. */
export type ReelStageProps = ReelProps & { readonly film: Film | null };

/** The atelier's work one after the other, without sound or words: keyframes and the clips between them. */
export const Reel = (props: ReelStageProps) => {
  const { film, items, width, height, detail, oversampling } = props;
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const picture = useMemo(() => {
    const found = itemAt(items, frame);
    return film && found && pictureOfItem(film, found.item, found.own, fps, { width, height });
  }, [film, items, frame, fps, width, height]);
  if (!film || !picture) return null;
  return (
    <AtelierCanvas
      film={film}
      picture={picture}
      width={width}
      height={height}
      detail={detail}
      oversampling={oversampling}
      fallback={<NoWebGl />}
    />
  );
};
