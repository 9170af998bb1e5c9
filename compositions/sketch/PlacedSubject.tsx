import type { WorldProps } from "./world-props.ts";
import { carrySpot, growthBetween } from "./geometry/hold-focus.ts";
import type { StagedSubject } from "../../src/picture/match-subjects.ts";
import { fine, short } from "../../src/picture/numbers.ts";
import { pictureHeight, pictureWidth, spotOf } from "../../src/picture/picture.ts";
import { Figure } from "./subjects/Figure.tsx";

/** A subject where the storyboard puts it, carried along by what the camera does. Figures are drawn 1000 units tall. */
export const PlacedSubject = ({
  film,
  moment,
  staged,
  behind,
  seconds,
  pulse,
  energy,
}: WorldProps & {
  readonly staged: StagedSubject;
  /** Metres behind the main subject. */
  readonly behind: number;
}) => {
  const { subject, opacity } = staged;
  const { rest, rig } = moment;
  const spot = carrySpot(rest, rig, behind, spotOf(subject.at));
  const scale = (subject.height * pictureHeight * growthBetween(rest, rig, behind)) / 1000;
  const turn = `rotate(${fine(rig.roll - rest.roll)} ${pictureWidth / 2} ${pictureHeight / 2})`;
  return (
    <g
      transform={`${turn} translate(${short(spot.x)} ${short(spot.y)}) rotate(${fine(rest.roll)}) scale(${fine(scale)})`}
      {...(opacity < 1 ? { opacity: fine(opacity) } : {})}
    >
      <Figure
        film={film}
        subject={subject}
        keyframe={moment.keyframe}
        seconds={seconds}
        pulse={pulse}
        energy={energy}
      />
    </g>
  );
};
