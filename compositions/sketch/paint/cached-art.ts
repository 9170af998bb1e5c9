import type { ReactNode } from "react";

const shelf = new Map<string, ReactNode>();
const room = 400;

/**
 * Art that does not change from frame to frame is painted once per `key`; React then skips it while a film runs.
 * `key` must name everything `make` reads. The oldest art goes when the shelf is full.
 */
export const cachedArt = (key: string, make: () => ReactNode): ReactNode => {
  const found = shelf.get(key);
  if (found !== undefined) return found;
  const made = make();
  const oldest = shelf.keys().next().value;
  if (shelf.size >= room && oldest !== undefined) shelf.delete(oldest);
  shelf.set(key, made);
  return made;
};
