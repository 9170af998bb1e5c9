import { mean, median } from "../../../src/score/curve.ts";
import { baselines } from "./baselines.ts";
import { figureNames, type FigureName, type Figures, type Truth } from "./judged-clip.ts";

/** A clip with its figures. */
export type Judged = { readonly truth: Truth; readonly figures: Figures };

/** Figures of several clips: means; of the bias the middle one. What no clip says anything of is null. */
export type Summary = {
  readonly name: string;
  readonly clips: number;
  readonly figures: Figures;
};

const summaryOf = (name: string, clips: readonly Judged[]): Summary => {
  const of = (figure: FigureName): number | null => {
    const values = clips.map(({ figures }) => figures[figure]).filter((value) => value !== null);
    if (values.length === 0) return null;
    return figure === "bias ms" ? median(values) : mean(values);
  };
  const figures: Figures = {
    F: of("F"),
    "F 33 ms": of("F 33 ms"),
    CMLt: of("CMLt"),
    AMLt: of("AMLt"),
    downbeat: of("downbeat"),
    acc1: of("acc1"),
    acc2: of("acc2"),
    "offset ms": of("offset ms"),
    "bias ms": of("bias ms"),
    "borders .5 s": of("borders .5 s"),
    "borders 3 s": of("borders 3 s"),
    "s/min": of("s/min"),
  };
  return { name, clips: clips.length, figures };
};

/** One row a subset, in the order they first come, and one for all clips. */
export const summaries = (clips: readonly Judged[]): Summary[] => {
  const subsets = [...new Set(clips.map(({ truth }) => truth.subset))];
  return [
    ...subsets.map((subset) =>
      summaryOf(
        subset,
        clips.filter(({ truth }) => truth.subset === subset),
      ),
    ),
    summaryOf("all", clips),
  ];
};

const cell = (name: FigureName, value: number | null | undefined): string => {
  const digits = name.endsWith("ms") && name !== "F 33 ms" ? 1 : 2;
  return (value ?? null) === null ? "-" : (value ?? 0).toFixed(digits);
};

const WIDTHS = { name: 28, clips: 6, figure: 13 } as const;

const line = (name: string, clips: string, cells: readonly string[]): string =>
  name.padEnd(WIDTHS.name) +
  clips.padStart(WIDTHS.clips) +
  cells.map((text) => text.padStart(WIDTHS.figure)).join("");

/** The table by subset, and below it what others reach on a set like it. */
export const musicTable = (clips: readonly Judged[]): string => {
  const head = line("", "clips", figureNames);
  const own = summaries(clips).map(({ name, clips: count, figures }) =>
    line(
      name,
      String(count),
      figureNames.map((figure) => cell(figure, figures[figure])),
    ),
  );
  const others = baselines.map(({ name, figures }) =>
    line(
      name,
      "",
      figureNames.map((figure) => cell(figure, figures[figure])),
    ),
  );
  return [head, ...own, "", "on another set of 40 such clips:", ...others].join("\n");
};
