import type { Film } from "../../../src/film/film.ts";
import type { Place } from "../../../src/film/bible.ts";
import type { Keyframe, Shot } from "../../../src/film/storyboard.ts";
import { cameraStations } from "./camera-stations.ts";
import { shareOfStep, stepOf, stillStep, takeStep } from "./camera-step.ts";
import { easeMove } from "./ease.ts";
import { frameWindow, mixWindow } from "../../../src/picture/frame-window.ts";
import { handheldRig } from "./handheld-rig.ts";
import { carrySpot, growthBetween, holdFocus } from "./hold-focus.ts";
import { keepWhole } from "../../../src/picture/keep-whole.ts";
import { matchSubjects } from "../../../src/picture/match-subjects.ts";
import type { StagedSubject } from "../../../src/picture/match-subjects.ts";
import { clamp, mix, smoothStep } from "../../../src/picture/numbers.ts";
import { pictureHeight, pictureWidth, spotOf } from "../../../src/picture/picture.ts";
import type { Box } from "../../../src/picture/picture.ts";
import { mixRig } from "./rig.ts";
import type { Rig } from "./rig.ts";
import { subjectDepth } from "../../../src/picture/subject-depth.ts";
import { rigOfKeyframe } from "./rig-of-keyframe.ts";

/** One world (a place at an hour) as the camera sees it at one moment. */
export type WorldMoment = {
  readonly keyframe: Keyframe;
  readonly place: Place;
  /** Where the camera is now. */
  readonly rig: Rig;
  /** Where it is when the subjects stand as the storyboard draws them. */
  readonly rest: Rig;
  readonly subjects: readonly StagedSubject[];
};

/** All that a panel shows at one moment of its shot. */
export type ShotMoment = {
  /** The part of the world in the picture, picture units. */
  readonly window: Box;
  readonly world: WorldMoment;
  /** The world it turns into, and how far it has (0..1), when the shot changes place or hour. */
  readonly next: { readonly world: WorldMoment; readonly reveal: number } | null;
};

/** What a moment is computed from; see {@link shotMoment}. */
export type ShotMomentInput = {
  readonly film: Film;
  readonly shot: Shot;
  readonly first: Keyframe;
  readonly last: Keyframe | null;
  readonly progress: number;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
};

/** From the storyboard to the moment: cameras, moves and subjects between the first and the last keyframe. */
export const shotMoment = (input: ShotMomentInput): ShotMoment => {
  const { film, first, last, progress } = input;
  const share = easeMove(progress);
  const window = windowAt(input, clamp(share, 0, 1));
  if (last === null) return { window, world: moved(input, first, share), next: null };
  if (last.place !== first.place || last.time !== first.time) {
    const reveal = smoothStep(0.22, 0.86, progress);
    return {
      window,
      world: moved(input, first, share),
      next: reveal > 0 ? { world: moved(input, last, share - 1), reveal } : null,
    };
  }
  const ends = { first: stationRig(film, first), last: stationRig(film, last) };
  const rig = handheldRig(
    mixRig(ends.first, ends.last, clamp(share, -0.1, 1.1)),
    input.shot.move,
    input.seconds,
    first.seed,
  );
  const between = clamp(share, 0, 1);
  const subjects = matchSubjects(first, last, between).map((staged) =>
    staged.only === null ? staged : carried(film, staged, ends[staged.only], rig),
  );
  const keyframe = {
    ...(between < 0.5 ? first : last),
    camera: cameraBetween(first.camera, last.camera, between),
    broken: mix(first.broken, last.broken, between),
    tender: mix(first.tender, last.tender, between),
    subjects: subjects.map(({ subject }) => subject),
  };
  return {
    window,
    world: { keyframe, place: placeOf(film, first), rig, rest: rig, subjects },
    next: null,
  };
};

/** The camera on its way: it walks around and over what it looks at, and does not jump half way. */
const cameraBetween = (
  first: Keyframe["camera"],
  last: Keyframe["camera"],
  share: number,
): Keyframe["camera"] => {
  const near = share < 0.5 ? first : last;
  // An elevation of 0 says nothing about the height a thing is shown from: its drawing takes that from the angle.
  const isRaised = first.elevationInDegrees !== 0 && last.elevationInDegrees !== 0;
  return {
    ...near,
    azimuthInDegrees: mix(first.azimuthInDegrees, last.azimuthInDegrees, share),
    elevationInDegrees: isRaised
      ? mix(first.elevationInDegrees, last.elevationInDegrees, share)
      : near.elevationInDegrees,
  };
};

/** What only one end of a shot shows stays where it stands in the world, and so moves through the picture. */
const carried = (film: Film, staged: StagedSubject, from: Rig, to: Rig): StagedSubject => {
  const { subject } = staged;
  const behind = subjectDepth(film, subject);
  const spot = carrySpot(from, to, behind, spotOf(subject.at));
  return {
    ...staged,
    subject: {
      ...subject,
      at: { x: spot.x / pictureWidth, y: spot.y / pictureHeight },
      height: subject.height * growthBetween(from, to, behind),
    },
  };
};

/** A keyframe on its own, the shot's move taken by `share` around it. */
const moved = (
  { film, shot, seconds }: ShotMomentInput,
  keyframe: Keyframe,
  share: number,
): WorldMoment => {
  const rest = stationRig(film, keyframe);
  const step = shareOfStep(stepOf(shot.move), clamp(share, -1.1, 1.1));
  const held = holdFocus(rest, takeStep(rest, step), spotOf(keyframe.focus), step.dolly);
  return {
    keyframe,
    place: placeOf(film, keyframe),
    rig: handheldRig(held, shot.move, seconds, keyframe.seed),
    rest,
    subjects: keyframe.subjects.map((subject, index) => ({
      key: `${subject.entry}/${index}`,
      subject,
      opacity: 1,
      only: null,
    })),
  };
};

const stationRig = (film: Film, keyframe: Keyframe): Rig => {
  const characters = new Set(film.bible.characters.map(({ id }) => id));
  const rig = rigOfKeyframe(keyframe, placeOf(film, keyframe), characters);
  const station = cameraStations(film).get(keyframe.id) ?? stillStep;
  const arrived = takeStep(rig, station);
  // The subjects say where the ground is; what the moves before this keyframe did to it is already in them.
  return { ...arrived, ground: rig.ground };
};

const windowAt = ({ film, first, last, width, height }: ShotMomentInput, share: number): Box => {
  const of = (keyframe: Keyframe) =>
    frameWindow({
      width,
      height,
      focus: spotOf(keyframe.focus),
      subjects: keepWhole(film, keyframe),
    });
  return last === null ? of(first) : mixWindow(of(first), of(last), share);
};

const placeOf = (film: Film, keyframe: Keyframe): Place => {
  const place = film.bible.places.find(({ id }) => id === keyframe.place);
  if (!place) {
    throw new Error(
      `expected place "${keyframe.place}" of keyframe "${keyframe.id}" in the bible; parseFilm checks this`,
    );
  }
  return place;
};
