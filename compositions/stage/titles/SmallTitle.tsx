import { typefaces } from "../lettering.ts";

/** Props of {@link SmallTitle}: size in pixels, light 0..1. */
export type SmallTitleProps = {
  readonly text: string;
  readonly size: number;
  readonly light: number;
};

/** The title's second line, in capitals that move apart a little as they come. */
export const SmallTitle = ({ text, size, light }: SmallTitleProps) => {
  const tracking = `${0.34 + 0.08 * light}em`;
  return (
    <div
      style={{
        fontFamily: typefaces.en,
        fontWeight: 500,
        fontSize: size,
        letterSpacing: tracking,
        paddingLeft: tracking,
        textTransform: "uppercase",
        whiteSpace: "nowrap",
        opacity: light,
      }}
    >
      {text}
    </div>
  );
};
