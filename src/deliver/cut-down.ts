import type { Cut } from "../cut/cut.ts";
import { planCut } from "../cut/plan-cut.ts";
import type { Film } from "../film/film.ts";
import type { Shot } from "../film/storyboard.ts";
import { bestWindow } from "../score/best-window.ts";
import type { Score } from "../score/score.ts";
import { windowOfScore, type SongWindow } from "../score/window-of-score.ts";

/** A shorter film: its cut to the best part of the song, that part, its score, and the shots that had to go. */
export type CutDown =
  | {
      readonly kind: "planned";
      readonly cut: Cut;
      readonly window: SongWindow;
      readonly score: Score;
      readonly dropped: readonly string[];
    }
  | { readonly kind: "infeasible"; readonly message: string; readonly hint: string };

/** What the story is told by even in a few seconds: the shot the song's loudest moment is for, and the title. */
const isKept = ({ music, title }: Shot): boolean => music.hero === "loudest" || title === "film";

/** The order in which shots go by what the storyboard says of them; heroes after all others. */
const rank = { spare: 0, droppable: 1, story: 2 } as const;

/** How much a shot is missed: by its role, then by its worth, or for the story by how few shots its scene has left, and its weight. */
const missed = ({ scene, music }: Shot, shots: readonly Shot[]): number => {
  const hero = music.hero === "none" ? 0 : 10_000;
  const inScene = shots.filter((shot) => shot.scene === scene).length;
  const own = music.role === "story" ? music.weight - 10 * inScene : music.worth;
  return hero + 1000 * rank[music.role] + own;
};

/** Which shot goes next: credits, then what is missed least, the later of equals. */
const nextToGo = (shots: readonly Shot[]): Shot | null =>
  shots.find(({ title }) => title === "credits") ??
  shots
    .filter((shot) => !isKept(shot))
    .reduce<Shot | null>(
      (best, shot) => (best && missed(best, shots) < missed(shot, shots) ? best : shot),
      null,
    );

/** A shot's length when nothing presses: midway, in logarithms, between its shortest and its longest. */
const natural = ({ music }: Shot): number => Math.sqrt(music.shortest * music.longest);

/** Shots may be pressed to this share of their natural lengths before one goes. */
const tight = 0.8;

/**
 * Cuts a film down to at most `seconds`, as an editor does: the best part of the song ({@link bestWindow}) is cut anew by the
 * planner, with fewer shots in story order, every cut on a beat. Never a piece of the long film.
 */
export const cutDown = (film: Film, song: string, score: Score, seconds: number): CutDown => {
  const window = bestWindow(score, seconds);
  if (!window) {
    return {
      kind: "infeasible",
      message: `The song "${song}" lasts ${score.durationInSeconds.toFixed(1)} s: there is no cut-down of ${seconds} s.`,
      hint: "Choose a shorter length, or leave it out for this song.",
    };
  }
  const part = windowOfScore(score, window);
  let shots: readonly Shot[] = film.storyboard.shots;
  const tooLong = () => shots.reduce((sum, shot) => sum + natural(shot), 0) * tight;
  for (;;) {
    const next = nextToGo(shots);
    if (tooLong() <= part.durationInSeconds || !next) {
      const storyboard = { ...film.storyboard, shots: [...shots] };
      const plan = planCut({ film: { ...film, storyboard }, song, score: part });
      const kept = new Set(shots.map(({ id }) => id));
      const dropped = film.storyboard.shots.map(({ id }) => id).filter((id) => !kept.has(id));
      if (plan.kind === "planned")
        return { kind: "planned", cut: plan.cut, window, score: part, dropped };
      if (!next || shots.length === 1) return plan;
    }
    shots = shots.filter((shot) => shot !== next);
  }
};
