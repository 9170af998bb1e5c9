import { Group, Mesh, Quaternion, SphereGeometry, Vector3 } from "three";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import { mixVec3, scale } from "../../../../src/picture/vec3.ts";
import type { BodyMaker } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { entryColour } from "../thing/entry-colour.ts";
import { part } from "../thing/solids.ts";
import { lampCone } from "./lamp-cone.ts";
import { lampFrame, lampShade } from "./lamp-form.ts";
import { bulbInWorld, lampAim, lampHead } from "./lamp-plan.ts";
import { staysStill } from "../../engine/stills.ts";

/** Polished metal mirrors a pale room that is not drawn, and from below the lit bench. */
const polish = /* glsl */ `
  vec3 r=reflect(-vShown,normal);
  float pale=pow(max(dot(r,vec3(-.35,.56,.75)),0.),5.);
  glow+=albedo*(uLit*(.06+.95*pale)+uAccent*.5*smoothstep(.1,-.8,r.y));`;

/** A long-armed brass lamp; its bulb lights what stands around it, its cone the air. */
export const lamp: BodyMaker = (kit, body) => {
  const brass = entryColour(kit, body, ["body", "colour"], "#8f6a45");
  const glowing = entryColour(kit, body, ["light"], "#ffe6b8");
  const dark = entryColour(kit, body, ["shade"], "#3f2a2c");
  const uniforms = { uAir: { value: [...glowing] }, uPower: { value: 1 } };
  const head = new Group();
  head.position.set(...lampHead);
  head.quaternion.copy(
    new Quaternion().setFromUnitVectors(new Vector3(0, -1, 0), new Vector3(...lampAim)),
  );
  const { bell, inside } = lampShade();
  const insidePaint = paint(kit, {
    colour: glowing,
    bothSides: true,
    head: "uniform float uPower;",
    body: /* glsl */ `shade=0.;albedo*=.2;glow=uColour*uPower*mix(.8,2.2,smoothstep(-.16,.1,vLocal.y));`,
    uniforms: { uPower: uniforms.uPower },
  });
  const brassPaint = { vertexColours: true, gloss: 0.75, rim: 1, body: polish };
  head.add(
    new Mesh(part(bell, mixVec3(brass, dark, 0.15)), paint(kit, brassPaint)),
    new Mesh(inside, insidePaint),
    new Mesh(new SphereGeometry(0.06, 20, 14), paint(kit, { glow: scale(glowing, 3.4) })),
  );
  const stand = castsShadow(
    new Mesh(lampFrame(brass, mixVec3(brass, dark, 0.6)), paint(kit, brassPaint)),
  );
  const object = new Group();
  const shown = castsShadow(head);
  shown.add(lampCone(kit, uniforms));
  object.add(staysStill(stand), staysStill(shown));
  return {
    object,
    update: ({ body: now, seconds, shine }) => {
      const power =
        levelOfState(now, "power", { off: 0, dark: 0, on: 1 }, 1) *
        now.presence *
        (1 + 0.02 * Math.sin(seconds * 6));
      uniforms.uPower.value = power;
      shine({
        position: bulbInWorld(now),
        light: scale(glowing, 1.9 * power),
        reach: 0.42 * now.height,
      });
    },
  };
};
