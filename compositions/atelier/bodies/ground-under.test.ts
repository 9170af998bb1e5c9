import { expect, test } from "vitest";
import type { Vec3 } from "../../../src/picture/vec3.ts";
import { groundUnder } from "./ground-under.ts";

const at = (y: number): Vec3 => [3, y, -2];

test.each([
  ["standing just so", "amethyst/0", at(0.5), 1, -0.5],
  ["a little above: put down", "amethyst/0", at(0.6), 1, -0.6],
  ["sunk by a little: lifted", "amethyst/0", at(0.4), 1, -0.4],
  ["in the air", "amethyst/0", at(1), 1, null],
  ["far below", "amethyst/0", at(-2), 1, null],
  ["no body of the scene's own", "tin/0/amethyst", at(0.5), 1, null],
  ["without a size", "amethyst/0", at(0), 0, null],
])("%s", (_, key, position, height, ground) => {
  expect(groundUnder([{ key: "tin/0" }, { key: "amethyst/0" }], { key, position, height })).toEqual(
    ground,
  );
});
