import type { CSSProperties } from "react";
import type { Credit } from "../../../src/film/film-file.ts";
import type { Text, Words } from "../../../src/film/text.ts";
import { languagesOf } from "../captions/Captions.tsx";
import { typefaces } from "../lettering.ts";

/** Props of {@link CreditLine}: lengths in pixels, `unit` a thousandth of the frame's shorter side, `light` 0..1. */
export type CreditLineProps = {
  readonly line: Credit;
  readonly words: Words;
  readonly unit: number;
  readonly height: number;
  readonly width: number;
  readonly isStacked: boolean;
  readonly light: number;
};

/** Who did what: the role ends where the name begins, on the frame's middle; stacked, the role stands above the name. */
export const CreditLine = ({ line, words, unit, height, width, isStacked, light }: CreditLineProps) => (
  <div
    style={{
      height,
      width,
      display: "flex",
      flexDirection: isStacked ? "column" : "row",
      alignItems: "center",
      justifyContent: "center",
      gap: isStacked ? 2 * unit : 44 * unit,
      opacity: light,
    }}
  >
    {isStacked ? (
      <div style={{ display: "flex", gap: 12 * unit, alignItems: "baseline", opacity: 0.72 }}>
        <Words text={line.role} words={words} unit={unit} scale={0.72} />
      </div>
    ) : (
      <div style={{ ...column, alignItems: "flex-end", opacity: 0.72 }}>
        <Words text={line.role} words={words} unit={unit} scale={0.86} />
      </div>
    )}
    <div style={{ ...column, ...(isStacked && { flex: "none" }), alignItems: isStacked ? "center" : "flex-start" }}>
      <Words text={line.name} words={words} unit={unit} scale={1} />
    </div>
  </div>
);

const column: CSSProperties = { flex: 1, display: "flex", flexDirection: "column" };

type WordsProps = { readonly text: Text; readonly words: Words; readonly unit: number; readonly scale: number };

const Words = ({ text, words, unit, scale }: WordsProps) =>
  languagesOf[words].map((language) => (
    <span
      key={language}
      lang={language}
      style={{
        fontFamily: typefaces[language],
        fontStyle: language === "en" ? "italic" : "normal",
        fontSize: (language === "zh" ? 27 : 26) * unit * scale,
        fontWeight: language === "zh" ? 400 : 500,
        letterSpacing: language === "zh" ? "0.08em" : "0.02em",
        lineHeight: 1.24,
        whiteSpace: "nowrap",
        // An opening mark fills only the right half of its square: hung out, the line starts on the column.
        marginLeft: /^[《「『（【]/.test(text[language]) ? "-0.5em" : 0,
      }}
    >
      {text[language]}
    </span>
  ));
