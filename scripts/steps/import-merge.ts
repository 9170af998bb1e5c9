import type { Film } from "../../src/film/film.ts";
import type { ImportFinding } from "../../src/film/import/finding.ts";
import type { ImportedList } from "../../src/film/import/import-list.ts";
import type { Shot } from "../../src/film/storyboard.ts";
import { insertItems, type Insertion } from "./import-insert.ts";
import { itemsOf } from "./import-items.ts";
import type { YamlItem } from "./import-yaml.ts";

/** What a merge adds to a film, and what it leaves as it is. */
export type Merge = {
  readonly bible: string;
  readonly storyboard: string;
  /** Ids of shots added, and of shots of the list that the film had already. */
  readonly added: readonly string[];
  readonly kept: readonly string[];
  readonly findings: readonly ImportFinding[];
};

const compared = [
  "scene",
  "move",
  "action",
  "caption",
  "transition",
  "music",
] as const satisfies readonly (keyof Shot)[];

const keptFindings = (film: Film, list: ImportedList): ImportFinding[] =>
  list.shots.flatMap((shot) => {
    const there = film.storyboard.shots.find(({ id }) => id === shot.id);
    const differs = there
      ? compared.filter((field) => JSON.stringify(there[field]) !== JSON.stringify(shot[field]))
      : [];
    return differs.length === 0
      ? []
      : [
          {
            severity: "info",
            rule: "kept",
            line: null,
            column: null,
            message: `${shot.id} is in the film already, and its ${differs.join(", ")} differ${differs.length === 1 ? "s" : ""} from the list: the film's stay${differs.length === 1 ? "s" : ""}`,
            hint: "Change it in storyboard.yaml, or remove the shot there and import again.",
          },
        ];
  });

/** New shots in runs, each behind the shot of the film that the list has before it. */
const shotInsertions = (
  list: ImportedList,
  items: readonly YamlItem[],
  known: ReadonlySet<string>,
) => {
  const insertions: { list: string; after: Insertion["after"]; items: YamlItem[] }[] = [];
  const last = list.shots.findLastIndex(({ id }) => known.has(id));
  let after: Insertion["after"] = last < 0 ? "end" : "start";
  list.shots.forEach(({ id }, at) => {
    const item = items[at];
    if (known.has(id)) after = { id };
    else if (item) {
      const run = insertions.at(-1);
      if (run && run.after === after) run.items.push(item);
      else insertions.push({ list: "shots", after, items: [item] });
    }
  });
  return insertions;
};

const idsOf = (entries: readonly { readonly id: string }[]): Set<string> =>
  new Set(entries.map(({ id }) => id));

/**
 * Adds a list to a film that is there. Shots, scenes and keyframes are known by their ids, bible entries by their names;
 * what the film has stays as it is, to the byte, and what it lacks is added where the list has it.
 */
export const mergeList = (
  film: Film,
  list: ImportedList,
  texts: { readonly bible: string; readonly storyboard: string },
): Merge => {
  const { storyboard } = film;
  const items = itemsOf(list);
  const [shots, scenes] = [idsOf(storyboard.shots), idsOf(storyboard.scenes)];
  const newShots = list.shots.filter(({ id }) => !shots.has(id));
  const neededScenes = new Set(newShots.map(({ scene }) => scene));
  const neededKeyframes = new Set(newShots.flatMap(({ first, last }) => [first, last]));
  const keyframes = idsOf(storyboard.keyframes);
  const neededEntries = new Set(
    list.keyframes
      .filter(({ id }) => neededKeyframes.has(id) && !keyframes.has(id))
      .flatMap(({ place, subjects }) => [place, ...subjects.map(({ entry }) => entry)]),
  );
  const pick = (name: "characters" | "props" | "places"): Insertion => ({
    list: name,
    after: "end",
    items: items[name].filter((_, at) => neededEntries.has(list[name][at]?.id ?? "")),
  });
  return {
    bible: insertItems(texts.bible, [pick("characters"), pick("props"), pick("places")]),
    storyboard: insertItems(texts.storyboard, [
      {
        list: "scenes",
        after: "end",
        items: items.scenes.filter((_, at) => {
          const id = list.scenes[at]?.id ?? "";
          return neededScenes.has(id) && !scenes.has(id);
        }),
      },
      {
        list: "keyframes",
        after: "end",
        items: items.keyframes.filter((_, at) => {
          const id = list.keyframes[at]?.id ?? "";
          return neededKeyframes.has(id) && !keyframes.has(id);
        }),
      },
      ...shotInsertions(list, items.shots, shots),
    ]),
    added: newShots.map(({ id }) => id),
    kept: list.shots.filter(({ id }) => shots.has(id)).map(({ id }) => id),
    findings: keptFindings(film, list),
  };
};
