import { bibleSchema } from "../../../src/film/bible.ts";
import type { Film } from "../../../src/film/film.ts";
import { filmWithShots } from "../../../tests/tiny-film.ts";

const text = { zh: "字", en: "words" };
const entry = (id: string) => ({ id, token: id.toUpperCase(), name: text, features: [text] });
/** Every shape of a prop. */
export const shapes = [
  "tin",
  "crystal",
  "marble",
  "candle",
  "pebble",
  "arches",
  "suns",
  "tower",
  "screen",
  "lamp",
  "spark",
  "fragment",
  "hand-tool",
  "photo",
  "toy",
  "thing",
];
/** Every kind of a piece; each one is an entry of that name. */
export const kinds = ["ring", "cuff", "bracelet", "necklace", "pendant", "earring", "brooch"];
const cuts = [
  "round-brilliant",
  "oval",
  "cushion",
  "emerald-cut",
  "pear",
  "marquise",
  "cabochon",
  "rough",
];
const settings = ["claw", "bezel", "pave", "channel", "tension", "flush"];
const profiles = ["round", "half-round", "flat", "knife-edge"];
const finishes = ["polished", "satin", "brushed", "hammered", "oxidised"];

const emerald = (id: string, changes: object = {}) => ({
  id,
  name: text,
  cut: "emerald-cut",
  colour: "#2f9e6a",
  setting: "claw",
  claws: 4,
  diameterInMm: 4,
  place: text,
  ...changes,
});
const silver = (id: string, changes: object = {}) => ({
  id,
  metal: { alloy: text, colour: "#c9ccd6", finish: "polished" },
  widthInMm: 3,
  ...changes,
});
const piece = (id: string, changes: object = {}) => ({
  ...entry(id),
  kind: "ring",
  bands: [silver("band")],
  stones: [emerald("a"), emerald("b"), emerald("c")],
  scale: { heightInMm: 24, againstTheBody: text },
  worn: { where: "finger", side: "left", detail: text },
  ...changes,
});

/** A film with at least one entry of every kind, shape, cut, setting, profile and finish, for tests. */
export const everyShapeFilm: Film = {
  ...filmWithShots([{}]),
  bible: bibleSchema.parse({
    schema: "bible/1",
    characters: [
      { ...entry("mira"), heightInMetres: 1.6 },
      { ...entry("stranger"), heightInMetres: 1.8, colours: { coat: "#224466" } },
    ],
    pieces: [
      piece("emeralds"),
      ...kinds.map((kind) => piece(kind, { kind })),
      ...cuts.map((cut) => piece(`cut-${cut}`, { stones: [emerald("only", { cut })] })),
      ...settings.map((setting) =>
        piece(`set-${setting}`, { stones: [emerald("row", { setting, count: 40 })] }),
      ),
      ...profiles.map((profile) =>
        piece(`band-${profile}`, { bands: [silver("band", { profile })] }),
      ),
      ...finishes.map((finish) =>
        piece(`metal-${finish}`, {
          bands: [silver("x", { metal: { alloy: text, colour: "#d99a7c", finish } }), silver("y")],
          stones: [emerald("a"), emerald("b")],
        }),
      ),
      piece("bare", { bands: [], stones: [] }),
    ],
    props: [
      ...shapes.map((shape) => ({ ...entry(shape), shape })),
      { ...entry("pylon"), shape: "tower" },
      { ...entry("filaments"), shape: "spark" },
      { ...entry("octahedron"), shape: "crystal" },
      { ...entry("bird"), shape: "toy" },
      ...["water", "door"].map((id) => ({ ...entry(id), shape: "fragment" })),
    ],
    places: [
      {
        ...entry("dunes"),
        setting: "exterior",
        tones: {
          top: "#5b4a7e",
          horizon: "#e8a97c",
          light: "#e9c48f",
          shade: "#6a5480",
          accent: "#d8432f",
        },
      },
    ],
  }),
};
