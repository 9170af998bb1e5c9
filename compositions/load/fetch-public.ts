import { getStaticFiles, staticFile } from "remotion";

/** Whether a file is in the public folder, by the list that Studio and every bundle carry. */
export const hasPublic = (path: string): boolean =>
  // Windows lists its files with backslashes.
  getStaticFiles().some(({ name }) => name.replaceAll("\\", "/") === path);

/**
 * Text of a file of the public folder, or null when there is none.
 *
 * Never from a cache: in Studio a person edits these files while looking at the film. What the list does not
 * know is not asked for: that would fill the console with 404s, and S3 answers 403.
 */
export const fetchPublic = async (path: string, signal?: AbortSignal): Promise<string | null> => {
  if (!hasPublic(path)) return null;
  const response = await fetch(staticFile(path), { cache: "no-store", ...(signal && { signal }) });
  if (response.status === 404) return null;
  if (!response.ok)
    throw new Error(`could not read ${path}: the server answered ${response.status}`);
  return await response.text();
};
