import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { lastAtOrBefore } from "../../src/score/last-at-or-before.ts";
import type { Score } from "../../src/score/score.ts";
import { tempoWords } from "../../src/score/tempo-words.ts";
import { typefaces } from "../stage/lettering.ts";
import { stoneColours } from "../stage/titles/stone-colours.ts";
import { TwinStones } from "../stage/titles/TwinStones.tsx";
import { clockTime } from "./clock-time.ts";
import { Fact } from "./Fact.tsx";
import { margin, pictureBox } from "./score-view-layout.ts";

/** Props of {@link SongNow}. */
export type SongNowProps = {
  readonly staged: StagedFilm;
  readonly score: Score;
  /** Seconds. */
  readonly now: number;
};

/** Left of the picture: the film, its song and what was heard in it, and where in it we are. */
export const SongNow = ({ staged, score, now }: SongNowProps) => {
  const { film, song } = staged;
  const { title, look } = film.film;
  const bar = lastAtOrBefore(score.downbeats, now) + 1;
  const barStart = score.downbeats[bar - 1] ?? 0;
  const beat = lastAtOrBefore(score.beats, now) - lastAtOrBefore(score.beats, barStart) + 1;
  return (
    <div
      style={{
        position: "absolute",
        left: margin,
        top: pictureBox.top,
        width: 400,
        height: pictureBox.height,
        display: "flex",
        flexDirection: "column",
      }}
    >
      <div style={{ fontFamily: typefaces.zh, fontSize: 44, letterSpacing: "0.18em" }}>
        {title.zh}
      </div>
      <div style={{ ...capitals, fontSize: 22 }}>{title.en}</div>
      <div style={{ margin: "22px 0 20px -6px" }}>
        <TwinStones width={300} colours={stoneColours(film)} line={look.paper} drawn={1} />
      </div>
      <div style={{ fontFamily: typefaces.zh, fontSize: 25, letterSpacing: "0.06em" }}>
        {`《${song.title.zh}》`}
      </div>
      <div style={{ ...italic, fontSize: 27 }}>{`“${song.title.en}”`}</div>
      <div style={{ marginTop: "auto" }}>
        <Fact name={{ zh: "速度", en: "tempo" }} look={look}>
          {tempoWords(score)}
        </Fact>
        <Fact name={{ zh: "小节 · 拍", en: "bar · beat" }} look={look}>
          {bar === 0 ? "—" : `${bar} · ${beat}`}
        </Fact>
        <Fact name={{ zh: "秒", en: "time" }} look={look}>
          {`${clockTime(now)} / ${clockTime(score.durationInSeconds)}`}
        </Fact>
      </div>
    </div>
  );
};

const capitals = {
  fontFamily: typefaces.en,
  fontWeight: 500,
  letterSpacing: "0.3em",
  textTransform: "uppercase",
  opacity: 0.8,
} as const;
const italic = { fontFamily: typefaces.en, fontStyle: "italic", opacity: 0.86 } as const;
