import { useCurrentFrame } from "remotion";
import { beatPulse } from "../../src/score/beat-pulse.ts";
import { energyAt } from "../../src/score/energy-at.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import type { Notes } from "../load/film-props.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { Sketch } from "../sketch/Sketch.tsx";
import { ClipPicture } from "./ClipPicture.tsx";
import { KeyframesPicture } from "./KeyframesPicture.tsx";
import { LivePicture } from "./LivePicture.tsx";
import { Slate } from "./Slate.tsx";

/** Props of {@link ShotPicture}. */
export type ShotPictureProps = {
  readonly staged: StagedFilm;
  readonly shot: StagedShot;
  readonly notes: Notes;
  /** Whether a shot without a clip may be drawn as it plays; a page of many stills shows its keyframes instead. */
  readonly isLive: boolean;
};

/**
 * What stands for a shot: its clip, else its keyframes (between those of the atelier it draws as it plays), else its panel,
 * else a slate.
 *
 * Time 0 of the surrounding sequence is the first frame of the shot's head handle.
 */
export const ShotPicture = ({ staged, shot, notes, isLive }: ShotPictureProps) => {
  const { film, format, fps, pulse } = staged;
  const { headInFrames } = shot.cut.handles;
  const inShot = useCurrentFrame() - headInFrames;
  const progress = inShot / shot.cut.durationInFrames;
  const songTime = toSeconds(shot.startInFrames + inShot, fps);
  const { picture } = shot;
  switch (picture.kind) {
    case "clip":
      return <ClipPicture staged={staged} shot={shot} clip={picture.clip} />;
    case "keyframes": {
      const still = (
        <KeyframesPicture staged={staged} shot={shot} {...picture} progress={progress} />
      );
      return isLive && picture.first.maker === "atelier" ? (
        <LivePicture staged={staged} shot={shot} inShot={inShot} fallback={still} />
      ) : (
        still
      );
    }
    case "sketch":
      return (
        <Sketch
          film={film}
          shot={shot.shot}
          first={picture.first}
          last={picture.last}
          progress={progress}
          seconds={toSeconds(inShot, fps)}
          width={format.width}
          height={format.height}
          notes={notes}
          pulse={pulse ? beatPulse(pulse, songTime) : 0}
          energy={pulse ? energyAt(pulse, songTime) : 0}
        />
      );
    case "slate":
      return (
        <Slate
          frame={format}
          look={film.film.look}
          title={film.film.title}
          mark={shot.shot.id}
          heading={shot.shot.action}
          reasons={[picture.reason]}
          run={null}
        />
      );
    default:
      return picture satisfies never;
  }
};
