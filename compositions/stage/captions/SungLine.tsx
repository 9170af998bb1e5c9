import type { SungRun } from "../../../src/deliver/sung-runs.ts";
import { mixColours, withOpacity } from "../lettering.ts";
import type { Singing } from "./singing.ts";
import { sungLight } from "./sung-light.ts";

/** Props of {@link SungLine}. */
export type SungLineProps = {
  readonly runs: readonly SungRun[];
  readonly paper: string;
  readonly singing: Singing;
};

/** How strongly a word is seen that is still to come. */
const toCome = 0.55;

/** A row of a sung line: words to come stand back, the one that is sung takes the film's ember, those sung stay in full. */
export const SungLine = ({ runs, paper, singing: { ember, sungInFrames, since } }: SungLineProps) =>
  runs.map(({ text, word }, index) => {
    if (word === null) return <span key={index}>{text}</span>;
    const { sung, glow } = sungLight(sungInFrames, word, since);
    const colour = mixColours(paper, ember, glow);
    return (
      <span key={index} style={{ color: withOpacity(colour, toCome + (1 - toCome) * sung) }}>
        {text}
      </span>
    );
  });
