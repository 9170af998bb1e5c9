/** A stretch of a line as it is sung: a word with its place among the line's words, or what stands between two words (null). */
export type SungRun = { readonly text: string; readonly word: number | null };

/**
 * Finds the words of a sung line in its text as it was broken into rows: each row as runs that together are the row, letter by
 * letter. A word that a break has divided goes on in the next row. Null when the words are not those of the text (they are
 * another language's), or there are none.
 */
export const sungRuns = (
  rows: readonly string[],
  words: readonly string[],
): readonly (readonly SungRun[])[] | null => {
  const marked = rows.flatMap((row, index) =>
    [...row].map((letter): Marked => ({ letter, row: index, word: null })),
  );
  let at = 0;
  for (const [word, text] of words.entries()) {
    for (const letter of [...text].filter(isLetter)) {
      while (at < marked.length && !isLetter(marked[at]?.letter ?? "")) at += 1;
      const here = marked[at];
      if (here === undefined || here.letter !== letter) return null;
      marked[at] = { ...here, word };
      at += 1;
    }
  }
  return words.length === 0
    ? null
    : rows.map((_, row) => runsOf(marked.filter((one) => one.row === row)));
};

type Marked = { readonly letter: string; readonly row: number; readonly word: number | null };

const isLetter = (character: string): boolean => /\S/u.test(character);

const runsOf = (letters: readonly Marked[]): SungRun[] => {
  const runs: SungRun[] = [];
  for (const { letter, word } of letters) {
    const last = runs.at(-1);
    if (last && last.word === word) runs[runs.length - 1] = { word, text: last.text + letter };
    else runs.push({ word, text: letter });
  }
  return runs;
};
