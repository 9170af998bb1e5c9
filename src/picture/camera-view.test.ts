import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cameraPosition,
  fovOfLens,
  horizonOfPitch,
  pitchOfHorizon,
  placeInWorld,
  seenThrough,
} from "./camera-view.ts";
import type { CameraPlace } from "./scene.ts";

const level: CameraPlace = {
  target: [0, 1, 0],
  seenAt: [0, 0, -5],
  yawInDegrees: 0,
  pitchInDegrees: 0,
  rollInDegrees: 0,
  fovInDegrees: 40,
};
const close = (values: readonly number[]) =>
  values.map((value) => Math.round(value * 1e6) / 1e6 + 0);

test.each([
  ["level, five metres in front of what it looks at", level, [0, 1, 5]],
  [
    "turned to the left by a right angle: it stands to the right",
    { ...level, yawInDegrees: 90 },
    [5, 1, 0],
  ],
  ["looking straight down: it is above", { ...level, pitchInDegrees: 90 }, [0, 6, 0]],
] as const)("%s", (_, camera, position) => {
  expect(close(cameraPosition(camera))).toEqual(position);
});

describe("laws", () => {
  const angle = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
  test("what a camera sees at `seenAt` is its target", () => {
    fc.assert(
      fc.property(
        angle(180),
        angle(85),
        fc.double({ min: 0.1, max: 90, noNaN: true }),
        (yaw, pitch, depth) => {
          const camera = {
            ...level,
            yawInDegrees: yaw,
            pitchInDegrees: pitch,
            seenAt: seenThrough({ x: 0.3, y: 0.7 }, depth, 40),
          };
          const found = placeInWorld(camera, camera.seenAt);
          for (const axis of [0, 1, 2] as const)
            expect(found[axis]).toBeCloseTo(level.target[axis], 6);
        },
      ),
    );
  });
  test("pitch and horizon are each other's inverse", () => {
    fc.assert(
      fc.property(angle(60), fc.double({ min: 15, max: 200, noNaN: true }), (pitch, lens) => {
        const fov = fovOfLens(lens);
        expect(pitchOfHorizon(horizonOfPitch(pitch, fov), fov)).toBeCloseTo(pitch, 6);
      }),
    );
  });
});

test("lenses: fields of view of a 24 mm high frame, as in the manufacturers' tables", () => {
  expect([24, 35, 50, 85].map((lens) => Math.round(fovOfLens(lens) * 10) / 10)).toEqual([
    53.1, 37.8, 27, 16.1,
  ]);
});

test("the middle of the frame is straight ahead; left is left and up is up", () => {
  expect(close(seenThrough({ x: 0.5, y: 0.5 }, 3, 40))).toEqual([0, 0, -3]);
  const [right, up] = seenThrough({ x: 0.25, y: 0.25 }, 3, 40);
  expect([Math.sign(right), Math.sign(up)]).toEqual([-1, 1]);
});
