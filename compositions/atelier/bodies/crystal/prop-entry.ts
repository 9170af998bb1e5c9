import type { Prop } from "../../../../src/film/bible.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import type { Body, Light } from "../../../../src/picture/scene.ts";
import type { Kit } from "../../contract.ts";

/** The bible's entry of a thing; null where the bible does not know it. */
export const propEntry = (kit: Kit, body: Body): Prop | null =>
  kit.film.bible.props.find(({ id }) => id === body.first.entry) ?? null;

/** The entry's first colour of these names as light, or the fallback (`#rrggbb`). */
export const tintOf = (
  prop: Pick<Prop, "colours"> | null,
  names: readonly string[],
  fallback: string,
): Light =>
  lightOfColour(
    names.map((name) => prop?.colours[name]).find((colour) => colour !== undefined) ?? fallback,
  );

/** Whether the entry's id, names or features speak of something, in either language. */
export const entrySpeaksOf = (prop: Prop | null, words: RegExp): boolean =>
  prop !== null &&
  [prop.id, prop.name.en, prop.name.zh, ...prop.features.flatMap(({ en, zh }) => [en, zh])].some(
    (text) => words.test(text.toLowerCase()),
  );
