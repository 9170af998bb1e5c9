import { Group, Matrix4, Mesh, SphereGeometry, Vector3 } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Kit } from "../../contract.ts";
import { smallThingsChunk } from "../crystal/small-things.glsl.ts";
import { paint } from "../../engine/paint.ts";
import type { PosedFinger } from "./hand-bones.ts";

/** The same pale light that keeps the skin fair. */
const fill = /* glsl */ `glow+=albedo*plainKey()*(.2+.12*dot(normal,vShown));`;

/** Five fingernails, each a flat shining shell let into the end of its finger. */
export const nails = (kit: Kit, skin: Light, fingers: readonly PosedFinger[]): Group => {
  const shell = new SphereGeometry(1, 20, 12);
  const colour: Light = [
    Math.min(1, skin[0] * 1.06 + 0.04),
    skin[1] * 0.92 + 0.03,
    skin[2] * 0.98 + 0.04,
  ];
  const varnish = paint(kit, {
    colour,
    gloss: 0.5,
    rim: 0.4,
    wrap: 0.45,
    head: smallThingsChunk,
    body: fill,
  });
  const group = new Group();
  for (const { joints, thick, back } of fingers) {
    const [before, tip] = joints.slice(-2);
    if (!before || !tip) continue;
    const along = tip.clone().sub(before).normalize();
    const aside = new Vector3().crossVectors(along, back);
    const t = thick.at(-1) ?? 6;
    const nail = new Mesh(shell, varnish);
    nail.matrixAutoUpdate = false;
    nail.matrix = new Matrix4()
      .makeBasis(along, back, aside)
      .scale(new Vector3(t * 0.98, t * 0.34, t * 0.8))
      .setPosition(
        tip
          .clone()
          .addScaledVector(back, t * 0.76)
          .addScaledVector(along, -t * 0.04),
      );
    group.add(nail);
  }
  return group;
};
