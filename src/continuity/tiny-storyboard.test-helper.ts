import type { Film } from "../film/film.ts";
import { parseFilm, type ParsedFilm } from "../film/parse-film.ts";
import { findings } from "./findings.ts";

/** Authored data, as a YAML parser would give it. */
export type Data = Record<string, unknown>;

/** A row of a test table: what it shows, its keyframes, its shots, and what is said about them. */
export type Case = [string, readonly Data[], readonly Data[], readonly string[]];

/** One text in both languages. */
export const text = (words: string) => ({ zh: words, en: words });

const entry = (id: string) => ({
  id,
  token: id.toUpperCase(),
  name: text(id),
  features: [text(id)],
});

const tone = "#806080";
const tones = { top: tone, horizon: tone, light: tone, shade: tone, accent: tone };

/** A place with geography (dunes) and two without, so that most tables hear only the rule they are about. */
const bible = {
  schema: "bible/1",
  characters: [{ ...entry("mira"), heightInMetres: 1.6 }],
  pieces: [
    {
      ...entry("ring"),
      kind: "ring",
      scale: { heightInMm: 20, againstTheBody: text("small") },
      worn: { by: "mira", where: "finger", side: "left", detail: text("index finger") },
    },
  ],
  props: [
    { ...entry("tin"), shape: "tin", states: { lid: ["closed", "open"] } },
    { ...entry("tower"), shape: "tower" },
  ],
  places: [
    { ...entry("dunes"), setting: "exterior", backdrop: "dunes", tones },
    { ...entry("dark"), setting: "interior", backdrop: "plain", tones },
    { ...entry("felt"), setting: "interior", backdrop: "plain", tones },
  ],
};

const film = {
  schema: "film/1",
  title: text("tiny"),
  logline: text("tiny"),
  formats: [{ id: "16x9", width: 640, height: 360 }],
  languages: ["zh", "en"],
  songs: [{ id: "song", file: "songs/song.wav", title: text("song") }],
  look: { ink: "#1a1024", paper: "#f6efe2", ember: "#ff9a4a" },
};

/** The only character, walking right on the left third. */
export const mira = (changes: Data = {}): Data => ({
  entry: "mira",
  at: { x: 0.4, y: 0.6 },
  height: 0.5,
  facing: "right",
  ...changes,
});

/** A prop or piece on the right third. */
export const thing = (id: string, changes: Data = {}): Data => ({
  entry: id,
  at: { x: 0.6, y: 0.6 },
  height: 0.2,
  ...changes,
});

/** A keyframe in the dark place; camera and subjects are what most tables change. */
export const key = (
  id: string,
  camera: Data,
  subjects: Data[] = [mira()],
  changes: Data = {},
): Data => ({ id, place: "dark", camera: { size: "MS", ...camera }, subjects, ...changes });

/** A shot of scene `one` from one keyframe to another, named after the keyframe it starts on. */
export const shot = (first: string, last: string | null = null, changes: Data = {}): Data => ({
  id: `from-${first}`,
  scene: "one",
  first,
  last,
  move: "handheld",
  action: text("it happens"),
  ...changes,
});

const parsed = (keyframes: readonly unknown[], shots: readonly unknown[]): ParsedFilm =>
  parseFilm({
    slug: "tiny",
    film,
    bible,
    storyboard: {
      schema: "storyboard/1",
      scenes: ["one", "two"].map((id) => ({ id, name: text(id), intent: text(id) })),
      keyframes,
      shots,
    },
  });

/** A film of these keyframes and shots, parsed; throws with the problems when it does not parse. */
export const filmOf = (keyframes: readonly unknown[], shots: readonly unknown[]): Film => {
  const result = parsed(keyframes, shots);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.film;
};

/** Every finding as one line, without coverage of the bible: a tiny storyboard never shows all of it. */
export const said = (keyframes: readonly unknown[], shots: readonly unknown[]): string[] =>
  findings(filmOf(keyframes, shots))
    .filter(({ rule }) => rule !== "unused-entry")
    .map(({ severity, path, rule, message }) => `${severity} ${rule} ${path.join(".")} ${message}`);
