import { expect, test } from "vitest";

import { attackTimes } from "./attack-times.ts";
import { cleanSignal } from "./clean-signal.ts";

const attacks = {
  "a click": (t: number) => Math.sin(2 * Math.PI * 1000 * t) * Math.exp(-t * 800),
  "a kick": (t: number) =>
    Math.sin(2 * Math.PI * (50 * t + 4 * (1 - Math.exp(-t * 30)))) * Math.exp(-t * 12),
  "a piano-like tone": (t: number) =>
    Math.min(1, t / 0.005) *
    Math.exp(-t * 3) *
    (Math.sin(2 * Math.PI * 262 * t) + 0.5 * Math.sin(2 * Math.PI * 524 * t)),
};

test.each(
  Object.entries(attacks).flatMap(([name, sound]) =>
    [22050, 44100].map((rate) => [name, rate, sound] as const),
  ),
)("%s at %i Hz is timed to 3 ms wherever the search starts", (_name, rate, sound) => {
  const truth = [0.5, 1.2013, 1.9026];
  const samples = Float32Array.from({ length: rate * 3 }, (_, index) =>
    truth.reduce((sum, time) => sum + (index / rate >= time ? sound(index / rate - time) : 0), 0),
  );
  const found = attackTimes(cleanSignal(samples, rate), [0.5, 1.19, 1.915]);
  found.forEach(({ time }, index) =>
    expect(Math.abs(time - (truth[index] ?? 0))).toBeLessThan(0.003),
  );
});
