import { bibleEntries, type BibleEntry } from "../film/bible-entries.ts";
import type { Film } from "../film/film.ts";
import { clause, sentence, type Clause } from "./clauses.ts";
import { bandWords, makeWords, stoneWords } from "./piece-words.ts";
import type { Prompt, PromptReference } from "./prompt.ts";
import { writePrompt } from "./write-prompt.ts";

const language = "en";

/** What a reference sheet of each kind of entry shows, side by side. */
const views = {
  pieces:
    "front, side, top and back view in one row, below it a macro of every stone and its setting; the same piece at the same scale in all",
  characters:
    "four panels: bust, front, three-quarter and back view at full length; the same person in the same clothes",
  props: "front, side and three-quarter view; the same thing at the same scale",
  places: "three panels: wide, medium, one detail; the same place in the same light",
} as const;

const roles = { pieces: "piece", characters: "character", props: "prop", places: "place" } as const;

/** The prompt of an entry's reference sheet, and what of the bible is in it. */
export type SheetPrompt = { readonly prompt: Prompt; readonly about: unknown };

/**
 * A reference sheet of one bible entry for an image model, in English: its views on plain grey, fixed features word for word, the maker's own
 * pictures before anything else. Null when the bible has no such entry. A sheet is for a person to judge and, where it is
 * right, to enter among the entry's references; by itself it is handed to no tool.
 */
export const sheetPrompt = (film: Film, id: string, mostReferences: number): SheetPrompt | null => {
  const found = bibleEntries(film.bible).find(({ entry }) => entry.id === id);
  if (!found) return null;
  const { entry, list } = found;
  const macros = "macroReferences" in entry ? entry.macroReferences : [];
  const references = [...macros, ...entry.references]
    .slice(0, mostReferences)
    .map(({ file, view }): PromptReference => ({
      file: `films/${film.slug}/${file}`,
      role: roles[list],
      label: `${entry.token}: ${view[language]}`,
    }));
  const say = (section: string, rank: Clause["rank"], text: string, before = "") =>
    clause(language, section, rank, text, before);
  const intro = `A reference sheet of ${entry.token}: ${views[list]}`;
  const avoid = ["lettering, labels, dimension lines, watermarks"];
  const prompt = writePrompt({
    tool: "gpt-image",
    language,
    of: { kind: "entry", id },
    clauses: [
      ...say("frame", 1, sentence(language, intro)),
      ...say(
        "frame",
        1,
        sentence(language, "plain mid-grey ground, even soft light, no distortion"),
      ),
      ...references.flatMap(({ label }, index) =>
        say("references", 1, `Image ${index + 1} is ${label}; it decides what this looks like.`),
      ),
      ...partsOf(found).flatMap((part) => say(id, 1, part, "- ")),
      ...say("avoid", 1, "Avoid:"),
      ...avoid.flatMap((thing) => say("avoid", 2, thing, "- ")),
    ],
    joints: { within: "\n", between: "\n\n" },
    flags: [],
    references,
    settings: { quality: "medium" },
    avoid,
    acceptance: partsOf(found),
    changes: [],
  });
  return { prompt, about: { entries: [entry] } };
};

const partsOf = ({ list, entry }: BibleEntry): readonly string[] => [
  ...entry.features.map((feature) => feature[language]),
  ...(list === "pieces"
    ? [
        ...bandWords(entry, language),
        ...entry.stones.map((stone) => stoneWords(stone, language)),
        ...makeWords(entry, language),
      ]
    : Object.entries(entry.colours).map(([part, colour]) => `${part} ${colour}`)),
];
