import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Anchor } from "../../src/cut/cut.ts";
import { cameraMoves } from "../../src/film/vocabulary.ts";
import { typefaces } from "../stage/lettering.ts";
import { shotAt } from "../stage/shot-at.ts";
import { Fact } from "./Fact.tsx";
import { margin, pictureBox } from "./score-view-layout.ts";

/** Props of {@link ShotNow}. `frame` counts from the film's first. */
export type ShotNowProps = { readonly staged: StagedFilm; readonly frame: number };

/** Right of the picture: the shot that plays, what its first frame sits on and how near, and how long until the next cut. */
export const ShotNow = ({ staged, frame }: ShotNowProps) => {
  const now = shotAt(staged.shots, frame);
  if (now === null) return null;
  const { shot, cut, index, startInFrames } = now;
  const { look } = staged.film.film;
  const scene = staged.film.storyboard.scenes.find(({ id }) => id === shot.scene);
  return (
    <div
      style={{
        position: "absolute",
        right: margin,
        top: pictureBox.top,
        width: 400,
        height: pictureBox.height,
        display: "flex",
        flexDirection: "column",
        textAlign: "right",
      }}
    >
      <div style={{ fontFamily: typefaces.en, fontWeight: 500, fontSize: 44, lineHeight: 1.1 }}>
        <span style={{ color: look.ember }}>{String(index + 1).padStart(2, "0")}</span>
        {`  ${shot.id}`}
      </div>
      {scene ? (
        <div style={{ ...small, marginTop: 6 }}>{`${scene.name.zh} · ${scene.name.en}`}</div>
      ) : null}
      <div style={{ ...small, opacity: 0.7 }}>{`${shot.move} ${cameraMoves[shot.move].zh}`}</div>
      <div style={{ ...lines, fontFamily: typefaces.zh, fontSize: 22, marginTop: 14 }}>
        {shot.action.zh}
      </div>
      <div style={{ ...lines, ...english }}>{shot.action.en}</div>
      <div style={{ marginTop: "auto" }}>
        <Fact name={{ zh: "剪点落在", en: "cut on" }} look={look}>
          {placeOf(cut.anchor)}
        </Fact>
        <Fact name={{ zh: "提前", en: "early by" }} look={look}>
          {index === 0 ? "—" : `${(-cut.errorInMs).toFixed(0)} ms`}
        </Fact>
        <Fact name={{ zh: "下一个剪点", en: "next cut" }} look={look}>
          {`${startInFrames + cut.durationInFrames - frame} f / ${cut.durationInFrames} f`}
        </Fact>
      </div>
    </div>
  );
};

/** What a cut sits on, in few words. */
const placeOf = ({ kind, bar, beat }: Anchor): string => {
  switch (kind) {
    case "start":
      return "the start";
    case "downbeat":
      return `bar ${bar}`;
    case "beat":
      return `bar ${bar} · beat ${beat}`;
    case "phrase":
      return `a phrase, bar ${bar}`;
    case "free":
      return "a free moment";
    default:
      return kind satisfies never;
  }
};

const small = {
  fontFamily: typefaces.zh,
  fontSize: 22,
  lineHeight: 1.45,
  whiteSpace: "nowrap",
} as const;
const english = {
  fontFamily: typefaces.en,
  fontStyle: "italic",
  fontSize: 25,
  lineHeight: 1.25,
  marginTop: 2,
} as const;
const lines = {
  lineHeight: 1.5,
  opacity: 0.86,
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 2,
  overflow: "hidden",
} as const;
