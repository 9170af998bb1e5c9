import { Fragment } from "react";
import type { ReactNode } from "react";
import { backdrops } from "./backdrops/backdrops.ts";
import { SunGlow } from "./backdrops/SunGlow.tsx";
import type { Plane } from "./backdrops/backdrop.ts";
import { GroundShadow } from "./GroundShadow.tsx";
import { fine, short, smoothStep } from "../../src/picture/numbers.ts";
import { pictureHeight, pictureWidth } from "../../src/picture/picture.ts";
import { planePlacement } from "./geometry/plane-placement.ts";
import { homeOf } from "./geometry/rig-of-keyframe.ts";
import { seedOf } from "../../src/picture/seeded-random.ts";
import { subjectDepth } from "../../src/picture/subject-depth.ts";
import { paintOf } from "./paint/paint.ts";
import { PlacedSubject } from "./PlacedSubject.tsx";
import { lightSide } from "./light-side.ts";
import type { WorldProps } from "./world-props.ts";

type Item = { readonly key: string; readonly behind: number; readonly art: ReactNode };

const tenths = (share: number) => Math.round(share * 10) / 10;

/** One place at one moment: its layers and its subjects from far to near, as the camera's multiplane stand puts them. */
export const World = (props: WorldProps) => {
  const { moment } = props;
  const { rig } = moment;
  const { backdrop, scene } = sceneOf(props);
  const turn = `rotate(${fine(rig.roll)} ${pictureWidth / 2} ${pictureHeight / 2})`;
  const blurred = smoothStep(0.08, 0.86, rig.softness);
  const planes = rig.plan < 1 && blurred < 1 ? backdrop.planes(scene) : [];
  const air: Item = { key: "air", behind: 9000, art: <SunGlow {...props} /> };
  const items = [...planes.map((plane) => planeItem(plane, props)), air, ...subjectItems(props)];
  const far = items
    .filter(({ behind }) => behind > 0 && blurred < 1)
    .toSorted((a, b) => b.behind - a.behind);
  const near = items.filter(({ behind }) => behind <= 0).toSorted((a, b) => b.behind - a.behind);
  const level = planePlacement(rig, Number.POSITIVE_INFINITY, 1);
  return (
    <g>
      <g transform={turn}>
        {far.map(({ key, art }) => (
          <Fragment key={key}>{art}</Fragment>
        ))}
      </g>
      {rig.plan > 0 ? (
        <g transform={turn} opacity={fine(rig.plan)}>
          <g transform={planTransform(props)}>{backdrop.plan(scene)}</g>
        </g>
      ) : null}
      {blurred > 0 && rig.plan < 1 ? (
        <g transform={turn} opacity={fine(blurred * (1 - rig.plan))}>
          <g transform={`translate(${short(level.x)} ${short(level.y)})`}>{backdrop.soft(scene)}</g>
        </g>
      ) : null}
      {blurred > 0.3 ? <FarSubjects props={props} opacity={blurred * 0.6} /> : null}
      <g>
        {near.map(({ key, art }) => (
          <Fragment key={key}>{art}</Fragment>
        ))}
      </g>
    </g>
  );
};

const sceneOf = ({ film, moment, seconds, pulse, energy }: WorldProps) => {
  const { keyframe, place } = moment;
  const [tender, broken] = [tenths(keyframe.tender), tenths(keyframe.broken)];
  const scene = {
    film,
    paint: paintOf(place, keyframe.time, tender, broken),
    seed: seedOf(place.id) % 100_000,
    broken: keyframe.broken,
    tender: keyframe.tender,
    seconds,
    pulse,
    energy,
    rig: moment.rig,
    lightFrom: lightSide(film, keyframe),
  };
  return { backdrop: backdrops[place.backdrop], scene };
};

const planeItem = (plane: Plane, { moment }: WorldProps): Item => {
  if (plane.space === "picture") return plane;
  const { x, y, scale } = planePlacement(moment.rig, plane.behind, homeOf(moment.place.backdrop));
  return {
    key: plane.key,
    behind: plane.behind,
    art: <g transform={`translate(${short(x)} ${short(y)}) scale(${fine(scale)})`}>{plane.art}</g>,
  };
};

const subjectItems = (props: WorldProps): readonly Item[] =>
  props.moment.subjects.map((staged) => {
    const behind = subjectDepth(props.film, staged.subject);
    return {
      key: staged.key,
      behind,
      art: (
        <>
          {behind === 0 ? <GroundShadow {...props} staged={staged} /> : null}
          <PlacedSubject {...props} staged={staged} behind={behind} />
        </>
      ),
    };
  });

/** What stands far away is out of focus with the rest, but a shot that names it wants it seen. */
const FarSubjects = ({
  props,
  opacity,
}: {
  readonly props: WorldProps;
  readonly opacity: number;
}) => (
  <g opacity={fine(opacity)}>
    {subjectItems(props)
      .filter(({ behind }) => behind > 0)
      .map(({ key, art }) => (
        <Fragment key={key}>{art}</Fragment>
      ))}
  </g>
);

const planTransform = ({ moment }: WorldProps): string => {
  const { x, scale } = planePlacement(moment.rig, 0, homeOf(moment.place.backdrop));
  const size = Math.min(2.2, scale ** 0.45);
  return `translate(${short(x)} ${short(pictureHeight / 2 + moment.rig.tilt)}) scale(${fine(size)})`;
};
