import { Fill } from "./Fill.tsx";
import type { FilmFile } from "../../src/film/film-file.ts";
import type { Text } from "../../src/film/text.ts";
import { unitOf, type FrameSize } from "./geometry/frame.ts";
import { typefaces, withOpacity } from "./lettering.ts";
import { SlateFrame } from "./SlateFrame.tsx";

/** Props of {@link Slate}. */
export type SlateProps = {
  readonly frame: FrameSize;
  readonly look: Pick<FilmFile["look"], "ink" | "paper" | "ember">;
  /** The film's title, or its folder's name when its files cannot be read. */
  readonly title: Text;
  /** What the slate stands for, small and in the corner: a shot's id, or nothing. */
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
  const more = reasons.length - mostReasons;
  return (
    <Fill style={{ backgroundColor: ink, color: paper }}>
      <SlateFrame frame={frame} look={look} />
      <Fill style={{ padding: `${130 * unit}px ${120 * unit}px`, justifyContent: "center" }}>
        <div style={{ fontFamily: typefaces.en, fontStyle: "italic", fontSize: 30 * unit, opacity: 0.72 }}>
          <span style={{ fontFamily: typefaces.zh, fontStyle: "normal", fontSize: 25 * unit }}>{title.zh}</span>
          {title.en === title.zh ? null : ` · ${title.en}`}
          {mark === null ? null : <span style={{ color: ember }}>{` · ${mark}`}</span>}
        </div>
        <div
          style={{
            fontFamily: typefaces.zh,
            fontWeight: 300,
            fontSize: 82 * unit,
            lineHeight: 1.35,
            letterSpacing: "0.08em",
            marginTop: 26 * unit,
          }}
        >
          {heading.zh}
        </div>
        <div style={{ fontFamily: typefaces.en, fontWeight: 400, fontSize: 52 * unit, lineHeight: 1.2, opacity: 0.86 }}>
          {heading.en}
        </div>
        <div style={{ marginTop: 34 * unit, fontFamily: typefaces.zh, fontSize: 25 * unit, lineHeight: 1.6, opacity: 0.78 }}>
          {reasons.slice(0, mostReasons).map((reason, index) => (
            <div key={`${index} ${reason}`} style={{ overflowWrap: "anywhere" }}>
              {reason}
            </div>
          ))}
          {more > 0 ? <div style={{ color: ember }}>{`+ ${more}`}</div> : null}
        </div>
        {run === null ? null : (
          <div
            style={{
              alignSelf: "flex-start",
              maxWidth: "100%",
              marginTop: 46 * unit,
              padding: `${15 * unit}px ${26 * unit}px`,
              border: `${Math.max(1, 1.4 * unit)}px solid ${withOpacity(ember, 0.6)}`,
              borderRadius: 6 * unit,
              fontFamily: typefaces.zh,
              fontSize: 29 * unit,
              color: ember,
              overflowWrap: "anywhere",
            }}
          >
            {run}
          </div>
        )}
      </Fill>
    </Fill>
  );
};
