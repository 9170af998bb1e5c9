import { bibleEntries, type BibleEntry } from "./bible-entries.ts";
import type { Film } from "./film.ts";
import type { AuthoredFile, Problem, Severity } from "./problem.ts";
import type { Keyframe, Subject } from "./storyboard.ts";

type Path = Problem["path"];

/**
 * Follows every name from where it is used to where it is defined.
 *
 * Errors: an id used twice, a keyframe, scene, place or entry that does not exist, a state or value that the bible does
 * not allow. Warnings: a keyframe, scene or state nobody uses.
 */
export const crossReferences = (film: Film): Problem[] => [
  ...duplicates(film),
  ...keyframeReferences(film),
  ...shotReferences(film),
  ...pieceReferences(film),
  ...unused(film),
];

const problem = (
  severity: Severity,
  rule: string,
  file: AuthoredFile,
  path: Path,
  message: string,
  hint: string,
): Problem => ({ severity, rule, file, path, message, hint });

/** "did you mean" for a name that is close to a known one, else the known names. */
const suggestion = (id: string, known: readonly string[]): string => {
  const near = known.find(
    (name) => name.includes(id) || id.includes(name) || distance(name, id) <= 2,
  );
  if (near) return `Did you mean "${near}"?`;
  const some = known.slice(0, 8).join(", ");
  return known.length === 0
    ? "None is defined yet: define it first."
    : `Known: ${some}${known.length > 8 ? ", ..." : ""}. Define it, or use one of these.`;
};

/** Levenshtein's edit distance (1966), one row at a time. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

const unknown = (
  file: AuthoredFile,
  path: Path,
  what: string,
  id: string,
  known: readonly string[],
): Problem[] =>
  known.includes(id)
    ? []
    : [
        problem(
          "error",
          "unknown-id",
          file,
          path,
          `no ${what} has the id "${id}"`,
          suggestion(id, known),
        ),
      ];

const duplicates = ({ film, bible, storyboard }: Film): Problem[] => [
  ...duplicateIds("film.yaml", [
    ["formats", film.formats],
    ["songs", film.songs],
  ]),
  ...duplicateIds("bible.yaml", [
    ["characters", bible.characters],
    ["pieces", bible.pieces],
    ["props", bible.props],
    ["places", bible.places],
  ]),
  ...duplicateIds("bible.yaml", [["palette", bible.palette]]),
  ...duplicateIds("storyboard.yaml", [["scenes", storyboard.scenes]]),
  ...duplicateIds("storyboard.yaml", [["keyframes", storyboard.keyframes]]),
  ...duplicateIds("storyboard.yaml", [["shots", storyboard.shots]]),
];

/** Lists given together share one name space. */
const duplicateIds = (
  file: AuthoredFile,
  lists: readonly (readonly [string, readonly { id: string }[]])[],
): Problem[] => {
  const seen = new Map<string, string>();
  return lists.flatMap(([list, entries]) =>
    entries.flatMap(({ id }, index) => {
      const before = seen.get(id);
      seen.set(id, before ?? `${list}[${index}]`);
      return before === undefined
        ? []
        : [
            problem(
              "error",
              "duplicate-id",
              file,
              [list, index, "id"],
              `the id "${id}" is already taken by ${before}`,
              "Give one of the two another id.",
            ),
          ];
    }),
  );
};

const keyframeReferences = (film: Film): Problem[] => {
  const places = film.bible.places.map((place) => place.id);
  return film.storyboard.keyframes.flatMap((keyframe, index) => {
    const path = ["keyframes", index];
    return [
      ...unknown("storyboard.yaml", [...path, "place"], "place", keyframe.place, places),
      ...keyframe.subjects.flatMap((subject, at) =>
        subjectReferences(film, keyframe, subject, [...path, "subjects", at]),
      ),
    ];
  });
};

const subjectReferences = (
  film: Film,
  keyframe: Keyframe,
  subject: Subject,
  path: Path,
): Problem[] => {
  const entries = bibleEntries(film.bible).filter(({ list }) => list !== "places");
  const ids = entries.map(({ entry }) => entry.id);
  const found = entries.find(({ entry }) => entry.id === subject.entry);
  const here = keyframe.subjects.map((other) => other.entry);
  const check = (at: Path, id: string) =>
    unknown("storyboard.yaml", at, "character, piece or prop", id, ids);
  return [
    ...check([...path, "entry"], subject.entry),
    ...subject.wears.flatMap((id, index) => check([...path, "wears", index], id)),
    ...subject.holds.flatMap((id, index) => check([...path, "holds", index], id)),
    ...(typeof subject.gaze === "object"
      ? unknown(
          "storyboard.yaml",
          [...path, "gaze", "at"],
          "subject of this keyframe",
          subject.gaze.at,
          here,
        )
      : []),
    ...(found ? stateReferences(found, subject, path) : []),
  ];
};

const stateReferences = ({ entry }: BibleEntry, subject: Subject, path: Path): Problem[] =>
  Object.entries(subject.state).flatMap(([name, value]) => {
    const allowed = entry.states[name];
    if (!allowed) {
      return unknown(
        "storyboard.yaml",
        [...path, "state", name],
        `state of ${entry.token}`,
        name,
        Object.keys(entry.states),
      );
    }
    return allowed.includes(value)
      ? []
      : [
          problem(
            "error",
            "unknown-state",
            "storyboard.yaml",
            [...path, "state", name],
            `${entry.token} has no ${name} "${value}"`,
            `The bible allows: ${allowed.join(", ")}.`,
          ),
        ];
  });

const shotReferences = ({ storyboard }: Film): Problem[] => {
  const scenes = storyboard.scenes.map((scene) => scene.id);
  const keyframes = storyboard.keyframes.map((keyframe) => keyframe.id);
  return storyboard.shots.flatMap((shot, index) => {
    const check = (field: string, what: string, id: string, known: readonly string[]) =>
      unknown("storyboard.yaml", ["shots", index, field], what, id, known);
    return [
      ...check("scene", "scene", shot.scene, scenes),
      ...check("first", "keyframe", shot.first, keyframes),
      ...(shot.last === null ? [] : check("last", "keyframe", shot.last, keyframes)),
    ];
  });
};

const pieceReferences = ({ bible }: Film): Problem[] => {
  const characters = bible.characters.map((character) => character.id);
  return bible.pieces.flatMap((piece, index) =>
    piece.worn.by === null
      ? []
      : unknown(
          "bible.yaml",
          ["pieces", index, "worn", "by"],
          "character",
          piece.worn.by,
          characters,
        ),
  );
};

const unused = ({ storyboard }: Film): Problem[] => {
  const keyframes = new Set(storyboard.shots.flatMap(({ first, last }) => [first, last]));
  const scenes = new Set(storyboard.shots.map((shot) => shot.scene));
  const list = (
    name: string,
    entries: readonly { id: string }[],
    used: ReadonlySet<string | null>,
  ) =>
    entries.flatMap(({ id }, index) =>
      used.has(id)
        ? []
        : [
            problem(
              "warning",
              "unused",
              "storyboard.yaml",
              [name, index, "id"],
              `no shot uses "${id}"`,
              "Use it in a shot, or remove it.",
            ),
          ],
    );
  return [
    ...list("keyframes", storyboard.keyframes, keyframes),
    ...list("scenes", storyboard.scenes, scenes),
  ];
};
