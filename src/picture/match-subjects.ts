import type { Keyframe, Subject } from "../film/storyboard.ts";
import { mix, mixRatio, smoothStep } from "./numbers.ts";
import { stateBetween } from "./state-between.ts";

/** A subject as it is drawn at one moment of a shot. */
export type StagedSubject = {
  readonly key: string;
  readonly subject: Subject;
  /** 0..1; subjects that only one keyframe knows fade. */
  readonly opacity: number;
  /** The only keyframe that knows it, so that it can stay where it was in the world; null when both do. */
  readonly only: "first" | "last" | null;
};

/**
 * The subjects between two keyframes of one place. Entry and part tell who is who (the second girl of a keyframe meets
 * the second girl of the other); what looks the same moves and grows, what changes its look fades over on the way.
 */
export const matchSubjects = (
  first: Keyframe,
  last: Keyframe,
  share: number,
): readonly StagedSubject[] => {
  const before = named(first);
  const after = named(last);
  const kept = [...before].flatMap(([key, subject]): readonly StagedSubject[] => {
    const other = after.get(key);
    return other
      ? goingOver(key, subject, other, share)
      : [
          {
            key: `${key}/first`,
            subject,
            opacity: 1 - smoothStep(0.15, 0.6, share),
            only: "first",
          },
        ];
  });
  const arriving = [...after].flatMap(([key, subject]): readonly StagedSubject[] =>
    before.has(key)
      ? []
      : [{ key: `${key}/last`, subject, opacity: smoothStep(0.4, 0.85, share), only: "last" }],
  );
  return [...kept, ...arriving].filter(({ opacity }) => opacity > 0.001);
};

/** States that change the light on a thing and not its outline: they may take their time. */
const lightStates: ReadonlySet<string> = new Set(["stones", "light", "lights", "lit"]);

/** One subject both keyframes know. Its two looks lie on each other, so that nothing behind them comes to the front. */
const goingOver = (
  key: string,
  first: Subject,
  last: Subject,
  share: number,
): readonly StagedSubject[] => {
  const drawn = (own: Subject): Subject => ({
    ...own,
    ...between(first, last, share),
    state: stateBetween(own.state, first.state, last.state, share),
  });
  const [old, young] = [drawn(first), drawn(last)];
  if (looksLike(old, young)) return [{ key: `${key}/first`, subject: old, opacity: 1, only: null }];
  const [from, to] = looksLike(unlit(old), unlit(young)) ? [0.1, 0.86] : [0.43, 0.53];
  // The picture underneath stays solid until the one above it is: a cross-fade of two would show the world through both.
  return [
    {
      key: `${key}/first`,
      subject: old,
      opacity: 1 - smoothStep(to, to + 0.08, share),
      only: null,
    },
    { key: `${key}/last`, subject: young, opacity: smoothStep(from, to, share), only: null },
  ];
};

const unlit = (subject: Subject): Subject => ({
  ...subject,
  state: Object.fromEntries(
    Object.entries(subject.state).filter(([name]) => !lightStates.has(name)),
  ),
});

const named = (keyframe: Keyframe): ReadonlyMap<string, Subject> => {
  const seen = new Map<string, number>();
  return new Map(
    keyframe.subjects.map((subject) => {
      const name = `${subject.entry}/${subject.part}`;
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return [`${name}/${count}`, subject];
    }),
  );
};

const between = (a: Subject, b: Subject, share: number): Pick<Subject, "at" | "height"> => ({
  at: { x: mix(a.at.x, b.at.x, share), y: mix(a.at.y, b.at.y, share) },
  height: mixRatio(a.height, b.height, share),
});

const look = ({ facing, gaze, wears, holds, state }: Subject) =>
  JSON.stringify([
    facing,
    gaze,
    wears.toSorted(),
    holds.toSorted(),
    Object.entries(state).toSorted(),
  ]);

const looksLike = (a: Subject, b: Subject): boolean => look(a) === look(b);
