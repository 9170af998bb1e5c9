import type { Prop } from "../../../../src/film/bible.ts";
import type { FigureProps } from "../figure-props.ts";

/** A prop and the moment it is drawn at. */
export type PropProps = FigureProps & { readonly prop: Prop };

/** The entry's first colour of these names, or the fallback. */
export const tint = (
  { colours }: Pick<Prop, "colours">,
  names: readonly string[],
  fallback: string,
): string => names.map((name) => colours[name]).find((colour) => colour !== undefined) ?? fallback;

/** Whether any state of the subject has this value. */
export const inState = ({ subject }: Pick<FigureProps, "subject">, value: string): boolean =>
  Object.values(subject.state).includes(value);
