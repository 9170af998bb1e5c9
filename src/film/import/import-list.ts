import type { Bible, Character, Place, Prop } from "../bible.ts";
import type { Keyframe, Shot, Storyboard } from "../storyboard.ts";
import type { Language } from "../text.ts";
import { assignScenes, type SceneOfShot } from "./assign-scenes.ts";
import { castOf } from "./cast.ts";
import type { ImportFinding } from "./finding.ts";
import { sumOfSeconds } from "./length-wish.ts";
import { foldRows } from "./fold-rows.ts";
import type { ListShot } from "./list-shot.ts";
import { readRow, type ReadRow } from "./read-row.ts";
import { hasHan, sameText } from "./script.ts";
import type { ShotList } from "./shot-list.ts";
import { shotIds } from "./shot-ids.ts";
import { shotsOfList } from "./shots-of-list.ts";
import { timeIsLength, withTimesAsLengths } from "./time-is-length.ts";
import { wholeListFindings } from "./whole-list-findings.ts";

/** What an import needs to know besides the list. */
export type ImportSettings = {
  /** Frames a second, for lengths in frames and timecode. */
  readonly fps: number;
  /** The bible of the film it goes into; its names keep their entries. Null for a new film. */
  readonly known: Bible | null;
  /** What the film is called when the list does not say. */
  readonly name: string;
};

/** A shot list as parts of a film. `notes` are the author's words that no field holds, by shot. */
export type ImportedList = {
  readonly title: string;
  readonly preamble: readonly string[];
  /** Languages the author wrote in; texts of one language stand on both sides. */
  readonly languages: readonly Language[];
  readonly characters: readonly Character[];
  readonly props: readonly Prop[];
  readonly places: readonly Place[];
  readonly scenes: Storyboard["scenes"];
  readonly keyframes: readonly Keyframe[];
  readonly shots: readonly Shot[];
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** The film's length as the list asks for it, in seconds; shots without a length count as average ones. */
  readonly askedInSeconds: number;
  readonly findings: readonly ImportFinding[];
};

const languagesOf = (shots: readonly Shot[]): Language[] => {
  const texts = shots.flatMap(({ action, caption }) => [action, ...(caption ? [caption] : [])]);
  const [zh, en] = [texts.some((text) => hasHan(text.zh)), texts.some((text) => !hasHan(text.en))];
  return zh && en ? ["zh", "en"] : zh ? ["zh"] : ["en"];
};

/** People face right and left in turn, in the order of the bible, and keep to it for the whole film. */
const sidesOf = (characters: readonly string[]) => (id: string) =>
  characters.indexOf(id) % 2 === 1 ? ("left" as const) : ("right" as const);

/** The rows as shots, each with what was said about it. */
const readRows = (list: ShotList, fps: number): ReadRow[] => {
  const folded = foldRows(list.rows);
  const rows = timeIsLength(folded, fps) ? withTimesAsLengths(folded) : folded;
  return rows.map((row) => readRow(row, fps));
};

/** Scenes, ids, bible and shots of the rows. */
const stage = (shots: readonly ListShot[], title: string, { known, fps }: ImportSettings) => {
  const scenes = assignScenes(shots, title);
  const places = scenes.map(({ place }) => place);
  const cast = castOf(shots, places, known);
  const ids = shotIds(
    shots,
    scenes.map(({ scene }) => scene),
  );
  const characters = [...(known?.characters ?? []), ...cast.characters];
  const props = [...(known?.props ?? []), ...cast.props];
  const made = shotsOfList({
    shots,
    scenes,
    ids,
    cast,
    sideOf: sidesOf(characters.map(({ id }) => id)),
    shapeOf: (id) => props.find((prop) => prop.id === id)?.shape ?? "thing",
    fps,
  });
  return { scenes, cast, ids, made };
};

/** The list has no intents: the scene's own name stands there until its author writes one. */
const scenesOf = (scenes: readonly SceneOfShot[]): Storyboard["scenes"] =>
  [...new Map(scenes.map(({ scene, name }) => [scene, name]))].map(([id, words]) => ({
    id,
    name: sameText(words),
    intent: sameText(words),
  }));

/**
 * Turns a shot list into scenes, keyframes, shots and the bible entries they name. Every word stays as its author wrote it;
 * nothing is translated, shortened or made up. The same list gives the same film. A list without any shot gives none.
 */
export const importList = (list: ShotList, settings: ImportSettings): ImportedList => {
  const rows = readRows(list, settings.fps);
  const listShots = rows.map(({ shot }) => shot);
  const title = list.preamble[0] ?? settings.name;
  const { scenes, cast, ids, made } = stage(listShots, title, settings);
  const shots = made.map(({ shot }) => shot);
  return {
    title,
    preamble: list.preamble.slice(1),
    languages: languagesOf(shots),
    characters: cast.characters,
    props: cast.props,
    places: cast.places,
    scenes: scenesOf(scenes),
    keyframes: made.flatMap(({ keyframes }) => keyframes),
    shots,
    notes: new Map(rows.map(({ shot }, at) => [ids[at] ?? "", shot.notes])),
    askedInSeconds: sumOfSeconds(listShots.map(({ seconds }) => seconds)),
    findings: [
      ...list.findings,
      ...rows.flatMap(({ findings }) => findings),
      ...wholeListFindings(rows, scenes, cast),
    ],
  };
};
