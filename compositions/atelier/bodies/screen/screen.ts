import { Group, Mesh, PlaneGeometry, Vector4 } from "three";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import { frameRatio } from "../../../../src/picture/camera-view.ts";
import type { Body, Scene } from "../../../../src/picture/scene.ts";
import { scale } from "../../../../src/picture/vec3.ts";
import type { BodyMaker } from "../../contract.ts";
import { ownPaint, paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { entryColour } from "../thing/entry-colour.ts";
import { propOfShape, turnToStory } from "../thing/in-scene.ts";
import { cabinetAround, glassPlan } from "./cabinet.ts";
import { glassFragment, glassVertex } from "./glass.glsl.ts";
import { staysStill } from "../../engine/stills.ts";

/** Glass that bulges like that of an old tube. */
const tube = () => {
  const { halfWidth, halfHeight, middle } = glassPlan;
  const glass = new PlaneGeometry(halfWidth * 2.06, halfHeight * 2.06, 24, 18);
  const place = glass.getAttribute("position");
  for (let index = 0; index < place.count; index++) {
    const [x, y] = [place.getX(index) / halfWidth, place.getY(index) / halfHeight];
    place.setZ(index, 0.1 * (1 - 0.5 * (x * x + y * y)) - 0.07);
  }
  glass.computeVertexNormals();
  return glass.translate(0, middle, 0);
};

/** Where on the glass (-1..1) a memory lies that the storyboard shows over the screen, and its half size there. */
const doorBox = (screen: Body, memory: Body): Vector4 => {
  const { halfWidth, halfHeight, middle } = glassPlan;
  const share = Math.min(1.4, memory.last.height / screen.last.height);
  const x = ((memory.last.at.x - screen.last.at.x) * frameRatio) / screen.last.height;
  const y = (screen.last.at.y - memory.last.at.y) / screen.last.height - middle;
  return new Vector4(
    x / halfWidth,
    y / halfHeight,
    (share * 0.5) / halfWidth,
    (share * 0.62) / halfHeight,
  );
};

/** How much of a fragment of memory the scene shows, 0..1. */
const memoryIn = (scene: Scene, memory: Body | null): number =>
  memory && scene.bodies.includes(memory) ? memory.presence : 0;

/** The last screen still lit: a bulging tube in its bezel; the rest of its cabinet goes beyond the box. */
export const screen: BodyMaker = (kit, body) => {
  const own = entryColour(kit, body, ["body", "colour"], "#3a3044");
  const glass = entryColour(kit, body, ["glass", "light"], "#f0cfa2");
  const shade = entryColour(kit, body, ["shade"], "#201828");
  const uniforms = {
    uGlass: { value: [...glass] },
    uDark: { value: scale(shade, 0.6) },
    uPower: { value: 1 },
    uGame: { value: 0 },
    uDoor: { value: 0 },
    uDoorBox: { value: new Vector4(0, 0, 1, 1) },
  };
  const cabinet = new Mesh(
    cabinetAround(own, shade, glass),
    paint(kit, { vertexColours: true, gloss: 0.4, rim: 0.9, bothSides: true }),
  );
  const lit = new Mesh(
    tube(),
    ownPaint(kit, { vertex: glassVertex, fragment: glassFragment, layer: "opaque", uniforms }),
  );
  const turned = new Group();
  turned.add(staysStill(castsShadow(cabinet)), lit);
  return {
    object: turned,
    update: ({ scene, seconds, body: now, shine }) => {
      const turn = turnToStory(scene, now);
      turned.rotation.y = turn;
      const flicker = 0.93 + 0.05 * Math.sin(seconds * 17) + 0.04 * Math.sin(seconds * 3.1);
      const power = levelOfState(now, "power", { off: 0, dead: 0, on: 1 }, 1) * flicker;
      const memory = propOfShape(kit.film, scene, "fragment");
      uniforms.uPower.value = power;
      uniforms.uGame.value = scene.main === now.key ? 0 : 0.85;
      uniforms.uDoor.value = memoryIn(scene, memory);
      if (memory) uniforms.uDoorBox.value.copy(doorBox(now, memory));
      const ahead = 0.5 * now.height;
      const [x, y, z] = now.position;
      shine({
        position: [x + Math.sin(turn) * ahead, y + 0.1 * now.height, z + Math.cos(turn) * ahead],
        light: scale(glass, 1.5 * power * now.presence),
        reach: 0.9 * now.height + 0.15,
      });
    },
  };
};
