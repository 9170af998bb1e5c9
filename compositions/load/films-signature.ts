/** What lies in a film's folder and is not drawn: what a person drops and what becomes of it, half-written files, other tools' notes. */
const notDrawn =
  /^films\/[^/]+\/(?:inbox\/|references\/|(?:arrivals\.jsonl|written\.json|judged\.json|treatment\.md)$)|\.partial-\d+$|\.lock$/;

/**
 * What is known of the films' files: changes when one that is drawn from is written, added or removed. Takes are found by the lock
 * alone. A picture dropped into an inbox is half a dozen changes on disk; only the one that enters it makes Studio load the film anew,
 * for loading takes a second and more.
 */
export const filmsSignature = (
  files: readonly { readonly name: string; readonly lastModified: number }[],
): string =>
  files
    .map(({ name, lastModified }) => ({ name: name.replaceAll("\\", "/"), lastModified }))
    .filter(({ name }) => name.startsWith("films/") && !notDrawn.test(name))
    .map(({ name, lastModified }) => `${name} ${lastModified}`)
    .join("\n");
