import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockScore, filmWithShots } from "../../../tests/tiny-film.ts";
import { planCut } from "../../cut/plan-cut.ts";
import { scorePlot } from "./score-plot.ts";
import { waveOf } from "./wave-of.ts";

const look = { ink: "#14121c", paper: "#f6efe2", ember: "#f0a868", glow: 0 };
const score = clockScore({
  tempo: 120,
  meter: 4,
  bars: 8,
  sections: [
    { bars: 4, energy: 0 },
    { bars: 4, energy: 1 },
  ],
});
const plan = planCut({
  film: filmWithShots(Array(5).fill({ music: { shortest: 0.5, longest: 9 } })),
  song: "song",
  score,
});
if (plan.kind !== "planned") throw new Error(plan.message);
const wave = waveOf(
  Float32Array.from({ length: 4000 }, (_, index) => Math.sin(index / 7)),
  200,
);
const plot = (cut = true, title = "Song") =>
  scorePlot({ title, score, wave, cut: cut ? plan.cut : null, sceneOf: () => "walk", look });

const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

describe("a plot", () => {
  test("has a box for every shot and section, a line for every cut and a stroke for every bar", () => {
    const svg = plot();
    expect(count(svg, /<rect [^>]*rx="4"/g)).toBe(5 + 2);
    expect(count(svg.split("stroke-dasharray")[0] ?? "", /M[\d.]+,160V/g)).toBe(5);
    expect(count(svg, /M[\d.]+,486v30.8/g)).toBe(8);
    expect(count(svg, /M[\d.]+,486v15.4/g)).toBe(24);
  });

  test("without a cut shows the song alone", () => {
    expect(count(plot(false), /<rect [^>]*rx="4"/g)).toBe(2);
    expect(plot(false)).not.toContain("stroke-dasharray");
  });

  test("keeps a title's own brackets out of its markup", () => {
    expect(plot(true, '<b> & "c"')).toContain("&lt;b&gt; &amp; &quot;c&quot;");
  });

  test("has no number that is none, whatever the song", () => {
    const silent = { ...score, beats: [], downbeats: [], onsets: [], tempo: 0, meter: 0 };
    const empty = waveOf(new Float32Array(0), 100);
    const svg = scorePlot({
      title: "",
      score: silent,
      wave: empty,
      cut: null,
      sceneOf: () => "",
      look,
    });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

test("law: a wave's columns hold every sample between their lowest and highest", () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 }),
      fc.integer({ min: 1, max: 50 }),
      (values, columns) => {
        const samples = Float32Array.from(values);
        const { low, high } = waveOf(samples, columns);
        expect(high.length).toBe(Math.min(columns, samples.length));
        // Adding 0 turns the negative zero into the other one.
        expect(Math.max(...high) + 0).toBe(Math.max(0, ...samples) + 0);
        expect(Math.min(...low) + 0).toBe(Math.min(0, ...samples) + 0);
      },
    ),
  );
});
