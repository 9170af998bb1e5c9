import type { CSSProperties } from "react";
import type { Credit } from "../../../src/film/film-file.ts";
import type { Text, Words } from "../../../src/film/text.ts";
import { languagesOf } from "../../../src/deliver/captions-of.ts";
import { typefaces } from "../lettering.ts";
import { creditSizes, type CreditLayout } from "./credit-layout.ts";

/** Props of {@link CreditLine}. `light` 0 is not there yet, 1 is all there. */
export type CreditLineProps = {
  readonly line: Credit;
  readonly words: Words;
  readonly layout: CreditLayout;
  readonly light: number;
};

/** Who did what: the role ends where the name begins, on the frame's middle; stacked, the role stands above the name. */
export const CreditLine = ({ line, words, layout, light }: CreditLineProps) => {
  const { isStacked, lineHeight, box, unit } = layout;
  const row: CSSProperties = {
    height: lineHeight,
    width: box.width,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    opacity: light,
  };
  return isStacked ? (
    <div style={{ ...row, flexDirection: "column", gap: 2 * unit }}>
      <div style={{ display: "flex", gap: 12 * unit, alignItems: "baseline", opacity: 0.72 }}>
        <Words text={line.role} words={words} unit={unit * creditSizes.stackedRole} />
      </div>
      <div style={{ ...side, alignItems: "center" }}>
        <Words text={line.name} words={words} unit={unit} />
      </div>
    </div>
  ) : (
    <div style={{ ...row, gap: creditSizes.gutter * unit }}>
      <div style={{ ...side, flex: 1, alignItems: "flex-end", opacity: 0.72 }}>
        <Words text={line.role} words={words} unit={unit * creditSizes.role} />
      </div>
      <div style={{ ...side, flex: 1, alignItems: "flex-start" }}>
        <Words text={line.name} words={words} unit={unit} />
      </div>
    </div>
  );
};

const side = { display: "flex", flexDirection: "column" } as const;

type WordsProps = { readonly text: Text; readonly words: Words; readonly unit: number };

const Words = ({ text, words, unit }: WordsProps) =>
  languagesOf[words].map((language) => (
    <span
      key={language}
      lang={language}
      style={{
        fontFamily: typefaces[language],
        fontStyle: language === "en" ? "italic" : "normal",
        fontSize: creditSizes[language] * unit,
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
