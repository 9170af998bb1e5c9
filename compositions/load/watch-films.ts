import { getStaticFiles } from "remotion";
import { filmsSignature } from "./films-signature.ts";

/**
 * Studio's own event for any change in the public folder. `watchStaticFile()` listens to it too, but only for one file whose
 * name is known; a new film or a first `takes.json` has to be seen as well.
 */
const changed = "remotion_staticFilesChanged";

/** Calls `onChange` whenever a file of a film changes on disk while Studio is open. Returns what ends the watch. */
export const watchFilms = (onChange: () => void): (() => void) => {
  let known = filmsSignature(getStaticFiles());
  const check = () => {
    const now = filmsSignature(getStaticFiles());
    if (now === known) return;
    known = now;
    onChange();
  };
  window.addEventListener(changed, check);
  return () => window.removeEventListener(changed, check);
};
