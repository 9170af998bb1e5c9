import fc from "fast-check";
import { expect, test } from "vitest";

import { lastAtOrBefore } from "./last-at-or-before.ts";

test("agrees with a walk through the list", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 })),
      fc.integer({ min: -5, max: 55 }),
      (values, limit) => {
        const ascending = values.toSorted((a, b) => a - b);
        expect(lastAtOrBefore(ascending, limit)).toBe(
          ascending.findLastIndex((value) => value <= limit),
        );
      },
    ),
  );
});
