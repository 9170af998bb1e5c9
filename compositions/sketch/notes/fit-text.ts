/** Width of a text in ems, roughly: full-width characters count 1, others about half. */
export const widthInEms = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.44),
    0,
  );

/**
 * Breaks a text into at most `most` lines of `ems` width: between words, or anywhere in full-width text. What does not
 * fit ends in an ellipsis.
 */
export const fitText = (text: string, ems: number, most: number): readonly string[] => {
  const pieces = text.match(/[⺀-￿]|[^\s⺀-￿]+\s*/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && widthInEms(line + piece.trimEnd()) > ems) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ""}…`];
};
