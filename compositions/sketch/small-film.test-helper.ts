import { bibleSchema } from "../../src/film/bible.ts";
import type { Film } from "../../src/film/film.ts";
import { filmFileSchema } from "../../src/film/film-file.ts";
import { keyframeSchema, storyboardSchema } from "../../src/film/storyboard.ts";
import type { Keyframe } from "../../src/film/storyboard.ts";

const text = (en: string) => ({ zh: `「${en}」`, en });
const entry = (id: string) => ({
  id,
  token: id.toUpperCase(),
  name: text(id),
  features: [text("a feature")],
});
const tones = {
  top: "#83638f",
  horizon: "#efb885",
  light: "#e9bf8e",
  shade: "#573f63",
  accent: "#d8402b",
};

/** A keyframe of the {@link smallFilm}'s dunes with whatever is said otherwise; the rest are the schema's own defaults. */
export const smallKeyframe = (said: Record<string, unknown>): Keyframe =>
  keyframeSchema.parse({ id: "somewhere", place: "dunes", camera: { size: "LS" }, ...said });

const keyframes = [
  {
    id: "far",
    place: "dunes",
    time: "dusk",
    camera: { size: "ELS" },
    subjects: [{ entry: "girl", at: { x: 0.4, y: 0.66 }, height: 0.2 }],
  },
  {
    id: "near",
    place: "dunes",
    time: "dusk",
    camera: { size: "LS" },
    subjects: [{ entry: "girl", at: { x: 0.5, y: 0.62 }, height: 0.5 }],
  },
  {
    id: "close",
    place: "dunes",
    time: "dusk",
    camera: { size: "LS" },
    subjects: [{ entry: "girl", at: { x: 0.5, y: 0.62 }, height: 0.5 }],
  },
  { id: "inside", place: "room", time: "night", camera: { size: "MS" } },
];

const shots = [
  { id: "come", scene: "one", first: "far", last: "near", move: "push-in" },
  { id: "along", scene: "one", first: "near", last: "close", move: "truck-right" },
  { id: "through", scene: "one", first: "close", last: "inside", move: "push-in" },
  { id: "stay", scene: "one", first: "inside", move: "pan-left" },
];

/** The smallest film that has every kind of backdrop, a girl, a shared keyframe, a change of place and an open end. */
export const smallFilm: Film = {
  slug: "small",
  film: filmFileSchema.parse({
    schema: "film/1",
    title: text("Small"),
    logline: text("A girl walks."),
    formats: [{ id: "16x9", width: 1920, height: 1080 }],
    languages: ["zh", "en"],
    songs: [{ id: "song", file: "songs/song.wav", title: text("Song") }],
    look: { ink: "#1b1326", paper: "#f7ecdc", ember: "#f3b27a" },
  }),
  bible: bibleSchema.parse({
    schema: "bible/1",
    characters: [{ ...entry("girl"), heightInMetres: 1.6 }],
    props: [{ ...entry("suns"), shape: "suns" }],
    places: (["dunes", "arcade", "room", "neural", "bench", "plain"] as const).map((backdrop) => ({
      ...entry(backdrop),
      setting: backdrop === "dunes" ? "exterior" : "interior",
      backdrop,
      tones,
    })),
  }),
  storyboard: storyboardSchema.parse({
    schema: "storyboard/1",
    scenes: [{ id: "one", name: text("One"), intent: text("Walk.") }],
    keyframes,
    shots: shots.map((shot) => ({ ...shot, action: text("She walks.") })),
  }),
};
