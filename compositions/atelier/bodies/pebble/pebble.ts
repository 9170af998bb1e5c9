import { Color, Group, IcosahedronGeometry, Mesh, type BufferGeometry } from "three";
import { mergeVertices } from "three/addons/utils/BufferGeometryUtils.js";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import type { BodyMaker } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { entrySpeaksOf, propEntry, tintOf } from "../crystal/prop-entry.ts";
import { smallThingsChunk } from "../crystal/small-things.glsl.ts";

type Place = {
  readonly at: readonly [number, number, number];
  readonly half: readonly [number, number, number];
  readonly tilt: readonly [number, number, number];
  readonly hasVein: boolean;
  readonly warmth: number;
};

const three: readonly Place[] = [
  {
    at: [0.3, -0.22, 0.24],
    half: [0.4, 0.26, 0.32],
    tilt: [0.06, 0.9, -0.05],
    hasVein: true,
    warmth: 0.5,
  },
  {
    at: [-0.36, -0.27, 0.14],
    half: [0.3, 0.21, 0.27],
    tilt: [-0.08, -0.3, 0.06],
    hasVein: false,
    warmth: 0,
  },
  {
    at: [0.02, -0.2, -0.38],
    half: [0.36, 0.27, 0.3],
    tilt: [0.12, 0.2, 0.1],
    hasVein: false,
    warmth: 1,
  },
];
const one: readonly Place[] = [
  { at: [0, -0.12, 0], half: [0.62, 0.38, 0.46], tilt: [0, 0.3, 0], hasVein: true, warmth: 0.5 },
];

/** A ball worn out of round by a few slow waves. */
const worn = (random: SeededRandom, half: Place["half"], detail: number): BufferGeometry => {
  const ball = mergeVertices(
    new IcosahedronGeometry(1, Math.round(9 * detail))
      .deleteAttribute("uv")
      .deleteAttribute("normal"),
  );
  const waves = Array.from({ length: 5 }, () => ({
    along: [random.between(-2, 2), random.between(-2, 2), random.between(-2, 2)] as const,
    phase: random.between(0, 6.3),
  }));
  const place = ball.getAttribute("position");
  for (let i = 0; i < place.count; i++) {
    const [x, y, z] = [place.getX(i), place.getY(i), place.getZ(i)];
    const swell = waves.reduce(
      (sum, { along, phase }) => sum + Math.sin(along[0] * x + along[1] * y + along[2] * z + phase),
      0,
    );
    const size = 1 + 0.035 * swell;
    place.setXYZ(i, x * size * half[0], y * size * half[1], z * size * half[2]);
  }
  ball.computeVertexNormals();
  return ball;
};

const surface = /* glsl */ `
float grain=.5*noise2(vLocal.xz*62.)+.5*noise2(vLocal.xy*62.+9.),cloud=noise3(vLocal*5.+uVein*3.);
albedo=mix(uDark,albedo*1.1,.2+1.*cloud)*(.66+.5*grain);
albedo=mix(albedo,uPale,smoothstep(.7,.85,grain)*.35);
float wander=vLocal.x*.8+vLocal.y*.55-vLocal.z*.3+(cloud-.5)*.16;
albedo=mix(albedo,uPale,uVein*max(smoothstep(.05,.03,abs(wander)),.7*smoothstep(.012,.004,abs(wander-.1+.05*cloud))));
normal=normalize(normal+(grain-.5)*.12);
glow+=albedo*(plainKey()-uKey)*clamp(dot(normal,uTowardsKey),0.,1.)*.5*reached;
glow+=albedo*plainKey()*(.07+.05*normal.y);
`;

/** Pebbles rounded by a river, matt; one has a white vein. Three of them where the words say so. */
export const pebble: BodyMaker = (kit, body) => {
  const prop = propEntry(kit, body);
  const random = kit.random(`pebble/${body.first.entry}`);
  const tint = tintOf(prop, ["body", "colour"], "#a89a94");
  const object = new Group();
  for (const place of entrySpeaksOf(prop, /three|pebbles|三/) ? three : one) {
    const w = place.warmth * 0.12;
    const stone = new Mesh(
      worn(random, place.half, kit.detail),
      paint(kit, {
        colour: [tint[0] * (0.9 + w), tint[1] * 0.94, tint[2] * (1.02 - w)],
        gloss: 0.18,
        rim: 0.55,
        wrap: 0.14,
        head: `uniform vec3 uDark,uPale;uniform float uVein;${smallThingsChunk}`,
        body: surface,
        uniforms: {
          uDark: { value: new Color(...tintOf(prop, ["shade"], "#5d5158")) },
          uPale: { value: new Color(...tintOf(prop, ["light"], "#e2d8cd")) },
          uVein: { value: place.hasVein ? 1 : 0 },
        },
      }),
    );
    stone.position.set(...place.at);
    stone.rotation.set(...place.tilt);
    object.add(castsShadow(stone));
  }
  return { object, update: () => undefined };
};
