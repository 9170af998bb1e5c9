/** Slug of the film that is meant when none is named. */
export const defaultFilm = "gemini-ring";

/** How every command that works on one film is told which: `film <command> SLUG` or `--film SLUG`. */
export const filmArgument = {
  slug: {
    type: "positional",
    required: false,
    description: `Which film: the name of its folder in public/films (default ${defaultFilm}).`,
  },
  film: { type: "string", valueHint: "slug", description: "The same, as an option." },
} as const;

/** How a command is told which song: by id, else the film's first. */
export const songArgument = {
  song: {
    type: "string",
    valueHint: "id",
    description: "Which of the film's songs (default: its first).",
  },
} as const;

/** The film that is meant. */
export const slugOf = (args: { slug?: string | undefined; film?: string | undefined }): string =>
  args.film ?? args.slug ?? defaultFilm;
