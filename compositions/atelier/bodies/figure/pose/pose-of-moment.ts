import type { Subject } from "../../../../../src/film/storyboard.ts";
import { turnAboutY } from "../../../../../src/picture/vec3.ts";
import type { BodyMoment } from "../../../contract.ts";
import { dot } from "../mesh/tube.ts";
import { activityOf } from "./activity.ts";
import type { Build } from "./build.ts";
import { floating } from "./floating.ts";
import { kneeling } from "./kneeling.ts";
import { mixPose, type Pose } from "./pose.ts";
import { standing } from "./standing.ts";
import { strideLength, walking } from "./walking.ts";

/** Where in the cycle a walk starts: the rear foot about to leave the ground, both legs seen. */
const openStride = 0.06;

/** Cycles a second that go on where the storyboard moves nobody, so that a walk never freezes. */
const onTheSpot = 0.14;

/** The pose of a body at a moment, from what its action says and how far it has come. */
export const poseOfMoment = (build: Build, moment: BodyMoment): Pose => {
  const { body, scene, seconds } = moment;
  if (scene.place.setting === "mind") {
    const isSeenFromAbove = scene.angle === "high" || scene.angle === "overhead";
    return floating(build, seconds, isSeenFromAbove ? 1 : 0);
  }
  const pose = (subject: Subject) => {
    switch (activityOf(subject)) {
      case "walks":
        return walking(build, strideAt(moment));
      case "kneels":
        return kneeling(build, seconds);
      case "stands":
        return standing(build, seconds);
    }
  };
  const share = activityOf(body.first) === activityOf(body.last) ? 0 : body.share;
  return mixPose(pose(body.first), pose(body.last), share);
};

/** Steps follow from the way she has come, so that a foot on the ground stays there. */
const strideAt = ({ body, seconds }: BodyMoment): number => {
  const forward = turnAboutY([0, 0, 1], body.turnInDegrees);
  const way = dot(body.position, forward) / (strideLength * body.height);
  return openStride + way + seconds * onTheSpot;
};
