import { planCut } from "../../../src/cut/plan-cut.ts";
import { stageCut, type StagedFilm } from "../../../src/deliver/staged-film.ts";
import { readLrc } from "../../../src/score/lyrics/read-lrc.ts";
import { emptyLock } from "../../../src/takes/lock.ts";
import { clockScore, filmWithShots } from "../../../tests/tiny-film.ts";

const lrc = `[00:01.00]<00:01.00>twin <00:02.00>light
[00:01.00]双子微光
[00:05.00]no times here`;

const shot = { music: { shortest: 1, longest: 8 } };

/**
 * Eight seconds of three shots to a song that is read in place of captions: from 1 s a line whose words have times, from 5 s one
 * whose words have none. `follow`: words light up as they are sung. `first` adds to the first shot.
 */
export const sungFilm = (
  follow: boolean,
  first: Readonly<Record<string, unknown>> = {},
): StagedFilm => {
  const film = filmWithShots([{ ...shot, ...first }, shot, shot]);
  const score = clockScore({ tempo: 120, meter: 4, bars: 4 });
  const plan = planCut({ film, song: "song", score, lyrics: readLrc(lrc) });
  const [format, own] = [film.film.formats[0], film.film.songs[0]];
  if (plan.kind !== "planned" || !format || !own) throw new Error("the smallest film plays");
  const song = { ...own, lyrics: { file: "songs/song.lrc", captions: true, follow } };
  const made = { lock: emptyLock, clips: {} };
  return stageCut({
    film,
    format,
    song,
    cut: plan.cut,
    score,
    made,
    pictures: "best",
    hasSound: false,
  });
};
