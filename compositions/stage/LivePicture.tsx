import { useMemo, type ReactNode } from "react";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { AtelierCanvas } from "../atelier/AtelierCanvas.tsx";
import { pictureOfItem } from "../atelier/picture-of-item.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";

/** Props of {@link LivePicture}. */
export type LivePictureProps = {
  readonly staged: StagedFilm;
  readonly shot: StagedShot;
  /** Frames since the shot's first; below 0 inside its head handle. */
  readonly inShot: number;
  /** Shown where the browser has no WebGL 2, and for keyframes that the storyboard lost. */
  readonly fallback: ReactNode;
};

/** A preview need not be finer than this many pixels along its longer side. */
const longest = 1280;

/** A shot drawn while it plays, before its clip is made: in Studio a change of the storyboard shows at once. */
export const LivePicture = ({ staged, shot, inShot, fallback }: LivePictureProps) => {
  const { film, format, fps } = staged;
  const share = Math.min(1, longest / Math.max(format.width, format.height));
  const width = Math.round(format.width * share);
  const height = Math.round(format.height * share);
  const picture = useMemo(() => {
    const { first, last } = shot.shot;
    const { headInFrames, tailInFrames } = shot.cut.handles;
    const { durationInFrames } = shot.cut;
    const item = {
      kind: "clip",
      first,
      last,
      headInFrames,
      durationInFrames,
      tailInFrames,
      peak: shot.cut.peak,
      clockInSeconds: 0,
      take: 1,
    } as const;
    return pictureOfItem(film, item, inShot + headInFrames, fps, { width, height });
  }, [film, shot, inShot, fps, width, height]);
  if (!picture) return <>{fallback}</>;
  return (
    <div style={{ transform: `scale(${1 / share})`, transformOrigin: "0 0", width, height }}>
      <AtelierCanvas
        film={film}
        picture={picture}
        width={width}
        height={height}
        detail={1}
        oversampling={1}
        fallback={fallback}
      />
    </div>
  );
};
