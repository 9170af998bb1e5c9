import type { ReactNode } from "react";
import type { Look } from "../../src/film/film-file.ts";
import type { Text } from "../../src/film/text.ts";
import { typefaces, withOpacity } from "../stage/lettering.ts";

/** Props of {@link Fact}. */
export type FactProps = {
  readonly name: Text;
  readonly look: Look;
  readonly children: ReactNode;
};

/** A named value: its name small in both languages, the value large below it. */
export const Fact = ({ name, look, children }: FactProps) => (
  <div style={{ marginTop: 16, whiteSpace: "nowrap" }}>
    <div style={{ color: look.ember, fontSize: 20, lineHeight: 1.2 }}>
      <span style={{ fontFamily: typefaces.zh, letterSpacing: "0.08em" }}>{name.zh}</span>
      <span style={{ fontFamily: typefaces.en, fontStyle: "italic", fontSize: 22 }}>
        {`  ${name.en}`}
      </span>
    </div>
    <div
      style={{
        fontFamily: typefaces.en,
        fontWeight: 500,
        fontSize: 36,
        lineHeight: 1.2,
        fontVariantNumeric: "lining-nums tabular-nums",
        color: withOpacity(look.paper, 0.96),
      }}
    >
      {children}
    </div>
  </div>
);
