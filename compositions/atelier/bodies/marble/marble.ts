import { Color, Group, Mesh, SphereGeometry, Vector3 } from "three";
import type { Body } from "../../../../src/picture/scene.ts";
import type { BodyMaker, Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { makeGroundLight } from "../ground-light.ts";
import { groundUnder } from "../ground-under.ts";
import { propEntry, tintOf } from "../crystal/prop-entry.ts";
import { marbleFragment, marbleVertex } from "./marble.glsl.ts";

/** Half of its box: the shader's ball has radius 1. */
const radius = 0.5;

/** Whether the body holds a lamp: it then hangs in the glass. */
const holdsLamp = (kit: Kit, { first, last }: Body): boolean =>
  kit.film.bible.props.some(
    ({ id, shape }) => shape === "lamp" && (first.holds.includes(id) || last.holds.includes(id)),
  );

/** A clear glass marble with two twisted ribbons inside. It rolls as far as it moves, without sliding. */
export const marble: BodyMaker = (kit, body) => {
  const prop = propEntry(kit, body);
  const uniforms = {
    uGlass: { value: new Color(...tintOf(prop, ["glass", "body"], "#efe3d6")) },
    uAmber: { value: new Color(...tintOf(prop, ["amber", "swirl"], "#f0a024")) },
    uBlue: { value: new Color(...tintOf(prop, ["blue", "accent"], "#4fb3ec")) },
    uLamp: { value: 0 },
    uCentre: { value: new Vector3() },
  };
  const ball = new Mesh(
    new SphereGeometry(1, 64, 36),
    ownPaint(kit, { vertex: marbleVertex, fragment: marbleFragment, layer: "opaque", uniforms }),
  );
  ball.scale.setScalar(radius);
  const object = new Group();
  const ground = makeGroundLight(kit);
  ground.setFeet([new Vector3()], 0.3);
  object.add(castsShadow(ball), ground.object);
  return {
    object,
    update: (moment) => {
      const { body: now, seconds } = moment;
      const under = groundUnder(moment.scene.bodies, now);
      ground.object.visible = under !== null;
      ground.object.position.y = (under ?? 0) + 0.01;
      const reach = radius * Math.max(now.height, 1e-4);
      const [x, , z] = now.position;
      ball.rotation.set(0.5 + z / reach, 0.1 * Math.sin(seconds * 0.4), -0.45 - x / reach);
      uniforms.uLamp.value = holdsLamp(kit, now) ? 1 : 0;
      uniforms.uCentre.value.set(...now.position);
    },
  };
};
