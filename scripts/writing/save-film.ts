import { writtenLists, type FilmLists, type WrittenList } from "../../src/film/writing/item.ts";
import type { MergedFilm } from "../../src/film/writing/merge-film.ts";
import { writtenFileSchema, type WrittenFile } from "../../src/film/writing/written-file.ts";
import { writeJsonFile } from "../store/json-file.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import type { FilmOnDisk } from "./film-on-disk.ts";
import { withLists } from "./write-lists.ts";

const empty = {
  "bible.yaml":
    "# yaml-language-server: $schema=../../../schemas/bible.schema.json\n#\n# What must stay the same from shot to shot. Yours to change: film write keeps what you changed, and what ends with `# locked`.\nschema: bible/1\n",
  "storyboard.yaml":
    "# yaml-language-server: $schema=../../../schemas/storyboard.schema.json\n#\n# Scenes, keyframes, shots. Yours to change: film write keeps what you changed, and what ends with `# locked`.\nschema: storyboard/1\n",
} as const;

/** The items of every list after a merge. */
export const itemsOf = (merged: MergedFilm): FilmLists => ({
  characters: merged.characters.items,
  pieces: merged.pieces.items,
  props: merged.props.items,
  places: merged.places.items,
  palette: merged.palette.items,
  scenes: merged.scenes.items,
  keyframes: merged.keyframes.items,
  shots: merged.shots.items,
});

/** The files of a film after a merge, and what counts as written. Writes each whole; the bible first. */
export const saveFilm = async (
  disk: FilmOnDisk,
  merged: MergedFilm,
  steps: WrittenFile["steps"],
): Promise<FilmOnDisk> => {
  const files = ["bible.yaml", "storyboard.yaml"] as const;
  const texts = { ...disk.texts };
  for (const file of files) {
    const lists: readonly WrittenList[] = writtenLists[file];
    const changes = lists.map((list) => ({
      list,
      before: disk.lists[list],
      after: merged[list].items,
    }));
    const before = disk.texts[file];
    const text = withLists(before === "" ? empty[file] : before, changes);
    const isNothing = before === "" && text === empty[file];
    texts[file] = isNothing ? "" : text;
    if (!isNothing) await writeFileAtomic(disk.folder.authored[file], text);
  }
  const written: WrittenFile = {
    schema: "written/1",
    steps,
    lists: {
      characters: [...merged.characters.base],
      pieces: [...merged.pieces.base],
      props: [...merged.props.base],
      places: [...merged.places.base],
      palette: [...merged.palette.base],
      scenes: [...merged.scenes.base],
      keyframes: [...merged.keyframes.base],
      shots: [...merged.shots.base],
    },
  };
  await writeJsonFile(disk.folder.inside("written.json"), writtenFileSchema, written);
  return { ...disk, texts, lists: itemsOf(merged), written };
};
