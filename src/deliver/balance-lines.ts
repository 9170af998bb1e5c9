/** A piece of text that is never broken, and what a break before it costs. */
export type LineToken = {
  /** Its text; white space at either end is dropped where a line starts or ends. */
  readonly text: string;
  /** 0 for a place as good as any, below 0 for a better one, above for a worse one, `Infinity` for none at all. */
  readonly breakCost: number;
};

/**
 * Joins tokens to lines no wider than `limit`: as few as will do, then the best places, then equal widths.
 *
 * `widthOf` measures a line in the unit of the limit. Knuth and Plass (1981) with squared raggedness as badness. Where tokens that must stay together are wider than the
 * limit, their line is too.
 */
export const balanceLines = (
  tokens: readonly LineToken[],
  limit: number,
  widthOf: (text: string) => number,
): string[] => {
  const best = bestBreaks(tokens, limit, widthOf);
  const lines: string[] = [];
  for (let end = tokens.length; end > 0; end = best[end]?.from ?? 0) {
    lines.unshift(textOf(tokens.slice(best[end]?.from ?? 0, end)));
  }
  return lines;
};

type Path = {
  readonly from: number;
  readonly lines: number;
  readonly overflow: number;
  readonly cost: number;
};

const textOf = (tokens: readonly LineToken[]): string =>
  tokens
    .map((token) => token.text)
    .join("")
    .trim();

const isBetter = (a: Path, b: Path | undefined): boolean => {
  if (!b) return true;
  if (a.overflow !== b.overflow) return a.overflow < b.overflow;
  return a.lines === b.lines ? a.cost < b.cost : a.lines < b.lines;
};

/** For every token count, the best way to set that many tokens. */
const bestBreaks = (
  tokens: readonly LineToken[],
  limit: number,
  widthOf: (text: string) => number,
): Path[] => {
  const best: Path[] = [{ from: 0, lines: 0, overflow: 0, cost: 0 }];
  for (let end = 1; end <= tokens.length; end += 1) {
    for (let from = 0; from < end; from += 1) {
      const before = best[from];
      const breakCost = from === 0 ? 0 : (tokens[from]?.breakCost ?? 0);
      if (!before || breakCost === Infinity) continue;
      const width = widthOf(textOf(tokens.slice(from, end)));
      const path = {
        from,
        lines: before.lines + 1,
        overflow: before.overflow + Math.max(0, width - limit),
        cost: before.cost + breakCost + (1 - width / limit) ** 2,
      };
      if (isBetter(path, best[end])) best[end] = path;
    }
  }
  return best;
};
