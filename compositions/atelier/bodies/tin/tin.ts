import { Color, Group, Mesh, Vector2 } from "three";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import type { Body, Light } from "../../../../src/picture/scene.ts";
import { mixVec3, scale } from "../../../../src/picture/vec3.ts";
import type { BodyMaker, BodyMoment, Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { propEntry, tintOf } from "../crystal/prop-entry.ts";
import { stillLife } from "./still-life.ts";
import { tinHinges } from "./tin-hinges.ts";
import { enamelBody, feltBody, tinHead } from "./tin.glsl.ts";
import { tinBody, tinFelt, tinLid, tinShape } from "./tin-shape.ts";

/** How far the lid swings back, radians. */
const widest = 1.9;

const lidLevels = { closed: 0, ajar: 0.22, open: 1 } as const;

const coloursOf = (kit: Kit, body: Body) => {
  const prop = propEntry(kit, body);
  const enamel = tintOf(prop, ["enamel", "body", "colour"], "#2f6f73");
  return {
    enamel,
    line: tintOf(prop, ["line", "light"], "#efe2c6"),
    rust: tintOf(prop, ["rust", "shade"], "#9a5230"),
    felt: tintOf(prop, ["felt", "inside"], "#8e1f2b"),
    bare: mixVec3(scale(enamel, 0.6), [0.5, 0.46, 0.41], 0.85),
  };
};

const materialsOf = (kit: Kit, colours: ReturnType<typeof coloursOf>) => {
  const uniforms = {
    uLine: { value: new Color(...colours.line) },
    uRust: { value: new Color(...colours.rust) },
    uBare: { value: new Color(...colours.bare) },
    uFelt: { value: new Color(...colours.felt) },
    uOpen: { value: 0 },
    uFeltY: { value: tinShape.felt },
    uBrim: { value: tinShape.brim },
    uHalf: { value: new Vector2(tinShape.box.width, tinShape.box.depth) },
  };
  const metal = (isLid: number) =>
    paint(kit, {
      colour: colours.enamel,
      gloss: 0.5,
      rim: 0.5,
      bothSides: true,
      head: tinHead,
      body: enamelBody,
      uniforms: { ...uniforms, uIsLid: { value: isLid } },
    });
  const felt = paint(kit, {
    colour: colours.felt,
    rim: 0.3,
    wrap: 0.5,
    head: tinHead,
    body: feltBody,
    uniforms: { ...uniforms, uIsLid: { value: 0 } },
  });
  return { body: metal(0), lid: metal(1), felt, open: uniforms.uOpen };
};

/** Light that the lid and the felt throw on what lies inside, told in boxes. */
const warmth = (moment: BodyMoment, felt: Light, open: number): void => {
  const { body, scene, shine } = moment;
  const most = Math.max(...scene.light.key);
  const light = mixVec3(scale([1, 0.84, 0.66], most), scale(felt, most), 0.18);
  const [x, y, z] = body.position;
  const angle = (body.turnInDegrees * Math.PI) / 180;
  const [aside, up, ahead] = [-0.12, 0.22, 0.1].map((part) => part * body.height);
  if (aside === undefined || up === undefined || ahead === undefined) return;
  shine({
    position: [
      x + aside * Math.cos(angle) + ahead * Math.sin(angle),
      y + up,
      z - aside * Math.sin(angle) + ahead * Math.cos(angle),
    ],
    light: scale(light, 0.72 * open),
    reach: 0.55 * body.height,
  });
};

/** A biscuit tin with a hinged lid; open, it shows its felt and the treasures on it. Small in a wide picture it lies half in the sand. */
export const tin: BodyMaker = (kit, body) => {
  const colours = coloursOf(kit, body);
  const materials = materialsOf(kit, colours);
  const lid = new Group();
  lid.position.set(0, tinShape.brim - 0.012, -tinShape.box.depth - 0.014);
  const plate = new Mesh(tinLid(), materials.lid);
  plate.position.set(0, 0, tinShape.box.depth + 0.014);
  lid.add(castsShadow(plate), castsShadow(tinHinges(materials.lid)));
  const treasures = stillLife(kit, body);
  const box = new Group();
  box.add(castsShadow(new Mesh(tinBody(), materials.body)), new Mesh(tinFelt(), materials.felt));
  box.add(lid, treasures.object);
  box.position.z = tinShape.back;
  const object = new Group();
  object.add(box);
  return {
    object,
    update: (moment) => {
      const open = levelOfState(moment.body, "lid", lidLevels);
      materials.open.value = open;
      lid.rotation.x = -open * widest;
      treasures.object.visible = open > 0.01;
      treasures.update(moment);
      if (open > 0.01) warmth(moment, colours.felt, open);
      const isFarOff = moment.scene.main !== moment.body.key;
      object.position.y = isFarOff ? -0.2 : 0;
      object.rotation.set(isFarOff ? 0.09 : 0, isFarOff ? 0.5 : 0, isFarOff ? -0.16 : 0);
    },
  };
};
