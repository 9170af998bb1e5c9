import { typefaces } from "../lettering.ts";

/** Props of {@link TitleCharacters}: sizes in pixels, a light of 0..1 for each character. */
export type TitleCharactersProps = {
  readonly text: string;
  readonly lights: readonly number[];
  readonly size: number;
  readonly gap: number;
  readonly isLatin: boolean;
};

/** A title whose characters come one by one, each rising a little. */
export const TitleCharacters = ({ text, lights, size, gap, isLatin }: TitleCharactersProps) => (
  <div
    style={{
      display: "flex",
      fontFamily: isLatin ? typefaces.en : typefaces.zh,
      fontWeight: isLatin ? 400 : 300,
      fontSize: size,
      lineHeight: 1.2,
      whiteSpace: "pre",
      gap,
    }}
  >
    {[...text].map((character, index) => {
      const light = lights[index] ?? 1;
      const below = ((1 - light) * size * 0.1).toFixed(2);
      return (
        <span
          key={`${index} ${character}`}
          style={{ opacity: light, transform: `translateY(${below}px)` }}
        >
          {character}
        </span>
      );
    })}
  </div>
);
