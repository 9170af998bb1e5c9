import type { Credit, FilmFile, Song } from "../../../src/film/film-file.ts";

/** All lines of the credits: the film's own, then the song it is cut to. */
export const creditLines = (film: FilmFile, song: Song): Credit[] => [
  ...film.credits,
  {
    role: { zh: "歌曲", en: "Song" },
    name: {
      zh: song.credit ? `《${song.title.zh}》 ${song.credit.zh}` : `《${song.title.zh}》`,
      en: song.credit ? `“${song.title.en}” · ${song.credit.en}` : `“${song.title.en}”`,
    },
  },
];
