import type { FilmFile } from "../../src/film/film-file.ts";
import type { Text } from "../../src/film/text.ts";
import { Fill } from "./Fill.tsx";
import { unitOf, type FrameSize } from "./geometry/frame.ts";
import { typefaces } from "./lettering.ts";
import { SlateCommand } from "./SlateCommand.tsx";
import { SlateFrame } from "./SlateFrame.tsx";

/** Props of {@link Slate}. */
export type SlateProps = {
  readonly frame: FrameSize;
  readonly look: Pick<FilmFile["look"], "ink" | "paper" | "ember">;
  /** The film's title, or its folder's name when its files cannot be read. */
  readonly title: Text;
  /** What the slate stands for, beside the title: a shot's id, or nothing. */
  readonly mark: string | null;
  readonly heading: Text;
  /** One line each; only the first six are shown. */
  readonly reasons: readonly string[];
  /** A command to type, or null. */
  readonly run: string | null;
};

/** Look of a slate when the film's own cannot be read. */
export const plainLook = { ink: "#17121c", paper: "#f3e9da", ember: "#e9a24b" } as const;

const mostReasons = 6;

/** What is shown where there is no picture: what is missing, why, and what to do. Part of the film, so it always plays. */
export const Slate = ({ frame, look, title, mark, heading, reasons, run }: SlateProps) => {
  const unit = unitOf(frame);
  const { ink, paper, ember } = look;
  const hidden = reasons.length - mostReasons;
  return (
    <Fill style={{ backgroundColor: ink, color: paper, fontFamily: typefaces.zh }}>
      <SlateFrame frame={frame} look={look} />
      <Fill style={{ padding: `${130 * unit}px ${120 * unit}px`, justifyContent: "center" }}>
        <div style={{ fontSize: 26 * unit, opacity: 0.78 }}>
          {title.en === title.zh ? title.zh : `${title.zh} · ${title.en}`}
          {mark === null ? null : <span style={{ color: ember }}>{` · ${mark}`}</span>}
        </div>
        <div style={{ ...chinese, fontSize: 82 * unit, marginTop: 26 * unit }}>{heading.zh}</div>
        <div style={{ ...english, fontSize: 52 * unit }}>{heading.en}</div>
        <div style={{ ...plain, fontSize: 25 * unit, marginTop: 34 * unit }}>
          {reasons.slice(0, mostReasons).map((reason, index) => (
            <div key={`${index} ${reason}`}>{reason}</div>
          ))}
          {hidden > 0 ? <div style={{ color: ember }}>{`+ ${hidden}`}</div> : null}
        </div>
        {run === null ? null : <SlateCommand line={run} unit={unit} colour={ember} />}
      </Fill>
    </Fill>
  );
};

const chinese = { fontWeight: 300, lineHeight: 1.35, letterSpacing: "0.08em" } as const;
const english = { fontFamily: typefaces.en, lineHeight: 1.2, opacity: 0.86 } as const;
const plain = { lineHeight: 1.6, opacity: 0.8, overflowWrap: "anywhere" } as const;
