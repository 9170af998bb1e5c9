import { Vector3 } from "three";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { add, mixVec3, scale, turnAboutY } from "../../../../src/picture/vec3.ts";
import type { BodyMoment, Kit } from "../../contract.ts";

/** How far to each side of the ring its two lights seem to come from, and how far they reach: shares of the face's box. */
const apart = 0.8;
const reach = 0.72;
const strength = 1.25;

/** How bright the light is that always draws the line of the face, by the kind of place. */
const kicks = { exterior: 0.1, interior: 0.66, mind: 0.42 } as const;

const lit = {
  first: { "amber-lit": 1, "both-lit": 1, "blue-lit": 0, dim: 0 },
  second: { "amber-lit": 0, "both-lit": 1, "blue-lit": 1, dim: 0 },
} as const;

/**
 * The lights that a face has and other things have not: one that keeps its outline from sinking into the dark, and what the
 * two stones of a ring in the picture throw on it. A jewel's own small lights are too near each other to colour
 * two cheeks: here they come from a little to the left and right of it.
 */
export const faceLight = (kit: Kit) => {
  const vectors = () => ({ value: [new Vector3(), new Vector3()] });
  const uniforms = {
    uStoneAt: vectors(),
    uStoneLight: vectors(),
    uStoneReach: { value: 1 },
    uKick: { value: 0 },
  };
  const update = ({ body, scene }: BodyMoment): void => {
    const ring = scene.bodies.find(({ kind }) => kind === "piece");
    const piece = kit.film.bible.pieces.find(({ id }) => id === ring?.first.entry);
    uniforms.uKick.value = kicks[scene.place.setting];
    uniforms.uStoneReach.value = reach * body.height;
    [lit.first, lit.second].forEach((levels, index) => {
      const stone = piece?.stones[index] ?? piece?.stones[0];
      const level = ring && stone ? levelOfState(ring, "stones", levels, 0) : 0;
      const colour = scale(
        lightOfColour(stone?.colour ?? "#ffffff"),
        level * strength * (index === 0 ? 1.15 : 1.45),
      );
      uniforms.uStoneLight.value[index]?.set(...colour);
      const aside = apart * body.height * (index === 0 ? -1 : 0.8);
      const away = turnAboutY(
        [aside, 0.06 * body.height, 0.5 * body.height],
        scene.camera.yawInDegrees,
      );
      uniforms.uStoneAt.value[index]?.set(
        ...add(mixVec3(ring?.position ?? body.position, body.position, 0.45), away),
      );
    });
  };
  return { uniforms, update };
};
