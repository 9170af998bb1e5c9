import path from "node:path";
import { isFailure, openSongAlone } from "../store/open-film.ts";
import { overrideStep } from "../steps/override-step.ts";
import { plotFile, plotStep, readCut } from "../steps/plot-step.ts";
import { scoreStep } from "../steps/score-step.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { filmCommand, type Shell } from "../terminal/film-command.ts";
import { failed, type Outcome } from "../terminal/outcome.ts";
import type { Score } from "../../src/score/score.ts";
import { tempoWords } from "../../src/score/tempo-words.ts";
import { overrideArguments, overrideChanges } from "./override-arguments.ts";
import { filmArgument, slugOf, songArgument } from "./film-argument.ts";

const summary = (score: Score): string => {
  const { beats, downbeats, sections, confidence } = score;
  const counts = `${beats.length} beats, ${downbeats.length} bars, ${sections.length} sections`;
  return `${score.durationInSeconds.toFixed(2)} s, ${tempoWords(score)}, ${counts}; confidence ${confidence.beats.toFixed(2)} (beats), ${confidence.downbeats.toFixed(2)} (bars), ${confidence.sections.toFixed(2)} (sections)${otherTempi(score)}`;
};

const laidDown = ({ overrides }: Score): string =>
  overrides.length === 0 ? "" : `\nlaid over it: ${overrides.join("; ")}`;

const otherTempi = ({ alternatives }: Score): string => {
  const words = alternatives.map(
    ({ tempo, relation, confidence }) =>
      `${tempo.toFixed(1)} BPM (${relation}, ${confidence.toFixed(2)})`,
  );
  return words.length === 0 ? "" : `; or ${words.join(", ")}`;
};

const hearFile = async (file: string, plot: string | null, shell: Shell): Promise<Outcome> => {
  shell.progress.step(`Hearing ${path.basename(file)}`);
  const { hearSong } = await import("../media/hear-song.ts");
  const heard = await hearSong(path.resolve(file), shell.signal);
  shell.progress.end();
  if (heard.kind !== "heard") return heard;
  const { score } = heard;
  if (plot !== null) {
    const audio = path.resolve(file);
    const wish = { file: plot, audio, title: path.basename(file), score, film: null, cut: null };
    const plotted = await plotStep(shell, wish);
    if (plotted.kind !== "plotted") return plotted;
  }
  return { kind: "done", exit: 0, text: summary(heard.score), json: heard.score };
};

/** `film score`: what an editor hears in a song. */
export const command = filmCommand({
  name: "score",
  summary: "Hear a song: beats, bars, sections and energy. Writes score/<song>.json",
  args: {
    ...filmArgument,
    ...songArgument,
    audio: {
      type: "string",
      valueHint: "file",
      description:
        "Hear any audio file instead, and write nothing; with --json its score goes to standard output.",
    },
    plot: {
      type: "string",
      valueHint: "file",
      description:
        "Draw what was heard and what is cut to it into a picture: a file ending in .svg or .png.",
    },
    force: { type: "boolean", description: "Hear it again even when the score is current." },
    ...overrideArguments,
  },
  run: async (args, shell) => {
    const changes = overrideChanges(args);
    if (isFailure(changes)) return changes;
    const named = args.plot === undefined ? null : await plotFile(args.plot);
    if (named?.kind === "failed") return named;
    const plot = named?.file ?? null;
    const changed = Object.values(changes).some((value) => value !== undefined);
    if (args.audio !== undefined) {
      if (changed)
        return failed(
          "usage",
          "--audio writes nothing: there is no film to save overrides in.",
          "Name a film and its song.",
        );
      return args.slug !== undefined || args.film !== undefined
        ? failed("usage", "--audio and a film were both named.", "Name one of them.")
        : hearFile(args.audio, plot, shell);
    }
    const open = await openSongAlone(shell.project, slugOf(args), args.song);
    if (open.kind === "failed") return open;
    const { song } = open;
    const step = changed
      ? await overrideStep(shell, open.folder, song, changes)
      : await scoreStep(shell, open.folder, song, args.force ?? false);
    if (step.kind !== "scored") return step;
    const file = open.folder.score(song.id);
    if (plot !== null) {
      const { film, folder } = open;
      const plotted = await plotStep(shell, {
        file: plot,
        audio: folder.inside(song.file),
        title: film ? `${film.film.title.en} · ${song.title.en}` : song.title.en,
        score: step.score,
        film,
        cut: film && (await readCut(folder.cut(song.id))),
      });
      if (plotted.kind !== "plotted") return plotted;
    }
    return {
      kind: "done",
      exit: 0,
      text: `${song.id}: ${summary(step.score)} (${step.state})${laidDown(step.score)}\n${shownPath(file)}${plot === null ? "" : `\n${shownPath(plot)}`}`,
      json: {
        film: open.folder.slug,
        song: song.id,
        state: step.state,
        file,
        plot,
        overrides: step.score.overrides,
      },
    };
  },
});
