import { parse } from "yaml";
import { planCut } from "../../src/cut/plan-cut.ts";
import type { Film } from "../../src/film/film.ts";
import { parseFilm } from "../../src/film/parse-film.ts";
import type { Score } from "../../src/score/score.ts";
import { storyboardYaml, type StoryboardTemplate } from "./storyboard-yaml.ts";

/** A storyboard that can be cut to its song, or why no storyboard can. */
export type FittedStoryboard =
  | { readonly kind: "fitted"; readonly yaml: string; readonly film: Film }
  | { readonly kind: "unfit"; readonly message: string; readonly hint: string };

/** Seconds that a shot of a new film lasts on average. */
const usualShot = 3;
const fewest = 4;
const most = 240;

const round = (seconds: number): number => Math.max(0.05, Math.round(seconds * 100) / 100);

/** Limits around the average length: a quarter of it to four times it. The schema ends at 600 s. */
const templateFor = (shots: number, seconds: number): StoryboardTemplate => ({
  shots,
  shortest: round(Math.min(1, seconds / shots / 4)),
  longest: Math.min(600, Math.max(6, round((seconds / shots) * 4))),
});

/** The rest of a film, as text, that the storyboard belongs to. */
export type FilmTexts = {
  readonly slug: string;
  readonly film: string;
  readonly bible: string;
  readonly song: string;
};

/**
 * Writes a storyboard for a song: a shot about every three seconds, 4 to 240 of them. Where a song has too few moments to
 * cut on (a few seconds, a slow pulse) it takes fewer, down to one.
 */
export const fitStoryboard = (texts: FilmTexts, score: Score): FittedStoryboard => {
  const seconds = score.durationInSeconds;
  let shots = Math.min(most, Math.max(fewest, Math.round(seconds / usualShot)));
  for (;;) {
    const yaml = storyboardYaml(templateFor(shots, seconds));
    const parsed = parseFilm({
      slug: texts.slug,
      film: parse(texts.film),
      bible: parse(texts.bible),
      storyboard: parse(yaml),
    });
    if (!parsed.ok) {
      const [problem] = parsed.problems;
      throw new Error(
        `the template is not a film: ${problem?.file} ${problem?.path.join(".")}: ${problem?.message}`,
      );
    }
    const plan = planCut({ film: parsed.film, song: texts.song, score });
    if (plan.kind === "planned") return { kind: "fitted", yaml, film: parsed.film };
    if (shots === 1) return { kind: "unfit", message: plan.message, hint: plan.hint };
    shots = Math.max(1, Math.floor(shots * 0.75));
  }
};
