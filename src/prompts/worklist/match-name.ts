/** What a file can be an answer to. */
export type Asked = {
  /** Stem of the asked file name: `ring-hero.clip.dreamina`. */
  readonly name: string;
  readonly kind: "keyframe" | "clip";
  readonly id: string;
  readonly tool: string;
};

/** What a file's name says it answers. */
export type NameMatch<T> =
  | { readonly kind: "one"; readonly task: T; readonly isExact: boolean }
  /** Named, and not which of several: two tools were asked for the same thing. */
  | { readonly kind: "several"; readonly tasks: readonly T[] }
  | { readonly kind: "none" };

/** Letters and digits of a name, in words: `Ring-Hero (2)` and `ring_hero 2` are the same. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const holds = (words: readonly string[], run: readonly string[]): boolean =>
  words.some((_, start) => run.every((word, index) => words[start + index] === word));

/**
 * Finds the task that a file answers by its name. Exactly the asked name wins; else the name need only hold the thing's id, in
 * any case, with anything between its words and anything around it (`dreamina_Ring Hero (2).mp4`). The longest id wins; where
 * two tools were asked, the name must hold one's name.
 *
 * `kind` is what the file holds; names of the other kind match exactly only, so that the mistake can be said.
 */
export const matchName = <T extends Asked>(
  fileName: string,
  kind: Asked["kind"],
  tasks: readonly T[],
): NameMatch<T> => {
  const stem = fileName.replace(/\.[^.]*$/, "");
  const exact = tasks.find(({ name }) => name === stem.normalize("NFC"));
  if (exact) return { kind: "one", task: exact, isExact: true };
  const words = wordsOf(stem);
  const named = tasks.filter((task) => task.kind === kind && holds(words, wordsOf(task.id)));
  const longest = Math.max(0, ...named.map(({ id }) => wordsOf(id).length));
  const best = named.filter(({ id }) => wordsOf(id).length === longest);
  if (new Set(best.map(({ id }) => id)).size > 1) return { kind: "several", tasks: best };
  const ofTool = best.filter(({ tool }) => holds(words, wordsOf(tool)));
  const [task, ...others] = ofTool.length > 0 ? ofTool : best;
  if (!task) return { kind: "none" };
  return others.length > 0
    ? { kind: "several", tasks: [task, ...others] }
    : { kind: "one", task, isExact: false };
};
