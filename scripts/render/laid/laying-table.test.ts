import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { veilOf, type RgbaPicture, type Veil } from "../../../src/deliver/laying/veil.ts";
import { yuvLength } from "../../../src/deliver/laying/yuv-picture.ts";
import { layingTable, type LaidVeil } from "./laying-table.ts";

// Neither side is a whole number of the arithmetic's steps.
const size = { width: 20, height: 8 };
const luma = size.width * size.height;
const [firstBlue, firstRed] = [luma, luma * 1.25];

const rgba = (pixel: (x: number, y: number) => readonly [number, number, number, number]) => {
  const bytes = new Uint8Array(size.width * size.height * 4);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) bytes.set(pixel(x, y), (y * size.width + x) * 4);
  return { ...size, bytes } satisfies RgbaPicture;
};

const grey = (value: number): Uint8Array =>
  new Uint8Array(yuvLength(size.width, size.height)).fill(128).fill(value, 0, luma);

type Layer = Omit<LaidVeil, "veil"> & { readonly veil: Veil };

const laid = (plates: readonly (readonly [Uint8Array, number])[], ...layers: readonly Layer[]) => {
  const table = layingTable(size.width, size.height);
  const into = new Uint8Array(yuvLength(size.width, size.height));
  table.lay(
    plates.map(([bytes, opacity]) => ({ bytes, opacity })),
    layers.map((layer) => ({ ...layer, veil: table.place(layer.veil) })),
    [{ veils: [], into }],
  );
  return into;
};

const over = (picture: Uint8Array, ...layers: readonly Layer[]) => laid([[picture, 1]], ...layers);

const whole = { opacity: 1, top: 0, bottom: size.height, down: 0 };
const lumaRows = (bytes: Uint8Array) =>
  Array.from({ length: size.height }, (_, row) => bytes[row * size.width]);

describe("layingTable", () => {
  test.each([
    ["white", [255, 255, 255], [235, 128, 128]],
    ["black", [0, 0, 0], [16, 128, 128]],
    ["red", [255, 0, 0], [63, 102, 240]],
    ["green", [0, 255, 0], [173, 42, 26]],
    ["blue", [0, 0, 255], [32, 240, 118]],
  ] as const)("an opaque veil of %s is that colour in BT.709", (_name, [r, g, b], expected) => {
    const bytes = over(grey(90), { veil: veilOf(rgba(() => [r, g, b, 255])), ...whole });
    expect([bytes[0], bytes[firstBlue], bytes[firstRed]]).toEqual(expected);
  });

  test("only its rows are laid, and where it is shifted by whole pixels they lie lower", () => {
    const veil = veilOf(rgba(() => [255, 255, 255, 255]));
    const bytes = over(grey(16), { veil, opacity: 1, top: 2, bottom: 4, down: 2 });
    expect(lumaRows(bytes)).toEqual([16, 16, 16, 16, 235, 235, 16, 16]);
  });

  test("a row between two rows falls on both", () => {
    const veil = veilOf(rgba((_x, y) => [255, 255, 255, y === 2 ? 255 : 0]));
    const rows = lumaRows(over(grey(15), { veil, ...whole, down: 0.5 }));
    expect(rows).toEqual([15, 15, 125, 125, 15, 15, 15, 15]);
  });

  test("a veil shifted out of the picture leaves nothing behind and harms nothing", () => {
    const veil = veilOf(rgba((_x, y) => [255, 255, 255, y > 5 ? 255 : 0]));
    expect(lumaRows(over(grey(16), { veil, ...whole, down: 7.5 }))).toEqual(Array(8).fill(16));
  });

  test.each([
    ["nothing of it", 0, 40],
    ["half", 0.5, 120],
    ["all of it", 1, 200],
  ])("a second plate, %s", (_name, opacity, expected) => {
    const bytes = laid([
      [grey(40), 1],
      [grey(200), opacity],
    ]);
    expect(bytes).toEqual(grey(expected));
  });

  const channel = fc.integer({ min: 0, max: 255 });

  test("law: every sample is laid, and none twice", () => {
    const length = yuvLength(size.width, size.height);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: length, maxLength: length }), (bytes) => {
        const half = veilOf(rgba(() => [0, 0, 0, 128]));
        const found = over(bytes, { veil: half, ...whole });
        const expected = [...bytes].map((value, at) => {
          const black = at < luma ? 16 : 128;
          return black + (value - black) * (127 / 255);
        });
        for (const [at, value] of found.entries())
          expect(Math.abs(value - (expected[at] ?? 0))).toBeLessThanOrEqual(0.75);
      }),
    );
  });
  const colour = fc.tuple(channel, channel, channel, channel);

  test("law: an empty veil, and one of no opacity, leave every byte as it is", () => {
    fc.assert(
      fc.property(colour, channel, ([r, g, b], value) => {
        const empty = veilOf(rgba(() => [r, g, b, 0]));
        const full = veilOf(rgba(() => [r, g, b, 255]));
        expect(over(grey(value), { veil: empty, ...whole })).toEqual(grey(value));
        expect(over(grey(value), { veil: full, ...whole, opacity: 0 })).toEqual(grey(value));
      }),
    );
  });

  test("law: pictures with veils in common are those laid one by one, to the bit", () => {
    const length = yuvLength(size.width, size.height);
    const plate = fc.tuple(
      fc.uint8Array({ minLength: length, maxLength: length }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const veils = fc.array(fc.tuple(colour, part, fc.nat(6), part), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(plate, { minLength: 1, maxLength: 2 }),
        veils,
        fc.array(veils, { minLength: 1, maxLength: 3 }),
        (plates, below, above) => {
          const layersOf = (some: typeof below): Layer[] =>
            some.map(([pixel, opacity, top, down]) => ({
              veil: veilOf(rgba((x, y) => ((x + y) % 3 === 0 ? [0, 0, 0, 0] : pixel))),
              opacity,
              top,
              bottom: size.height,
              down: down * 3,
            }));
          const table = layingTable(size.width, size.height);
          const placed = (some: typeof below) =>
            layersOf(some).map((layer) => ({ ...layer, veil: table.place(layer.veil) }));
          const pictures = above.map((some) => ({
            veils: placed(some),
            into: new Uint8Array(length),
          }));
          table.lay(
            plates.map(([bytes, opacity]) => ({ bytes, opacity })),
            placed(below),
            pictures,
          );
          expect(pictures.map(({ into }) => into)).toEqual(
            above.map((some) => laid(plates, ...layersOf([...below, ...some]))),
          );
        },
      ),
    );
  });

  test("law: the same as laying R'G'B' and converting then, to within one step", () => {
    const toLuma = (r: number, g: number, b: number) =>
      16 + (219 / 255) * (0.2126 * r + 0.7152 * g + 0.0722 * b);
    fc.assert(
      fc.property(colour, colour, channel, (first, second, value) => {
        const layers = [first, second].map((pixel) => ({
          veil: veilOf(rgba(() => pixel)),
          ...whole,
        }));
        // The grey of that luma, as R'G'B'.
        let pixel = Array<number>(3).fill(((value - 16) * 255) / 219);
        for (const [r, g, b, a] of [first, second])
          pixel = [r, g, b].map(
            (part, index) => part * (a / 255) + (pixel[index] ?? 0) * (1 - a / 255),
          );
        const expected = toLuma(pixel[0] ?? 0, pixel[1] ?? 0, pixel[2] ?? 0);
        const laid = over(grey(value), ...layers)[0] ?? 0;
        expect(Math.abs(laid - expected)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
