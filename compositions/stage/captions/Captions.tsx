import { useMemo } from "react";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import type { Words } from "../../../src/film/text.ts";
import { containsFrame } from "../../../src/time/range.ts";
import type { Notes } from "../../load/film-props.ts";
import { Fill } from "../Fill.tsx";
import { CaptionBlock } from "./CaptionBlock.tsx";
import { captionLight } from "./caption-light.ts";
import { captionSettings, lineAt } from "./caption-setting.ts";
import { Scrim } from "./Scrim.tsx";

/** Props of {@link Captions}. `frame` is the film's. */
export type CaptionsProps = {
  readonly staged: StagedFilm;
  readonly words: Words;
  readonly notes: Notes;
  readonly frame: number;
};

/**
 * The caption that is on, of a shot or of the song, Chinese above English, with a shade under it for as long as it is there.
 */
export const Captions = ({ staged, words, notes, frame }: CaptionsProps) => {
  const settings = useMemo(
    () => captionSettings(staged, words, notes === "full"),
    [staged, words, notes],
  );
  const setting = settings.find(({ range }) => containsFrame(range, frame));
  if (!setting) return null;
  const { ink, paper, ember } = staged.film.film.look;
  const { style, lines, range, sungInFrames } = setting;
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
        singing={
          sungInFrames.length > 0
            ? { ember, sungInFrames, since: frame - range.startInFrames }
            : null
        }
        lines={lines.map((line, index) => ({ ...line, ...lineAt(setting, index, frame) }))}
      />
    </Fill>
  );
};
