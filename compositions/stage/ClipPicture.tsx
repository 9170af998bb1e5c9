import { Video } from "@remotion/media";
import { Freeze, Sequence, staticFile } from "remotion";
import type { ClipTake } from "../../src/takes/lock.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { playedClip } from "../../src/deliver/played-clip.ts";
import { clipCrop } from "./clip-crop.ts";

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
  const { left, top, width, height } = clipCrop(staged, shot, clip);
  const { speed } = shot.cut.play;
  const { leadInFrames, durationInFrames } = playedClip(clip, speed);
  const from = shot.cut.handles.headInFrames - leadInFrames;
  const lastFrame = from + durationInFrames - 1;
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
