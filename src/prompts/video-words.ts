import type { Film } from "../film/film.ts";
import type { Keyframe, Shot } from "../film/storyboard.ts";
import type { Language, Text } from "../film/text.ts";
import { cameraMoves } from "../film/vocabulary.ts";
import { changesBetween } from "./changes-between.ts";
import { clause, sentence, type Clause } from "./clauses.ts";
import { entriesSeen } from "./entries-seen.ts";
import { kindWords } from "./piece-words.ts";
import { visibleFeatures, visibleName, withoutNames } from "./visible-name.ts";

const paces = {
  calm: { zh: "缓慢", en: "slow" },
  free: { zh: "平稳", en: "steady" },
  driven: { zh: "利落", en: "brisk" },
} as const satisfies Readonly<Record<Shot["music"]["pace"], Text>>;

/** Camera moves whose term of the trade is a single character, as a video model reads them better. */
const cameraWays: Readonly<Partial<Record<Shot["move"], string>>> = {
  "push-in": "推近",
  "pull-out": "拉远",
  "truck-left": "向左平移",
  "truck-right": "向右平移",
  "pan-left": "向左摇",
  "pan-right": "向右摇",
  "crane-up": "升高",
  "crane-down": "降下",
  follow: "跟随主体",
  handheld: "手持",
};

/** What moves: the action first, then the camera, what changes between the two frames, and the light. No names. */
export const moveClauses = (
  film: Film,
  shot: Shot,
  first: Keyframe,
  last: Keyframe | null,
  language: Language,
): readonly Clause[] => {
  const say = (section: string, rank: Clause["rank"], text: string) =>
    clause(
      language,
      section,
      rank,
      sentence(language, capitalised(withoutNames(text, film.bible, language))),
    );
  const pace = paces[shot.music.pace];
  const move = cameraMoves[shot.move];
  const turn = last ? Math.abs(last.camera.azimuthInDegrees - first.camera.azimuthInDegrees) : 0;
  const far =
    shot.move === "orbit" && turn > 0
      ? { zh: `${turn}度`, en: ` through ${turn} degrees` }
      : { zh: "", en: "" };
  const camera =
    shot.move === "static"
      ? { zh: "镜头固定不动", en: "The camera is locked off" }
      : {
          zh: `镜头：${pace.zh}${cameraWays[shot.move] ?? move.zh}${far.zh}`,
          en: `Camera: ${pace.en} ${move.en}${far.en}`,
        };
  const changes = last && changesBetween(film, first, last, language);
  return [
    ...say("action", 1, shot.action[language]),
    ...say("camera", 1, camera[language]),
    ...(changes?.states ?? []).flatMap((text) => say("states", 1, text)),
    ...(changes?.comings ?? []).flatMap((text) => say("comings", 3, text)),
    ...(changes?.ends ?? []).flatMap((text) => say("ends", 4, text)),
    ...lightWords(first, last, language).flatMap((text) => say("light", 3, text)),
  ];
};

const lightWords = (first: Keyframe, last: Keyframe | null, language: Language): string[] => {
  const [start, end] = [first.light?.[language], last?.light?.[language]];
  if (start && end && start !== end) {
    return [
      { zh: `光：开始时${start}；最后${end}`, en: `Light: at first ${start}; at the end ${end}` }[
        language
      ],
    ];
  }
  const only = end ?? start;
  return only ? [{ zh: `光：${only}`, en: `Light: ${only}` }[language]] : [];
};

/** What holds still: who the person is, that jewelry is rigid, that it is one take. Said as it is, for what is denied gets painted. */
export const stillClauses = (
  film: Film,
  shot: Shot,
  first: Keyframe,
  last: Keyframe | null,
  language: Language,
): readonly Clause[] => {
  const seen = [first, ...(last ? [last] : [])].flatMap((keyframe) => entriesSeen(film, keyframe));
  const say = (section: string, rank: Clause["rank"], text: string) =>
    clause(language, section, rank, sentence(language, capitalised(text)));
  const people = film.bible.characters.filter(({ id }) =>
    seen.some(
      ({ entry, subjects }) => entry.id === id && subjects.some(({ part }) => part === "whole"),
    ),
  );
  const pieces = film.bible.pieces.filter(({ id }) => seen.some(({ entry }) => entry.id === id));
  const kinds = [...new Set(pieces.map(({ kind }) => kindWords[kind][language]))];
  const take = {
    zh: shot.last === null ? "从首帧开始，一镜到底" : "从首帧开始，准确停在尾帧，一镜到底",
    en:
      shot.last === null
        ? "One continuous take from the first frame"
        : "One continuous take, from exactly the first frame to exactly the last",
  }[language];
  return [
    ...people.flatMap((person) => {
      const name = visibleName(film.bible, person.id, "whole", language).replace(
        /\s?[(（].*$/s,
        "",
      );
      const features = visibleFeatures(person).map((feature) =>
        withoutNames(feature[language], film.bible, language),
      );
      const list = features.join(language === "zh" ? "；" : "; ");
      return say("people", 4, { zh: `${name}：${list}`, en: `${name}: ${list}` }[language]);
    }),
    ...kinds.flatMap((kind) =>
      say(
        "rigid",
        2,
        {
          zh: `${kind}是坚硬的整体，宝石、爪和环的数目、形状、颜色始终如一`,
          en: `The ${kind} is rigid: its stones, claws and bands keep number, shape and colour`,
        }[language],
      ),
    ),
    ...say("take", 2, take),
  ];
};

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
