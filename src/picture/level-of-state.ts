import { mix } from "./numbers.ts";
import type { Body } from "./scene.ts";

/**
 * A state of a body as a number on its way: `levels` gives each word its value (a lid closed 0, ajar 0.22, open 1).
 *
 * Words that are not listed count as numbers if they are ones, else as `otherwise`.
 */
export const levelOfState = (
  body: Pick<Body, "first" | "last" | "share">,
  state: string,
  levels: Readonly<Record<string, number>>,
  otherwise = 0,
): number => {
  const valueOf = (word: string | undefined): number => {
    if (word === undefined) return otherwise;
    const number = levels[word] ?? Number(word);
    return Number.isFinite(number) ? number : otherwise;
  };
  return mix(valueOf(body.first.state[state]), valueOf(body.last.state[state]), body.share);
};
