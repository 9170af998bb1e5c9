import type { Film } from "../film/film.ts";
import { bibleEntries } from "../film/bible-entries.ts";
import type { Subject } from "../film/storyboard.ts";
import type { Language } from "../film/text.ts";
import { clause, type Clause } from "./clauses.ts";
import { partShows, type Seen } from "./entries-seen.ts";
import { bearingWords, heightWords, partWords, placeWords } from "./frame-words.ts";
import { bandWords, makeWords, stoneWords } from "./piece-words.ts";
import { stateWords } from "./state-words.ts";

/**
 * Everything an image model is told about one entry of a keyframe, as a list under its token: fixed features word for word,
 * of jewelry every part, colours, and how it is here. Of rank 1 are jewelry and how it is here; a thing's colours go first.
 */
export const entryClauses = (film: Film, seen: Seen, language: Language): readonly Clause[] => {
  const { entry, list } = seen;
  const rank = list === "pieces" ? 1 : list === "characters" ? 2 : 3;
  const line = (at: Clause["rank"], text: string) => clause(language, entry.id, at, text, "- ");
  const made =
    list === "pieces"
      ? [
          ...bandWords(entry, language),
          ...entry.stones.map((stone) => stoneWords(stone, language)),
          ...makeWords(entry, language),
        ]
      : [];
  const colours = Object.entries(entry.colours).map(([part, colour]) => `${part} ${colour}`);
  return [
    ...clause(language, entry.id, 1, `${entry.token}${language === "zh" ? "：" : ":"}`),
    ...entry.features.flatMap((feature) => line(rank, feature[language])),
    ...made.flatMap((part) => line(2, part)),
    ...(list === "pieces" || colours.length === 0
      ? []
      : line(4, `${{ zh: "颜色：", en: "colours: " }[language]}${colours.join(", ")}`)),
    ...hereLines(film, seen, language).flatMap((here) =>
      line(1, `${{ zh: "本画面：", en: "in this picture: " }[language]}${here}`),
    ),
  ];
};

/** Where and how it is: one line for each time the storyboard places it, else who wears or holds it. */
const hereLines = (film: Film, seen: Seen, language: Language): readonly string[] => {
  const { entry, list, subjects } = seen;
  const comma = language === "zh" ? "，" : ", ";
  const token = (id: string) =>
    bibleEntries(film.bible).find((found) => found.entry.id === id)?.entry.token ?? id;
  const carried = carriedWords(seen, language, token);
  if (subjects.length === 0) return [carried.join(comma)];
  const states = Object.entries(seen.state).map(([name, value]) =>
    stateWords(entry, name, value, language),
  );
  return subjects.map((subject, index) =>
    [
      ...(list === "characters" ? [partWords[subject.part][language]] : []),
      placeWords(subject.at, language),
      heightWords(subject.height, language),
      ...(list === "characters" ? bearingWords(subject, language, token) : []),
      ...(subject.action ? [subject.action[language]] : []),
      ...(index === 0 ? [...states, ...carried] : []),
      ...carriesWords(film, subject, language),
    ].join(comma),
  );
};

const carriedWords = (
  { entry, list, wornBy, heldBy }: Seen,
  language: Language,
  token: (id: string) => string,
): readonly string[] => {
  const unique = (subjects: readonly Subject[]) => [
    ...new Set(subjects.map((subject) => token(subject.entry))),
  ];
  const detail = list === "pieces" ? entry.worn.detail[language] : "";
  return [
    ...unique(wornBy).map(
      (who) =>
        ({
          zh: `戴在${who}身上${detail && `（${detail}）`}`,
          en: `worn by ${who}${detail && ` (${detail})`}`,
        })[language],
    ),
    ...unique(heldBy).map((who) => ({ zh: `在${who}之中`, en: `held by ${who}` })[language]),
  ];
};

/** What a subject wears and holds, as far as its part in the picture shows it. */
const carriesWords = (film: Film, subject: Subject, language: Language): readonly string[] => {
  const isShut = Object.values(subject.state).includes("closed");
  const named = (ids: readonly string[]) =>
    bibleEntries(film.bible).flatMap((found) => {
      const isHidden = found.list === "pieces" && !partShows(subject.part, found.entry.worn.where);
      return ids.includes(found.entry.id) && !isHidden ? [found.entry.token] : [];
    });
  const [wears, holds] = [named(subject.wears), isShut ? [] : named(subject.holds)];
  const and = language === "zh" ? "、" : ", ";
  return [
    ...(wears.length > 0
      ? [{ zh: `戴着${wears.join(and)}`, en: `wearing ${wears.join(and)}` }[language]]
      : []),
    ...(holds.length > 0
      ? [{ zh: `其中有${holds.join(and)}`, en: `holding ${holds.join(and)}` }[language]]
      : []),
  ];
};
