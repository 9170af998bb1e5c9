import type { Body, Scene } from "../../../../src/picture/scene.ts";
import type { Subject } from "../../../../src/film/storyboard.ts";
import { clamp, mix, smoothStep } from "../../../../src/picture/numbers.ts";
import type { EyePose } from "./eye.ts";

const looks: Readonly<Record<string, readonly [number, number]>> = {
  left: [-0.8, 0],
  right: [0.8, 0],
  up: [0.2, -0.9],
  down: [0.1, 0.9],
};

/** Where the eyes are in the box of a head, as a share of its height above the centre. */
const eyesUp = 0.15;

const lookOf = ({ gaze }: Subject, body: Body, scene: Scene): readonly [number, number] => {
  if (typeof gaze === "string") return looks[gaze] ?? [0, 0];
  const target = scene.bodies.find(({ first }) => first.entry === gaze.at);
  if (!target) return [0.5, 0];
  const height = mix(body.first.height, body.last.height, body.share);
  return [
    clamp((target.at.x - body.at.x) * 4, -1, 1),
    clamp(((target.at.y - body.at.y) / height + eyesUp) * 2.6, -1, 1),
  ];
};

/** One blink in a while: 0 but for an instant in which it is 1. */
const blinkAt = (seconds: number): number => {
  const since = ((seconds % 4.6) + 4.6) % 4.6;
  return smoothStep(3.1, 3.19, since) * (1 - smoothStep(3.22, 3.36, since));
};

/** How the eyes stand between two keyframes; `mirrored` where the drawing is turned to the left. */
export const eyePoseOf = (
  body: Body,
  scene: Scene,
  seconds: number,
  mirrored: boolean,
): EyePose => {
  const share = smoothStep(0.12, 0.88, body.share);
  const openOf = ({ gaze }: Subject) => (gaze === "closed" ? 0 : 1);
  const open = mix(openOf(body.first), openOf(body.last), share);
  const [a, b] = [lookOf(body.first, body, scene), lookOf(body.last, body, scene)];
  // A closed eye keeps looking where it looked, so that it does not roll as the lid comes down.
  const [from, to] = [body.first.gaze === "closed" ? b : a, body.last.gaze === "closed" ? a : b];
  const across = mix(from[0], to[0], share) * (mirrored ? -1 : 1);
  return { open: open * (1 - blinkAt(seconds)), look: [across, mix(from[1], to[1], share)] };
};
