import { parseFilm } from "../src/film/parse-film.ts";
import type { Film } from "../src/film/film.ts";
import { scoreSchema, type Score } from "../src/score/score.ts";

/** The smallest film that plays: one place, one keyframe, one shot. Tests override what they are about. */
export const tinyInput = () => ({
  slug: "tiny",
  film: {
    schema: "film/1",
    title: { zh: "小片", en: "Tiny" },
    logline: { zh: "一个镜头。", en: "One shot." },
    formats: [{ id: "16x9", width: 640, height: 360 }],
    languages: ["zh", "en"],
    songs: [{ id: "song", file: "songs/song.wav", title: { zh: "歌", en: "Song" } }],
    look: { ink: "#1a1024", paper: "#f6efe2", ember: "#ff9a4a" },
  },
  bible: {
    schema: "bible/1",
    characters: [
      {
        id: "mira",
        token: "MIRA",
        name: { zh: "弥拉", en: "Mira" },
        features: [{ zh: "黑色短发", en: "black bob" }],
        states: { contacts: ["0", "1", "2", "3"] },
        heightInMetres: 1.6,
      },
    ],
    places: [
      {
        id: "dunes",
        token: "DUNES",
        name: { zh: "沙海", en: "dune sea" },
        features: [{ zh: "沙", en: "sand" }],
        setting: "exterior",
        backdrop: "dunes",
        tones: {
          top: "#5b4a7e",
          horizon: "#e8a97c",
          light: "#e9c48f",
          shade: "#6a5480",
          accent: "#d8432f",
        },
      },
    ],
  },
  storyboard: {
    schema: "storyboard/1",
    scenes: [{ id: "walk", name: { zh: "走", en: "Walk" }, intent: { zh: "小", en: "small" } }],
    keyframes: [{ id: "k1", place: "dunes", camera: { size: "LS" }, subjects: [tinySubject()] }],
    shots: [tinyShot()],
  },
});

/** Mira, small, right of the middle. */
export const tinySubject = () => ({ entry: "mira", at: { x: 0.6, y: 0.6 }, height: 0.3 });

/** A ring with one stone. */
export const tinyPiece = (changes: Record<string, unknown> = {}) => ({
  id: "band",
  token: "BAND",
  name: { zh: "小戒", en: "Little Band" },
  kind: "ring",
  features: [{ zh: "一道环", en: "one band" }],
  states: { stones: ["dim", "both-lit"] },
  bands: [
    {
      id: "only",
      metal: { alloy: { zh: "银", en: "silver" }, colour: "#cccccc", finish: "satin" },
      widthInMm: 2,
    },
  ],
  stones: [
    {
      id: "opal",
      name: { zh: "欧泊", en: "Opal" },
      cut: "cabochon",
      colour: "#aabbcc",
      setting: "claw",
      claws: 4,
      diameterInMm: 5,
      place: { zh: "正中", en: "in the middle" },
    },
  ],
  scale: { heightInMm: 20, againstTheBody: { zh: "如指甲大", en: "as large as a fingernail" } },
  worn: {
    by: "mira",
    where: "finger",
    side: "left",
    detail: { zh: "左手食指", en: "left index finger" },
  },
  ...changes,
});

/** A shot on the only keyframe; spread over it to change one thing. */
export const tinyShot = (changes: Record<string, unknown> = {}) => ({
  id: "s1",
  scene: "walk",
  first: "k1",
  action: { zh: "她走", en: "she walks" },
  ...changes,
});

/** A film with these shots, parsed; throws with the problems when it does not parse. */
export const filmWithShots = (shots: readonly Record<string, unknown>[]): Film => {
  const input = tinyInput();
  const scenes = [...new Set(shots.map((shot) => String(shot["scene"] ?? "walk")))].map((id) => ({
    id,
    name: { zh: id, en: id },
    intent: { zh: id, en: id },
  }));
  const storyboard = {
    ...input.storyboard,
    scenes,
    shots: shots.map((shot, index) => tinyShot({ id: `s${index + 1}`, ...shot })),
  };
  const parsed = parseFilm({ ...input, storyboard });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.film;
};

/** A song that beats like a clock: `bars` bars of `meter` beats at `tempo`, in one section or in those given (in bars). */
export const clockScore = (options: {
  tempo: number;
  meter: number;
  bars: number;
  sections?: readonly { bars: number; energy: number }[];
}): Score => {
  const { tempo, meter, bars } = options;
  const beat = 60 / tempo;
  const beats = Array.from({ length: bars * meter }, (_, index) => index * beat);
  const durationInSeconds = bars * meter * beat;
  let bar = 0;
  const sections = (options.sections ?? [{ bars, energy: 0.5 }]).map((section, index) => {
    const start = bar * meter * beat;
    bar += section.bars;
    return { start, end: bar * meter * beat, energy: section.energy, label: `S${index}` };
  });
  return scoreSchema.parse({
    schema: "score/1",
    durationInSeconds,
    tempo,
    meter,
    beats,
    downbeats: beats.filter((_, index) => index % meter === 0),
    sections,
    energy: {
      hopInSeconds: 0.5,
      values: Array.from({ length: Math.ceil(durationInSeconds * 2) }, () => 0.5),
    },
    onsets: [],
    confidence: { tempo: 1, beats: 1, downbeats: 1, sections: 1 },
  });
};
