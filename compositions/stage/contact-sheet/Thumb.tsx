import { Img, Sequence } from "remotion";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import type { Notes } from "../../load/film-props.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import type { FrameSize } from "../geometry/frame.ts";
import { clipCrop } from "../clip-crop.ts";
import { ShotPicture } from "../ShotPicture.tsx";

/** Props of {@link Thumb}. `frame` counts from the shot's own first frame; `size` is the thumb's, in pixels. */
export type ThumbProps = {
  readonly staged: StagedFilm;
  readonly shot: StagedShot;
  readonly frame: number;
  readonly size: FrameSize;
  readonly notes: Notes;
  /** The same frame of the shot's clip, as a data URL; null where the page plays the clip, or there is none. */
  readonly still: string | null;
};

/** One frame of a shot, held still and made small. It is drawn at full size first, so it looks as it will in the film. */
export const Thumb = ({ staged, shot, frame, size, notes, still }: ThumbProps) => (
  <div style={{ position: "relative", overflow: "hidden", ...size }}>
    <div
      style={{
        position: "absolute",
        width: staged.format.width,
        height: staged.format.height,
        transform: `scale(${size.width / staged.format.width})`,
        transformOrigin: "0 0",
        overflow: "hidden",
      }}
    >
      {/* A sequence that began so many frames ago; a Freeze would stop at the page's own single frame. */}
      <Sequence
        from={-(shot.cut.handles.headInFrames + frame)}
        layout="none"
        showInTimeline={false}
      >
        {still && shot.picture.kind === "clip" ? (
          <Img
            src={still}
            style={{
              position: "absolute",
              ...clipCrop(staged, shot, shot.picture.clip),
              maxWidth: "none",
            }}
          />
        ) : (
          <ShotPicture staged={staged} shot={shot} notes={notes} isLive={false} />
        )}
      </Sequence>
    </div>
  </div>
);
