import { Fill } from "../Fill.tsx";
import { breakLines } from "../../../src/deliver/break-lines.ts";
import { captionRange } from "../../../src/deliver/caption-range.ts";
import type { Language, Words } from "../../../src/film/text.ts";
import type { Notes } from "../../load/film-props.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { shotAt } from "../shot-at.ts";
import { CaptionBlock } from "./CaptionBlock.tsx";
import { captionLight } from "./caption-light.ts";
import { captionStyle } from "./caption-style.ts";
import { Scrim } from "./Scrim.tsx";

/** Which languages are set, top to bottom. */
export const languagesOf: Readonly<Record<Words, readonly Language[]>> = {
  "zh-en": ["zh", "en"],
  zh: ["zh"],
  en: ["en"],
  none: [],
};

/** Props of {@link Captions}. `frame` is the film's. */
export type CaptionsProps = {
  readonly staged: StagedFilm;
  readonly words: Words;
  readonly notes: Notes;
  readonly frame: number;
};

/** The caption of the shot that is on, Chinese above English, with a shade under it for as long as it is there. */
export const Captions = ({ staged, words, notes, frame }: CaptionsProps) => {
  const shot = shotAt(staged.shots, frame);
  const languages = languagesOf[words];
  const caption = shot?.shot.caption;
  if (!shot || !caption || languages.length === 0) return null;
  const { ink, paper } = staged.film.film.look;
  const range = captionRange({
    startInFrames: shot.startInFrames,
    durationInFrames: shot.cut.durationInFrames,
  });
  const style = captionStyle(staged.format, notes === "full");
  const lines = languages.flatMap((language) =>
    breakLines(caption[language], language, style[language].longest).map((text) => ({
      language,
      text,
    })),
  );
  return (
    <Fill>
      <Scrim
        frame={staged.format}
        box={style.box}
        ink={ink}
        strength={captionLight(range, frame)}
      />
      <CaptionBlock
        style={style}
        ink={ink}
        paper={paper}
        lines={lines.map((line, index) => ({
          ...line,
          light: captionLight(range, frame, index * 2),
        }))}
      />
    </Fill>
  );
};
