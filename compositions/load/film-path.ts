/** Path of a film's file inside the public folder, as Remotion's `staticFile()` wants it: not yet encoded. */
export const filmPath = (slug: string, file: string): string => `films/${slug}/${file}`;
