import { Composition } from "remotion";
import { Film } from "./stage/Film.tsx";
import type { StagedSlate } from "./load/staging.ts";

const slate: StagedSlate = {
  kind: "slate",
  slug: "public/films",
  format: { id: "16x9", width: 1920, height: 1080 },
  heading: { zh: "还没有影片", en: "No film yet" },
  reasons: ["A film is a folder in public/films/ with film.yaml, bible.yaml and storyboard.yaml."],
  run: "npm run film -- new my-film",
};

/** What Studio opens with when there is no film. */
export const NoFilms = () => (
  <Composition
    id="no-films"
    component={Film}
    fps={24}
    durationInFrames={72}
    width={slate.format.width}
    height={slate.format.height}
    defaultProps={{ words: "zh-en", notes: "none", staging: slate }}
  />
);
