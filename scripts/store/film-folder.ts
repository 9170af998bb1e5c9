import path from "node:path";
import type { AuthoredFile } from "../../src/film/problem.ts";
import type { Project } from "./project.ts";

/** Where everything of one film lies. All paths are absolute. */
export type FilmFolder = {
  readonly slug: string;
  readonly folder: string;
  readonly authored: Readonly<Record<AuthoredFile, string>>;
  readonly lock: string;
  /** Finished films of this film. */
  readonly out: string;
  readonly score: (song: string) => string;
  /** The shape of a song's sound, for drawing it. */
  readonly wave: (song: string) => string;
  readonly cut: (song: string) => string;
  /** What a person laid down over what is heard in a song. */
  readonly overrides: (song: string) => string;
  readonly inside: (file: string) => string;
};

/** The folder of the film `slug`; it need not exist. */
export const filmFolder = (project: Project, slug: string): FilmFolder => {
  const folder = path.join(project.films, slug);
  return {
    slug,
    folder,
    authored: {
      "film.yaml": path.join(folder, "film.yaml"),
      "bible.yaml": path.join(folder, "bible.yaml"),
      "storyboard.yaml": path.join(folder, "storyboard.yaml"),
    },
    lock: path.join(folder, "takes.json"),
    out: path.join(project.out, slug),
    score: (song) => path.join(folder, "score", `${song}.json`),
    wave: (song) => path.join(folder, "score", `${song}.wave.json`),
    cut: (song) => path.join(folder, "cuts", `${song}.json`),
    overrides: (song) => path.join(folder, "songs", `${song}.score.yaml`),
    inside: (file) => path.join(folder, ...file.split(/[\\/]/)),
  };
};
