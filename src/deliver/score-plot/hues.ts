/** Colours of scenes, and of sections by their label: far apart in hue, alike in lightness. */
const hues = ["#7fb7d8", "#e5a96b", "#9cc68a", "#d58aa7", "#b39ad6", "#6fc2b4", "#d9c06a"] as const;

/** The colour of one of several names, by its place among them; they begin again after seven. */
export const hueOf = (names: readonly string[], name: string): string =>
  hues[names.indexOf(name) % hues.length] ?? hues[0];
