import { Group, type Mesh } from "three";
import type { Kit } from "../../contract.ts";
import { clothGeometry, clothMesh, heavyCloth, pressed, type ClothPoint } from "./cloth.ts";
import type { PortraitPart } from "./head.ts";
import { frontTurns, makeScarf, profileTurns } from "./scarf.ts";
import { makeTail, type Tail } from "./scarf-tail.ts";
import { along, trace, type Point } from "./strands.ts";
import type { PortraitView } from "./view.ts";
import type { Wardrobe } from "./wardrobe.ts";

/** The coat's outline from the collar down, left and right: `x y` pairs, y down. */
type Outline = { readonly left: readonly Point[]; readonly right: readonly Point[] };

const outlines: Readonly<Record<PortraitView["drawing"], Outline>> = {
  profile: {
    left: trace("-110 250, -190 318, -292 378, -336 470, -352 700, -380 1000, -400 1600"),
    right: trace("70 250, 120 306, 208 352, 262 430, 290 620, 320 1000, 340 1600"),
  },
  "three-quarter": {
    left: trace("-110 250, -220 322, -350 386, -410 490, -430 700, -450 1000, -470 1600"),
    right: trace("110 250, 210 322, 316 384, 366 484, 380 700, 420 1000, 470 1600"),
  },
};

const tails: Readonly<Record<PortraitView["drawing"], Tail>> = {
  profile: { from: [-70, -232, 20], reach: 820, width: 118, sink: 40 },
  "three-quarter": { from: [-70, -240, 20], reach: 720, width: 124, sink: 70 },
};

/** The front of the coat as it is seen from before: lapels that meet, the edge that is buttoned over, two buttons. */
const front = /* glsl */ `
float from=vLocal.x-.03;float v=(y-.33)/.3;
float lapel=abs(abs(from)-.15*(1.-v))*step(0.,v)*step(v,1.)+step(v,0.)+step(1.,v);
float lap=abs(from-.012)+step(y,.62);
albedo*=1.-.5*smoothstep(.008,.001,min(lapel,lap)-.001);
albedo*=1.+.16*smoothstep(.0,.01,.15*(1.-v)-abs(from));
float button=min(length(vec2(from-.05,y-.7)),length(vec2(from-.05,y-.86)));
albedo=mix(albedo,uColour*.35,smoothstep(.02,.016,button));
`;

/** Seams of sleeve and front, and folds that fall from the shoulder. */
const seams = /* glsl */ `
float y=-vLocal.y;float seam=.17+.12*smoothstep(.34,.7,y)-.05*smoothstep(.7,1.4,y);
float line=smoothstep(.012,.002,abs(abs(vLocal.x+.02)-seam)-.002)*smoothstep(.33,.42,y);
float fall=sin(vLocal.x*31.+y*9.)*.5+sin(vLocal.x*17.-y*13.+1.)*.5;
albedo*=1.-.45*line;albedo*=1.+.22*fall*smoothstep(.3,.6,y);
normal=normalize(normal+vec3(fall*.16,0.,0.));
`;

const makeCoat = (kit: Kit, drawing: PortraitView["drawing"], colour: string): Mesh => {
  const { left, right } = outlines[drawing];
  const at = (u: number, v: number): ClothPoint => {
    const [xl, y] = along(left, v);
    const [xr] = along(right, v);
    const angle = Math.PI * u;
    const half = (xr - xl) / 2;
    return [(xl + xr) / 2 - half * Math.cos(angle), -y, half * 0.62 * Math.sin(angle) - 60];
  };
  return clothMesh(
    pressed(clothGeometry(48, 40, at)),
    heavyCloth(kit, colour, drawing === "profile" ? seams : seams + front),
  );
};

/** What is below the head: coat, scarf and its loose end. All of it rises a little with the breath. */
export const makeBust = (kit: Kit, view: PortraitView, wardrobe: Wardrobe): PortraitPart => {
  const object = new Group();
  const coat = makeCoat(kit, view.drawing, wardrobe.coat);
  object.add(coat);
  const { scarf } = wardrobe;
  const tail = scarf ? makeTail(kit, tails[view.drawing], scarf) : null;
  if (scarf && tail) {
    const turns = view.drawing === "profile" ? profileTurns : frontTurns;
    object.add(makeScarf(kit, turns, scarf), tail.object);
    tail.object.scale.z = 0.16;
  }
  return {
    object,
    update: ({ seconds }, calm) => {
      tail?.update(seconds);
      object.position.y = 0.006 * calm;
    },
  };
};
