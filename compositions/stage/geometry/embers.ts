import { arrivalAt, type ArrivalField } from "./arrival-field.ts";
import { valueNoise } from "./value-noise.ts";
import type { FrameSize, Place } from "./frame.ts";

/** A spark torn off the dream's edge. `heat` 1 is just born, 0 is out. */
export type Ember = { readonly at: Place; readonly radius: number; readonly heat: number };

/** An ember's life as a share of the transition. */
const life = 0.26;

/**
 * The embers alight when the dream has come to `level` (0..1): each is born where the edge passes its place, then rises,
 * drifts and goes out. None at 0 and at 1, whatever the seed.
 */
export const embers = (
  field: ArrivalField,
  frame: FrameSize,
  level: number,
  seed: number,
): Ember[] => {
  const shortSide = Math.min(frame.width, frame.height);
  return Array.from({ length: 240 }, (_, index): Ember | null => {
    // On the noise's lattice itself neighbours have nothing in common.
    const chance = (salt: number) => valueNoise(seed + salt, index, salt);
    const home = { x: chance(1) * frame.width, y: chance(2) * frame.height };
    const age = (level - arrivalAt(field, home)) / (life * (0.5 + chance(3)));
    if (age <= 0 || age >= 1 || level >= 1) return null;
    const sway = (chance(4) - 0.5) * 0.16 + Math.sin(age * 5 + chance(5) * 6) * 0.012;
    return {
      at: {
        x: home.x + sway * age * shortSide,
        y: home.y - age * (0.05 + 0.12 * chance(6)) * shortSide,
      },
      radius: (0.0014 + 0.0034 * chance(7) ** 2) * shortSide * (1 - 0.6 * age),
      heat: (1 - age) ** 1.5 * Math.min(1, age * 12),
    };
  }).flatMap((ember) => ember ?? []);
};
