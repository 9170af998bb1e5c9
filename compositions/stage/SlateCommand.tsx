import { withOpacity } from "./lettering.ts";

/** Props of {@link SlateCommand}. `unit` is a thousandth of the frame's shorter side, in pixels. */
export type SlateCommandProps = {
  readonly line: string;
  readonly unit: number;
  readonly colour: string;
};

/** The command line that helps, in a hairline box. */
export const SlateCommand = ({ line, unit, colour }: SlateCommandProps) => (
  <div
    style={{
      alignSelf: "flex-start",
      maxWidth: "100%",
      marginTop: 46 * unit,
      padding: `${15 * unit}px ${26 * unit}px`,
      border: `${Math.max(1, 1.4 * unit)}px solid ${withOpacity(colour, 0.6)}`,
      borderRadius: 6 * unit,
      fontSize: 29 * unit,
      color: colour,
      overflowWrap: "anywhere",
    }}
  >
    {line}
  </div>
);
