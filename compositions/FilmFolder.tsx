import { useMemo } from "react";
import { Composition, Folder, Still } from "remotion";
import { compositionId, slugId } from "../src/deliver/composition-id.ts";
import type { Format } from "../src/film/film-file.ts";
import { KeyframeStill, keyframePropsSchema } from "./atelier/KeyframeStill.tsx";
import { Reel } from "./atelier/Reel.tsx";
import { reelPropsSchema } from "../src/takes/reel.ts";
import { keyframeMetadata, reelMetadata } from "./load/atelier-metadata.ts";
import type { FilmEntry } from "./load/film-entry.ts";
import {
  animaticPropsSchema,
  contactSheetPropsSchema,
  filmPropsSchema,
  scoreViewPropsSchema,
  shotPropsSchema,
} from "./load/film-props.ts";
import {
  animaticMetadata,
  contactSheetMetadata,
  filmMetadata,
  shotMetadata,
  type Subject,
} from "./load/metadata.ts";
import { scoreMetadata } from "./load/score-metadata.ts";
import { framesMetadata } from "./load/frames-metadata.ts";
import { veilsMetadata } from "./load/veils-metadata.ts";
import { ScoreView } from "./score/ScoreView.tsx";
import { Veils } from "./veils/Veils.tsx";
import { ContactSheet } from "./stage/contact-sheet/ContactSheet.tsx";
import { Film } from "./stage/Film.tsx";
import { FilmFrames } from "./stage/FilmFrames.tsx";

/** Props of {@link FilmFolder}. `revision` counts the changes of the film's files, each of which stages it again. */
export type FilmFolderProps = { readonly film: FilmEntry; readonly revision: number };

/** All compositions of one film: the film in each format, the animatic, one shot alone, the contact sheet, the song with its cuts, the atelier. */
export const FilmFolder = ({ film, revision }: FilmFolderProps) => {
  const { slug, formats, songs, firstShot } = film;
  const [main] = formats;
  const song = songs[0] ?? "";
  const metadata = useMemo(
    () => metadataOf({ slug, format: main, revision }),
    [slug, main, revision],
  );
  return (
    <Folder name={slugId(slug)}>
      {formats.map((format) => (
        <FilmInFormat key={format.id} film={film} format={format} revision={revision} />
      ))}
      <Composition
        id={compositionId(slug, "animatic")}
        component={Film}
        schema={animaticPropsSchema}
        calculateMetadata={metadata.animatic}
        defaultProps={{ words: "zh-en", song, notes: "full", staging: null }}
      />
      <Composition
        id={compositionId(slug, "shot")}
        component={Film}
        schema={shotPropsSchema}
        calculateMetadata={metadata.shot}
        defaultProps={{
          words: "zh-en",
          song,
          pictures: "best",
          notes: "arrows",
          shot: firstShot,
          staging: null,
        }}
      />
      <Still
        id={compositionId(slug, "contact-sheet")}
        component={ContactSheet}
        schema={contactSheetPropsSchema}
        calculateMetadata={metadata.contactSheet}
        defaultProps={{ song, pictures: "best", notes: "none", staging: null, stills: null }}
      />
      <Composition
        id={compositionId(slug, "score")}
        component={ScoreView}
        schema={scoreViewPropsSchema}
        calculateMetadata={metadata.score}
        defaultProps={{ words: "zh-en", song, pictures: "best", staging: null, sheet: null }}
      />
      <FilmKeyframe film={film} revision={revision} />
      <Folder name="for-the-renderer">
        <FilmReel film={film} revision={revision} />
        <FilmVeils film={film} revision={revision} />
        <FilmSingleFrames film={film} revision={revision} />
      </Folder>
    </Folder>
  );
};

const metadataOf = (subject: Subject) => ({
  animatic: animaticMetadata(subject),
  shot: shotMetadata(subject),
  contactSheet: contactSheetMetadata(subject),
  score: scoreMetadata(subject),
});

type FilmInFormatProps = FilmFolderProps & { readonly format: Format };

const FilmInFormat = ({ film: { slug, songs }, format, revision }: FilmInFormatProps) => {
  const metadata = useMemo(
    () => filmMetadata({ slug, format, revision }),
    [slug, format, revision],
  );
  return (
    <Composition
      id={compositionId(slug, format.id)}
      component={Film}
      schema={filmPropsSchema}
      calculateMetadata={metadata}
      defaultProps={{
        words: "zh-en",
        song: songs[0] ?? "",
        pictures: "best",
        notes: "none",
        staging: null,
      }}
    />
  );
};

/** One keyframe, as the picture maker draws it. */
const FilmKeyframe = ({ film: { slug, formats, firstKeyframe }, revision }: FilmFolderProps) => {
  const metadata = useMemo(
    () => keyframeMetadata(slug, formats, revision),
    [slug, formats, revision],
  );
  const [{ id, width, height }] = formats;
  return (
    <Still
      id={compositionId(slug, "keyframe")}
      component={KeyframeStill}
      schema={keyframePropsSchema}
      calculateMetadata={metadata}
      width={width}
      height={height}
      defaultProps={{ keyframe: firstKeyframe, format: id, film: null }}
    />
  );
};

/** Keyframes and clips one after the other: the reel that scripts fill. */
const FilmReel = ({ film: { slug, formats, firstKeyframe }, revision }: FilmFolderProps) => {
  const metadata = useMemo(() => reelMetadata(slug, revision), [slug, revision]);
  const [{ id }] = formats;
  return (
    <Composition
      id={compositionId(slug, "reel")}
      component={Reel}
      schema={reelPropsSchema}
      calculateMetadata={metadata}
      defaultProps={{
        format: id,
        width: 1280,
        height: 720,
        detail: 1,
        oversampling: 1,
        items: [{ kind: "keyframe", keyframe: firstKeyframe || "none", take: 1 }],
        film: null,
      }}
    />
  );
};

/** What the renderer lays over clips. */
const FilmVeils = ({ film: { slug, formats, songs }, revision }: FilmFolderProps) => {
  const [format] = formats;
  const metadata = useMemo(
    () => veilsMetadata({ slug, format, revision }),
    [slug, format, revision],
  );
  return (
    <Composition
      id={compositionId(slug, "veils")}
      component={Veils}
      schema={filmPropsSchema}
      calculateMetadata={metadata}
      defaultProps={{
        words: "zh-en",
        song: songs[0] ?? "",
        pictures: "best",
        notes: "none",
        staging: null,
        recipe: null,
        wanted: null,
      }}
    />
  );
};

/** What the renderer cannot lay. */
const FilmSingleFrames = ({ film: { slug, formats, songs }, revision }: FilmFolderProps) => {
  const [format] = formats;
  const metadata = useMemo(
    () => framesMetadata({ slug, format, revision }),
    [slug, format, revision],
  );
  return (
    <Composition
      id={compositionId(slug, "frames")}
      component={FilmFrames}
      schema={filmPropsSchema}
      calculateMetadata={metadata}
      defaultProps={{
        words: "zh-en",
        song: songs[0] ?? "",
        pictures: "best",
        notes: "none",
        staging: null,
        shown: null,
      }}
    />
  );
};
