import type { Film } from "../film/film.ts";
import type { Keyframe, Subject } from "../film/storyboard.ts";
import type { Language } from "../film/text.ts";
import { entriesSeen, type Seen } from "./entries-seen.ts";
import { placeWords } from "./frame-words.ts";
import { stateWords } from "./state-words.ts";
import { visibleName } from "./visible-name.ts";

/** Frame widths from which on a change of place is worth a word; less comes from the camera. */
const farMove = 1 / 6;

/** What is other in a shot's last keyframe than in its first, in words, without names. */
export type Changes = {
  /** A lid that opens, a stone that lights, a ring that is put on: what the shot must show. */
  readonly states: readonly string[];
  /** What comes into the picture and what leaves it. */
  readonly comings: readonly string[];
  /** Where things end that change their place by more than a sixth of the frame. */
  readonly ends: readonly string[];
};

/** Compares two keyframes of one shot. The words name end points, not ways: that is what a first and a last frame fix. */
export const changesBetween = (
  film: Film,
  first: Keyframe,
  last: Keyframe,
  language: Language,
): Changes => {
  const [before, after] = [entriesSeen(film, first), entriesSeen(film, last)];
  const nameOf = (seen: Seen) =>
    visibleName(film.bible, seen.entry.id, largest(seen)?.part ?? "whole", language);
  const pairs = after.flatMap((to) => {
    const from = before.find(({ entry }) => entry.id === to.entry.id);
    return from ? [{ from, to, name: nameOf(to) }] : [];
  });
  const only = (these: readonly Seen[], those: readonly Seen[]) =>
    these.filter(
      (one) => one.subjects.length > 0 && !those.some((other) => other.entry.id === one.entry.id),
    );
  return {
    states: pairs.flatMap(({ from, to, name }) => [
      ...stateChanges(from, to, name, language),
      ...handChanges(from, to, name, language),
    ]),
    comings: [
      ...only(after, before).map((seen) => {
        const where = placeWords(largest(seen)?.at ?? last.focus, language);
        const name = nameOf(seen);
        return { zh: `新出现在${where}：${name}`, en: `New in the picture, ${where}: ${name}` }[
          language
        ];
      }),
      ...only(before, after).map((seen) => {
        const name = nameOf(seen);
        return { zh: `最后不在画面里：${name}`, en: `Gone at the end: ${name}` }[language];
      }),
    ],
    ends: pairs.flatMap(({ from, to, name }) => {
      const [start, end] = [largest(from), largest(to)];
      if (!start || !end || start.part !== end.part) return [];
      const way = Math.hypot(end.at.x - start.at.x, end.at.y - start.at.y);
      const where = placeWords(end.at, language);
      const words = { zh: `最后在${where}：${name}`, en: `Ending ${where}: ${name}` };
      return way < farMove ? [] : [words[language]];
    }),
  };
};

const largest = ({ subjects }: Seen): Subject | undefined =>
  subjects.toSorted((a, b) => b.height - a.height)[0];

const stateChanges = (from: Seen, to: Seen, name: string, language: Language): string[] =>
  Object.entries(to.state).flatMap(([state, value]) => {
    const old = from.state[state];
    if (old === undefined || old === value) return [];
    const [start, end] = [old, value].map((one) => stateWords(to.entry, state, one, language));
    return [
      {
        zh: `${name}：开始时${start}，最后${end}`,
        en: `${name}: at first ${start}, at the end ${end}`,
      }[language],
    ];
  });

/** Put on, taken off, taken up, let go: only where both keyframes show who wears or holds. */
const handChanges = (from: Seen, to: Seen, name: string, language: Language): string[] => {
  const turned = (was: number, is: number, yes: string, no: string) =>
    was === 0 && is > 0 ? [yes] : was > 0 && is === 0 ? [no] : [];
  const words = {
    zh: [`戴上：${name}`, `摘下：${name}`, `拿起：${name}`, `放下：${name}`],
    en: [`Put on: ${name}`, `Taken off: ${name}`, `Taken up: ${name}`, `Let go: ${name}`],
  }[language];
  const [on = "", off = "", up = "", down = ""] = words;
  return [
    ...turned(from.wornBy.length, to.wornBy.length, on, off),
    ...turned(from.heldBy.length, to.heldBy.length, up, down),
  ];
};
