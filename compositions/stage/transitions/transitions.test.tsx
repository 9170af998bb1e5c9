import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PassageLayer } from "../PassageLayer.tsx";
import { transitionKinds, type TransitionKind } from "../../../src/film/vocabulary.ts";
import type { Framing } from "../geometry/match-framing.ts";
import type { TransitionInput } from "./transition.ts";
import { transitions } from "./transitions.ts";

const input: TransitionInput = {
  frame: { width: 320, height: 180 },
  from: { x: 80, y: 90 },
  to: { x: 240, y: 60 },
  look: { ink: "#120e18", paper: "#f4e9d8", ember: "#ff9a4d", glow: 0.5 },
  seed: 11,
};
const kinds = Object.keys(transitionKinds).filter(
  (kind): kind is TransitionKind => kind in transitions,
);

/** What a viewer gets at one moment: both pictures, and the number of shapes drawn over them. */
const seen = (kind: TransitionKind, progress: number, at: TransitionInput = input) => {
  const passage = transitions[kind](at)(progress);
  const markup = renderToStaticMarkup(
    <>
      <PassageLayer layer={passage.outgoing}>OUT</PassageLayer>
      <PassageLayer layer={passage.incoming}>IN</PassageLayer>
      <i>{passage.dark}</i>
      <b>{passage.over}</b>
    </>,
  );
  return {
    pictures: ["OUT", "IN"].filter((name) => markup.includes(`>${name}<`)),
    dark: passage.dark,
    over: /<b>.+<\/b>/.test(markup),
    markup,
  };
};

describe.each(kinds)("%s", (kind) => {
  test("law: at 0 only the outgoing picture, at 1 only the incoming one, nothing over them", () => {
    const { markup: _before, ...start } = seen(kind, 0);
    const { markup: _after, ...end } = seen(kind, 1);
    expect(start).toEqual({ pictures: ["OUT"], dark: 0, over: false });
    expect(end).toEqual({ pictures: ["IN"], dark: 0, over: false });
  });

  test("law: never without a picture", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (progress) => {
        expect(seen(kind, progress).pictures.length).toBeGreaterThan(0);
      }),
      { numRuns: 15 },
    );
  });

  test("law: the same moment twice is the same picture, and no number in it is broken", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (progress, seed) => {
        const { markup } = seen(kind, progress, { ...input, seed });
        expect(seen(kind, progress, { ...input, seed }).markup).toBe(markup);
        expect(markup).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 8 },
    );
  });
});

describe("what belongs to one kind", () => {
  const passage = (kind: TransitionKind, progress: number) => transitions[kind](input)(progress);
  const fillOpacity = (kind: TransitionKind, progress: number) =>
    Number(/<rect[^>]*opacity="([^"]*)"/.exec(seen(kind, progress).markup)?.[1]);

  test("dip is all ink on the cut", () => {
    expect([0.25, 0.5, 0.9].map((progress) => passage("dip", progress).dark === 1)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("glint is brightest on the cut", () => {
    const light = [0.3, 0.45, 0.5, 0.55, 0.7].map((progress) => fillOpacity("glint", progress));
    expect(light.indexOf(Math.max(...light))).toBe(2);
    expect(fillOpacity("glint", 0.5)).toBe(0.5);
  });

  test("match brings both carriers to one place", () => {
    const place = (framing: Framing | null, carrier: { x: number; y: number }) => {
      const { left = 0, top = 0, scale = 0 } = framing ?? {};
      return { x: Math.round(carrier.x * scale + left), y: Math.round(carrier.y * scale + top) };
    };
    const { outgoing, incoming } = passage("match", 0.5);
    expect(place(outgoing.framing, input.from)).toEqual({ x: 160, y: 75 });
    expect(place(incoming.framing, input.to)).toEqual({ x: 160, y: 75 });
  });

  test("dream lets the incoming picture in by a growing outline", () => {
    const length = (progress: number) => passage("dream", progress).incoming.clipPath.length;
    expect(length(0.02)).toBeLessThan(length(0.5));
  });
});
