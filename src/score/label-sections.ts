import type { SelfSimilarity } from "./block-colours.ts";

/** Sections share a label when their likeness comes this near to the likeness inside them. */
const ALIKE = 0.93;

const meanLikeness = (
  similarity: SelfSimilarity,
  a: readonly [number, number],
  b: readonly [number, number],
) => {
  let sum = 0;
  let count = 0;
  for (let row = a[0]; row < a[1]; row += 1) {
    for (let column = b[0]; column < b[1]; column += 1) {
      if (row === column) continue;
      sum += similarity[row]?.[column] ?? 0;
      count += 1;
    }
  }
  return count > 0 ? sum / count : 1;
};

/** "A".."Z", then "A2".."Z2" and so on. */
const letter = (index: number): string =>
  String.fromCharCode(65 + (index % 26)) + (index < 26 ? "" : String(Math.floor(index / 26) + 1));

/**
 * Labels for the sections that open at `starts` (block indices): each takes the label of the likest earlier one if it is
 * about as like it as both are like themselves, else the next letter.
 */
export const labelSections = (similarity: SelfSimilarity, starts: readonly number[]): string[] => {
  const spans = starts.map((start, index): readonly [number, number] => [
    start,
    starts[index + 1] ?? similarity.length,
  ]);
  const inside = spans.map((span) => meanLikeness(similarity, span, span));
  const labels: string[] = [];
  let used = 0;
  spans.forEach((span, index) => {
    const nearest = spans
      .slice(0, index)
      .map((other, at) => ({
        label: labels[at] ?? "A",
        ratio:
          meanLikeness(similarity, other, span) /
          Math.sqrt((inside[at] ?? 1) * (inside[index] ?? 1)),
      }))
      .toSorted((a, b) => b.ratio - a.ratio)[0];
    if (nearest !== undefined && nearest.ratio >= ALIKE) {
      labels.push(nearest.label);
      return;
    }
    labels.push(letter(used));
    used += 1;
  });
  return labels;
};
