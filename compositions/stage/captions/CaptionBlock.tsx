import { softShadow, typefaces } from "../lettering.ts";
import type { SetLine } from "./caption-setting.ts";
import type { Singing } from "./singing.ts";
import { SungLine } from "./SungLine.tsx";
import type { CaptionStyle } from "./caption-style.ts";

/** A line of a caption; `light` 0 is not there yet, 1 is all there; `down` is by how many pixels it lies below its place. */
export type CaptionLine = SetLine & { readonly light: number; readonly down: number };

/** Props of {@link CaptionBlock}. */
export type CaptionBlockProps = {
  readonly style: CaptionStyle;
  readonly ink: string;
  readonly paper: string;
  readonly lines: readonly CaptionLine[];
  /** Null where words stand still. */
  readonly singing: Singing | null;
};

/** Lines of a caption on the floor of their box, each rising a little as it comes. A line never wraps. */
export const CaptionBlock = ({ style, ink, paper, lines, singing }: CaptionBlockProps) => (
  <div
    style={{
      position: "absolute",
      ...style.box,
      display: "flex",
      flexDirection: "column",
      justifyContent: "flex-end",
      alignItems: "center",
      color: paper,
      textShadow: softShadow(ink),
    }}
  >
    {lines.map(({ language, text, light, down, space, runs }, index) => {
      const { size, lineHeight, tracking } = style[language];
      return (
        <div
          key={`${index} ${text}`}
          lang={language}
          style={{
            fontFamily: typefaces[language],
            fontSize: size,
            fontStyle: language === "en" ? "italic" : "normal",
            fontWeight: 500,
            lineHeight,
            letterSpacing: `${tracking}em`,
            // Tracking also follows the last letter; without this the line would sit left of the middle.
            paddingLeft: `${tracking}em`,
            marginTop: space,
            whiteSpace: "nowrap",
            opacity: light,
            transform: `translateY(${down.toFixed(2)}px)`,
          }}
        >
          {runs && singing ? <SungLine runs={runs} paper={paper} singing={singing} /> : text}
        </div>
      );
    })}
  </div>
);
