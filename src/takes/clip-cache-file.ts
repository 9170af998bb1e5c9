/** Path, inside the public folder, of the list of clips made for one film, song and format; see `clipCacheSchema`. */
export const clipCacheFile = (slug: string, song: string, format: string): string =>
  `cache/${slug}/${song}.${format}.json`;
