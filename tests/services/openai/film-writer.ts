import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { projectAt } from "../../../scripts/store/project.ts";
import { parseFilm } from "../../../src/film/parse-film.ts";
import type { Film } from "../../../src/film/film.ts";
import type { WritingCall } from "./responses.ts";

const node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  anyOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});

const group = z.record(z.string(), z.unknown());

/** Data in the form that a strict JSON schema asks for: only its fields, maps as lists of pairs. */
const fitted = (schema: unknown, value: unknown): unknown => {
  const part = node.parse(schema);
  if (value === null || value === undefined) return null;
  if (part.anyOf) {
    const isGroup = typeof value === "object";
    const option = part.anyOf.find((one) => (node.parse(one).type === "string") !== isGroup);
    return fitted(option ?? part.anyOf[0], value);
  }
  if (part.type === "array") {
    const entries = Array.isArray(value)
      ? value
      : Object.entries(group.parse(value)).map(([key, entry]) => ({ key, value: entry }));
    return entries.map((entry) => fitted(part.items, entry));
  }
  if (part.type !== "object") return value;
  const fields = group.parse(value);
  return Object.fromEntries(
    Object.entries(part.properties ?? {}).map(([key, field]) => [key, fitted(field, fields[key])]),
  );
};

const defaultFilm = (): Film => {
  const slug = "gemini-ring";
  const folder = path.join(projectAt(projectAt().code).films, slug);
  const read = (name: string): unknown => parse(readFileSync(path.join(folder, name), "utf8"));
  const parsed = parseFilm({
    slug,
    film: read("film.yaml"),
    bible: read("bible.yaml"),
    storyboard: read("storyboard.yaml"),
  });
  if (!parsed.ok) throw new Error("the default film is not sound");
  return parsed.film;
};

const idsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(idsIn);
};

/** The default film's first shots, and of everything else what they need. */
const firstShots = ({ bible, storyboard }: Film, count: number) => {
  const shots = storyboard.shots.slice(0, count);
  const frames = new Set(shots.flatMap(({ first, last }) => [first, last]));
  const keyframes = storyboard.keyframes.filter(({ id }) => frames.has(id));
  const scenes = storyboard.scenes.filter(({ id }) => shots.some(({ scene }) => scene === id));
  const named = new Set(idsIn(keyframes));
  const used = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.filter(({ id }) => named.has(id));
  const characters = used(bible.characters);
  return {
    film_bible: {
      characters,
      pieces: used(bible.pieces),
      props: used(bible.props),
      places: used(bible.places),
      palette: bible.palette,
    },
    film_scenes: { scenes },
    film_shots: { keyframes, shots },
  };
};

/** How many shots the request speaks of; all where it does not. */
const shotsAsked = (body: unknown): number =>
  Number(
    /The film has about (\d+) shots/.exec(JSON.stringify(body))?.[1] ?? Number.POSITIVE_INFINITY,
  );

/**
 * Writes films: the default film's own, as many of its first shots as are asked for, in the form of the request's schema. Undefined
 * for every other format.
 */
export const writeDefaultFilm = ({ name, schema, body }: WritingCall): unknown => {
  if (name !== "film_bible" && name !== "film_scenes" && name !== "film_shots") return undefined;
  return fitted(schema, firstShots(defaultFilm(), shotsAsked(body["input"]))[name]);
};
