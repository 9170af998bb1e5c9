import type { Bible, Character, Place, Prop } from "../bible.ts";
import { bibleEntries } from "../bible-entries.ts";
import type { Text } from "../text.ts";
import { entryId, tokenOf } from "./ids.ts";
import { backdropOf, settingOf, shapeOf, tonesOf } from "./likeness.ts";
import type { ListShot } from "./list-shot.ts";
import type { ListName } from "./names.ts";
import { plainWord } from "./plain-word.ts";
import { hasHan, sameText } from "./script.ts";
import type { Setting } from "./slugline.ts";

/** The bible that a list needs: entries to add, and the id of every name, old or new. */
export type Cast = {
  readonly characters: readonly Character[];
  readonly props: readonly Prop[];
  readonly places: readonly Place[];
  readonly idOfCharacter: (name: Text) => string;
  readonly idOfProp: (name: Text) => string;
  readonly idOfPlace: (name: string) => string;
};

type Kind = "character" | "prop" | "place";

const latinOf = ({ zh, en }: Text): string => (hasHan(en) ? (hasHan(zh) ? "" : zh) : en);

/** Names already in the bible, under every language; ids of all lists share one name space. */
const registry = (known: Bible | null) => {
  const entries = known ? bibleEntries(known) : [];
  const taken = new Set(entries.map(({ entry }) => entry.id));
  const ids = new Map<string, string>();
  const group = (kind: Kind) => (kind === "place" ? "place" : "thing");
  const remember = (kind: Kind, name: Text, id: string) => {
    for (const side of [name.zh, name.en]) {
      const key = `${group(kind)} ${plainWord(side)}`;
      if (!ids.has(key)) ids.set(key, id);
    }
  };
  for (const { list, entry } of entries) {
    remember(list === "places" ? "place" : "prop", entry.name, entry.id);
  }
  const find = (kind: Kind, name: Text) =>
    ids.get(`${group(kind)} ${plainWord(name.zh)}`) ??
    ids.get(`${group(kind)} ${plainWord(name.en)}`);
  const add = (kind: Kind, name: Text): string => {
    const id = entryId(kind, latinOf(name), (other) => taken.has(other));
    taken.add(id);
    remember(kind, name, id);
    return id;
  };
  return { find, add };
};

/** What an entry has before anybody describes it: its name, which is also its one feature. */
const named = (id: string, name: Text) => ({
  id,
  token: tokenOf(id),
  name,
  features: [name],
  colours: {},
  states: {},
  references: [],
});

const usualHeightInMetres = 1.68;

/** Entries for everyone and everything that the shots name and `known` does not have yet, in the order of appearance. */
export const castOf = (
  shots: readonly ListShot[],
  places: readonly string[],
  known: Bible | null,
): Cast => {
  const { find, add } = registry(known);
  const newNames = (kind: Kind, names: readonly Text[]) =>
    names.flatMap((name) =>
      find(kind, name) === undefined ? [{ name, id: add(kind, name) }] : [],
    );
  const settings = new Map<string, Setting>();
  shots.forEach(({ setting }, at) => {
    const place = places[at];
    if (setting && place !== undefined && !settings.has(place)) settings.set(place, setting);
  });
  const all = (pick: (shot: ListShot) => readonly ListName[]) =>
    shots.flatMap((shot) => pick(shot).map(({ name }) => name));
  const people = newNames(
    "character",
    all((shot) => shot.characters),
  );
  const things = newNames(
    "prop",
    all((shot) => shot.props),
  );
  const grounds = newNames("place", places.map(sameText));
  const idOf = (kind: Kind) => (name: Text) => find(kind, name) ?? "";
  return {
    characters: people.map(({ id, name }) => ({
      ...named(id, name),
      heightInMetres: usualHeightInMetres,
    })),
    props: things.map(({ id, name }) => ({
      ...named(id, name),
      shape: shapeOf(`${name.zh} ${name.en}`),
    })),
    places: grounds.map(({ id, name }) => {
      const backdrop = backdropOf(name.zh);
      const setting = settings.get(name.zh) ?? settingOf(backdrop);
      return { ...named(id, name), setting, backdrop, tones: tonesOf[setting] };
    }),
    idOfCharacter: idOf("character"),
    idOfProp: idOf("prop"),
    idOfPlace: (name) => idOf("place")(sameText(name)),
  };
};
