import { Video } from "@remotion/media";
import { Freeze, Sequence, staticFile } from "remotion";
import type { ClipTake } from "../../src/takes/lock.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { coverCrop } from "./geometry/cover-crop.ts";
import { focusAt } from "./focus-at.ts";

/** Props of {@link ClipPicture}. */
export type ClipPictureProps = {
  readonly staged: StagedFilm;
  readonly shot: StagedShot;
  readonly clip: ClipTake;
};

/**
 * A clip, laid so that its frame `headInFrames` is the shot's first, cropped around the shot's focus.
 *
 * A clip shorter than its shot is played as slowly as the cut says; where it is shorter even so, its first or last frame is
 * held.
 */
export const ClipPicture = ({ staged, shot, clip }: ClipPictureProps) => {
  const frame = staged.format;
  const { left, top, width, height } = coverCrop({
    picture: clip,
    frame,
    focus: focusAt(staged.film, shot.shot, 0.5),
  });
  const { speed } = shot.cut.play;
  const from = shot.cut.handles.headInFrames - Math.round(clip.headInFrames / speed);
  const lastFrame = from + Math.max(1, Math.floor(clip.durationInFrames / speed)) - 1;
  const early = Math.max(0, from);
  return (
    <Freeze frame={early} active={(now) => now < early}>
      <Freeze frame={lastFrame} active={(now) => now > lastFrame}>
        <Sequence from={from} layout="none" showInTimeline={false}>
          <Video
            src={staticFile(clip.file)}
            muted
            playbackRate={speed}
            style={{ position: "absolute", left, top, width, height, maxWidth: "none" }}
            objectFit="fill"
          />
        </Sequence>
      </Freeze>
    </Freeze>
  );
};
