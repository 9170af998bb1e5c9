import type { ImportedList } from "../../src/film/import/import-list.ts";
import type { AuthoredFile } from "../../src/film/problem.ts";
import { blockItems, flow, type YamlItem } from "./import-yaml.ts";
import { itemsOf } from "./import-items.ts";

/** The film's first song: its file inside the film's folder, and what it is called. */
export type FirstSong = {
  readonly id: string;
  readonly file: string;
  readonly title: { readonly zh: string; readonly en: string };
};

const schemaLine = (name: string): string =>
  `# yaml-language-server: $schema=../../../schemas/${name}.schema.json\n`;

const text = (words: string): string => flow({ zh: words, en: words });

const oneLine = (words: string): string => words.replaceAll(/[\s\u0085]+/g, " ");

/** One line between the title and the list says what the film is about; of several nobody knows. */
const loglineOf = ({ title, preamble }: ImportedList): string =>
  preamble.length === 1 ? (preamble[0] ?? title) : title;

const filmYaml = (list: ImportedList, song: FirstSong): string => `\
${schemaLine("film")}schema: film/1

title: ${text(list.title)}
logline: ${text(loglineOf(list))}

fps: 24

formats:
  - { id: 16x9, width: 1920, height: 1080 }
  - { id: 9x16, width: 1080, height: 1920 }
  - { id: 1x1, width: 1080, height: 1080 }

languages: ${flow(list.languages)}

# 第一首是影片自己的歌 / The first song is the film's own.
songs:
  - ${flow(song)}

look:
  ink: "#14121c"
  paper: "#f6efe2"
  ember: "#f0a868"
  glow: 0.5
`;

const section = (name: string, items: readonly YamlItem[]): string =>
  items.length === 0 ? "" : `\n${name}:\n${blockItems(items, 2)}`;

/** The three files of a new film made from a list. `source` is the name of the list's file. */
export const newFilmTexts = (
  list: ImportedList,
  song: FirstSong,
  source: string,
): Record<AuthoredFile, string> => {
  const items = itemsOf(list);
  const from = `# 来自 / From: ${oneLine(source)}\n`;
  const above =
    list.preamble.length > 1 ? list.preamble.map((words) => `# ${oneLine(words)}\n`).join("") : "";
  return {
    "film.yaml": filmYaml(list, song),
    "bible.yaml": `${schemaLine("bible")}${from}schema: bible/1\n${section("characters", items.characters)}${section("props", items.props)}${section("places", items.places)}`,
    "storyboard.yaml": `${schemaLine("storyboard")}${from}${above}schema: storyboard/1\n${section("scenes", items.scenes)}${section("keyframes", items.keyframes)}${section("shots", items.shots)}`,
  };
};
