import path from "node:path";

/** An id for a song from its file's name; `song` when the name has no Latin letters. */
export const songIdOf = (file: string): string => {
  const name = path
    .parse(file)
    .name.toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, 48)
    .replace(/-+$/, "");
  return name === "" ? "song" : name;
};
