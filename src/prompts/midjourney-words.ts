import type { Film } from "../film/film.ts";
import type { Keyframe, Subject } from "../film/storyboard.ts";
import { cameraAngles, shotSizes, timesOfDay, type ShotSize } from "../film/vocabulary.ts";
import { clause, type Clause } from "./clauses.ts";
import type { Seen } from "./entries-seen.ts";
import { bearingWords, partWords, placeWords } from "./frame-words.ts";
import { moodWords } from "./place-clauses.ts";
import { stateWords } from "./state-words.ts";
import { visibleFeatures, visibleName, withoutNames } from "./visible-name.ts";

const say = (film: Film, section: string, rank: Clause["rank"], text: string): Clause[] =>
  clause("en", section, rank, withoutNames(text, film.bible, "en").replace(/[.;]+\s*$/, ""));

/**
 * A keyframe in words for Midjourney: what it is about first, for its first words weigh most; then the camera, the rest of the
 * picture, place and light. No names, no measures it cannot follow, and no palette: a colour that belongs to one stone alone
 * would be everywhere.
 */
export const midjourneyClauses = (
  film: Film,
  keyframe: Keyframe,
  main: Seen | null,
  others: readonly Seen[],
): readonly Clause[] => [
  ...mainClauses(film, keyframe, main),
  ...others.flatMap((one) => otherClauses(film, one)),
  ...placeClauses(film, keyframe),
];

const largest = ({ subjects }: Seen): Subject | undefined =>
  subjects.toSorted((a, b) => b.height - a.height)[0];

const isHandAlone = ({ list, subjects }: Seen): boolean =>
  list === "characters" && subjects.every(({ part }) => part === "hand");

const mainClauses = (film: Film, keyframe: Keyframe, main: Seen | null): readonly Clause[] => {
  const { camera } = keyframe;
  const name = main ? ` of ${nameOf(film, main)}` : "";
  return [
    ...say(film, "main", 1, `cinematic ${shotSizes[camera.size].name.en}${name}`),
    ...(main && !isHandAlone(main)
      ? main.entry.features.flatMap(({ en }) =>
          say(film, "main", rankOf(main, en, camera.size), en),
        )
      : []),
    ...(main ? hereWords(film, main).flatMap((text) => say(film, "main", 1, text)) : []),
    ...(main ? stoneWords(main).flatMap((text) => say(film, "main", 3, text)) : []),
    ...say(film, "camera", 3, `${cameraAngles[camera.angle].en}, ${camera.lensInMm} mm lens`),
  ];
};

/** From far away only a person's few features that are seen from there count; the others go before the landscape does. */
const rankOf = (main: Seen, feature: string, size: ShotSize): Clause["rank"] => {
  if (main.list !== "characters" || shotSizes[size].step < shotSizes.LS.step) return 2;
  return visibleFeatures(main.entry).some(({ en }) => en === feature) ? 2 : 4;
};

/** A person with the part that is seen, a thing by its name. */
const nameOf = (film: Film, seen: Seen): string => {
  const name = visibleName(film.bible, seen.entry.id, "whole", "en");
  const part = largest(seen)?.part ?? "whole";
  return seen.list !== "characters" || part === "whole" ? name : `${name}, ${partWords[part].en}`;
};

/** Whatever else is in the picture: its name, its first feature, and where and how it is. */
const otherClauses = (film: Film, seen: Seen): readonly Clause[] => {
  const { entry, list } = seen;
  const rank = list === "props" ? 3 : 2;
  const subject = largest(seen);
  const feature = isHandAlone(seen) ? "" : (entry.features[0]?.en ?? "");
  const where = subject ? placeWords(subject.at, "en") : "";
  const words = [nameOf(film, seen), feature, where].filter(Boolean).join(", ");
  return [
    ...say(film, entry.id, rank, words),
    ...hereWords(film, seen).flatMap((text) => say(film, entry.id, rank, text)),
  ];
};

const stoneWords = (seen: Seen): readonly string[] =>
  seen.list === "pieces"
    ? seen.entry.stones.map(({ name, cut, claws, place }) => {
        const held = claws > 0 ? ` in ${claws} claws` : "";
        return `${cut.replaceAll("-", " ")} ${name.en.toLowerCase()} ${place.en}${held}`;
      })
    : [];

/** How an entry is in this picture. What is not so is left out: Midjourney paints whatever it reads. */
const hereWords = (film: Film, seen: Seen): readonly string[] => {
  const { entry, list, state, subjects, wornBy } = seen;
  const name = (id: string) => visibleName(film.bible, id, "whole", "en");
  return [
    ...subjects.flatMap((subject) => [
      ...(subject.action ? [subject.action.en] : []),
      ...(list === "characters" ? bearingWords(subject, "en", name) : []),
    ]),
    ...(list === "pieces" && wornBy.length > 0 ? [`worn on the ${entry.worn.detail.en}`] : []),
    ...Object.entries(state)
      .map(([key, value]) => stateWords(entry, key, value, "en"))
      .filter((words) => words !== "worn" && !words.startsWith("not ")),
  ];
};

const placeClauses = (film: Film, keyframe: Keyframe): readonly Clause[] => {
  const place = film.bible.places.find(({ id }) => id === keyframe.place);
  const hour = keyframe.time === "none" ? "" : timesOfDay[keyframe.time].en;
  return [
    ...(place?.features ?? []).flatMap(({ en }) => say(film, "place", 2, en)),
    ...say(film, "place", 2, hour),
    ...say(film, "light", 2, keyframe.light?.en ?? ""),
    ...say(film, "mood", 4, moodWords(keyframe, "en")),
  ];
};
