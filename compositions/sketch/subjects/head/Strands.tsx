import { chance } from "../draw/chance.ts";
import { lighten, mix } from "../draw/colour.ts";
import { along, between, stroke, type Pt } from "../draw/curves.ts";

type Props = {
  /** Guide strands from one side of the hair to the other, each from root to end. */
  readonly guides: readonly (readonly Pt[])[];
  readonly count: number;
  readonly hair: string;
  readonly sheen: string;
  /** Where along the strand the comb light lies, 0 root .. 1 end. */
  readonly shine: readonly [number, number];
  readonly seed: number;
};

/** The strand a part `u` (0..1) of the way across the guides, as points from root to end. */
const strandAt = (guides: Props["guides"], u: number): readonly Pt[] => {
  const place = u * (guides.length - 1);
  const index = Math.min(guides.length - 2, Math.floor(place));
  const [a, b] = [guides[index] ?? [], guides[index + 1] ?? []];
  return Array.from({ length: 9 }, (_, i) =>
    between(along(a, i / 8), along(b, i / 8), place - index),
  );
};

const part = (strand: readonly Pt[], from: number, to: number): readonly Pt[] =>
  Array.from({ length: 5 }, (_, i) => along(strand, from + ((to - from) * i) / 4));

/** Strands in three calm tones, and above them the broken band of light that straight hair has. */
export const Strands = ({ guides, count, hair, sheen, shine, seed }: Props) => {
  const lines = Array.from({ length: count }, (_, i) => {
    const u = (i + 0.2 + chance(seed, i) * 0.6) / count;
    const strand = strandAt(guides, u);
    const start = 0.06 + chance(seed, i + 100) * 0.3;
    return stroke(
      part(strand, start, 0.99 - chance(seed, i + 200) * 0.1),
      2 + chance(seed, i + 300) * 3,
      0.6,
    );
  });
  const lights = Array.from({ length: count }, (_, i) => {
    const strand = strandAt(guides, (i + 0.5) / count);
    const wide = Math.sin((Math.PI * (i + 0.5)) / count);
    const from = shine[0] + (chance(seed, i + 400) - 0.5) * 0.05;
    const to = shine[1] + (chance(seed, i + 500) - 0.5) * 0.09;
    return stroke(part(strand, from, to), 3 + wide * (3 + chance(seed, i + 600) * 7), 0.4);
  });
  const every = (from: number) => (_: string, i: number) => i % 3 === from;
  return (
    <>
      <path d={lines.filter(every(0)).join("")} fill={mix(hair, sheen, 0.3)} opacity={0.8} />
      <path d={lines.filter(every(1)).join("")} fill={mix(hair, "#07040a", 0.6)} opacity={0.8} />
      <path d={lines.filter(every(2)).join("")} fill={mix(hair, sheen, 0.5)} opacity={0.5} />
      <path d={lights.join("")} fill={sheen} opacity={0.36} />
      <path d={lights.filter(every(1)).join("")} fill={lighten(sheen, 0.25)} opacity={0.28} />
    </>
  );
};
