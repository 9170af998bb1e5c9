import { getStaticFiles } from "remotion";

/**
 * Studio's own event for any change in the public folder. `watchStaticFile()` listens to it too, but only for one file whose
 * name is known; a new film or a first `takes.json` has to be seen as well.
 */
const changed = "remotion_staticFilesChanged";

/** What is known of the films' files: changes when one is written, added or removed. Takes are found by the lock alone. */
const signature = (
  files: readonly { readonly name: string; readonly lastModified: number }[],
): string =>
  files
    .filter(({ name }) => /^films[\\/]/.test(name))
    .map(({ name, lastModified }) => `${name} ${lastModified}`)
    .join("\n");

/** Calls `onChange` whenever a file of a film changes on disk while Studio is open. Returns what ends the watch. */
export const watchFilms = (onChange: () => void): (() => void) => {
  let known = signature(getStaticFiles());
  const check = () => {
    const now = signature(getStaticFiles());
    if (now === known) return;
    known = now;
    onChange();
  };
  window.addEventListener(changed, check);
  return () => window.removeEventListener(changed, check);
};
