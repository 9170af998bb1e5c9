import type { CalculateMetadataFunction } from "remotion";
import { scoreFileSchema } from "../../src/score/score-file.ts";
import { waveFileSchema } from "../../src/score/wave.ts";
import { scoreViewSize } from "../score/score-view-layout.ts";
import { filmCommand } from "./film-command.ts";
import { filmPath } from "./film-path.ts";
import type { ScoreViewProps } from "./film-props.ts";
import { loadJson } from "./load-json.ts";
import type { Subject } from "./metadata.ts";
import type { ScoreSheet } from "./score-sheet.ts";
import { stageFilm } from "./stage-film.ts";
import type { StagedSlate, Staging } from "./staging.ts";

/** The song with its cuts, scrolling: as long as the film, its size its own whatever the film's format. */
export const scoreMetadata =
  ({ slug, format }: Subject): CalculateMetadataFunction<ScoreViewProps> =>
  async ({ props, abortSignal }) => {
    const staged =
      props.staging ?? (await stageFilm({ ...props, slug, format, signal: abortSignal }));
    const { staging, sheet } = await withSheet(staged, slug, abortSignal);
    return {
      fps: staging.kind === "film" ? staging.fps : 24,
      durationInFrames: staging.kind === "film" ? staging.window.durationInFrames : 72,
      ...scoreViewSize,
      props: { ...props, staging, sheet },
    };
  };

/** Adds the score; a film whose song has not been heard is a slate here, though it may play. */
const withSheet = async (
  staging: Staging,
  slug: string,
  signal: AbortSignal,
): Promise<{ readonly staging: Staging; readonly sheet: ScoreSheet | null }> => {
  if (staging.kind === "slate") return { staging: inViewSize(staging), sheet: null };
  const file = (name: string) => filmPath(slug, `score/${staging.song.id}${name}`);
  const [score, wave] = await Promise.all([
    loadJson(file(".json"), scoreFileSchema, signal),
    loadJson(file(".wave.json"), waveFileSchema, signal),
  ]);
  if (score.kind === "loaded")
    return {
      staging,
      sheet: { score: score.data, wave: wave.kind === "loaded" ? wave.data : null },
    };
  return {
    staging: inViewSize({
      kind: "slate",
      slug,
      format: staging.format,
      heading: { zh: "还没有听过这首歌", en: "Not heard yet" },
      reasons: [
        score.kind === "broken" ? score.reason : `song ${staging.song.id} has no score file`,
      ],
      run: filmCommand("score", slug),
    }),
    sheet: null,
  };
};

const inViewSize = (slate: StagedSlate): StagedSlate => ({
  ...slate,
  format: { ...slate.format, ...scoreViewSize },
});
