import { mix } from "../../../../../src/picture/numbers.ts";

/** Where the joints of a person stand upright, as shares of the whole height from the soles; half widths likewise. */
export type Build = {
  /** Chin to the top of the hair. */
  readonly head: number;
  readonly chin: number;
  /** The base of the neck, in the middle of the collar. */
  readonly neck: number;
  readonly shoulder: number;
  readonly shoulderAside: number;
  readonly upperArm: number;
  readonly foreArm: number;
  readonly hip: number;
  readonly hipAside: number;
  readonly thigh: number;
  readonly shin: number;
  readonly ankle: number;
  /** Lower edge of the coat. */
  readonly hem: number;
  /** Thickness of body and limbs against a grown woman's. */
  readonly girth: number;
};

/** How a person of this age is built: a child has 5.3 heads and short legs, a young woman 6.4. */
export const buildOfAge = (years: number): Build => {
  const grown = Math.min(1, Math.max(0, (years - 12) / 6));
  const head = 1 / mix(5.3, 6.4, Math.min(1, grown * 1.2));
  const chin = 1 - head;
  const unit = chin / 0.844;
  const hip = mix(0.465, 0.492, grown) * unit;
  const ankle = 0.045 * unit;
  return {
    head,
    chin,
    neck: chin - 0.03 * unit,
    shoulder: chin - 0.06 * unit,
    shoulderAside: 0.085 * unit,
    upperArm: 0.15 * unit,
    foreArm: 0.135 * unit,
    hip,
    hipAside: 0.04 * unit,
    thigh: (hip - ankle) * 0.508,
    shin: (hip - ankle) * 0.496,
    ankle,
    hem: mix(0.225, 0.2, grown) * unit,
    girth: mix(1.06, 1, grown) * unit,
  };
};
