import { Group, Mesh, Vector2 } from "three";
import { mixVec3, scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { Scene } from "../../../../src/picture/scene.ts";
import type { Kit, SetMaker } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { feltGeometry, feltHeights } from "./felt-folds.ts";
import { fuzzGeometry } from "./felt-fuzz.ts";
import { feltTexture, feltTile } from "./felt-texture.ts";
import { softLights, type SoftLight } from "./soft-lights.ts";
import { tinWall } from "./tin-wall.ts";
import { staysStill } from "../../engine/stills.ts";

/** Felt: dull where it is looked down upon, bright where its nap is seen against the light. */
const feltBody = /* glsl */ `
vec2 place=vWorld.xz/uTile;
vec4 near=texture2D(uFelt,place);
vec4 far=texture2D(uFelt,place.yx*.37+.31);
vec2 tilt=(near.rg-.502)*1.5+(far.rg-.502)*.7;
normal=normalize(normal+vec3(tilt.x,0.,tilt.y));
float depth=near.b*.65+far.b*.35;
albedo=mix(uShade,uLit,.55+.4*depth+.14*(near.a-.5))*(.3+.85*depth)*vPaint.r;
// The light falls off towards the walls.
vec2 from=(vWorld.xz-uClothMiddle)/uTall;
float pool=smoothstep(3.6,.2,length(from-uTowardsKey.xz*.4));
albedo*=.16+.62*pool;
// The lamp is warmer than the cloth that it lights: seen against it, the nap is pale.
float faces=clamp((dot(normal,uTowardsKey)+.3)/1.3,0.,1.);
float lampReaches=.12+.88*reached;
vec3 lamp=mix(uKey,uAccent*1.5,.5)*(.25+1.1*pool);
float graze=pow(1.-max(dot(vShown,normal),0.),3.);
float against=.2+.8*max(dot(-vShown,normalize(uTowardsKey*vec3(1,.3,1))),0.);
glow+=lamp*lampReaches*(albedo*faces*.95+mix(uLit,uAccent,.3)*graze*against*(.05+.22*far.b)*pool);
`;

/** Lamps somewhere over the wall, the warm ones on the side of the key. */
const lamps = (kit: Kit, { light }: Scene, tall: number): readonly SoftLight[] => {
  const random = kit.random("lamps");
  const away = Math.atan2(light.towardsKey[0], light.towardsKey[2]);
  return Array.from({ length: 34 }, (_, index): SoftLight => {
    const way = away + random.between(-1.9, 1.9);
    const far = tall * random.between(4.6, 5.8);
    const warm = mixVec3(light.accent, light.lit, random.next());
    const at: Vec3 = [Math.sin(way) * far, tall * random.between(0.35, 1.7), Math.cos(way) * far];
    return {
      at,
      radius: tall * random.between(0.1, index % 5 === 0 ? 0.42 : 0.26),
      light: scale(warm, random.between(0.03, 0.11)),
    };
  });
};

/** Height of a thing whose felt shows fibres of their true size. */
const macroInMetres = 0.024;
/** Metres to which the middle of a place is rounded, so that moments of one shot agree on it. */
const step = 0.05;

/** The felt inside the tin in macro: fibres, folds out of focus, rust and warm rounds of light beyond. */
export const cloth: SetMaker = (kit, scene) => {
  const main = scene.bodies.find(({ key }) => key === scene.main);
  const tall = Math.max(0.01, main?.height ?? 0.03);
  const middle = [0, 2].map((axis) => Math.round((scene.camera.target[axis] ?? 0) / step) * step);
  const [x = 0, z = 0] = middle;
  // Larger things are seen from farther away: their felt is coarser, or its fibres would be lost.
  const coarse = Math.max(1, (tall / macroInMetres) ** 0.7);
  const heightAt = feltHeights(kit.random("folds"), tall);
  const uniforms = {
    uFelt: { value: feltTexture(kit.random("felt")) },
    uClothMiddle: { value: new Vector2(x, z) },
    uTall: { value: tall },
    uTile: { value: feltTile * coarse },
  };
  const head = "uniform sampler2D uFelt;uniform vec2 uClothMiddle;uniform float uTall,uTile;";
  const felt = new Mesh(
    feltGeometry(heightAt, tall, kit.detail, kit.random("wear")),
    paint(kit, { head, body: feltBody, uniforms, vertexColours: true, isKeyless: true, rim: 0 }),
  );
  const fuzz = new Mesh(
    fuzzGeometry(kit.random("fuzz"), heightAt, { tall, coarse }, Math.round(1500 * kit.detail)),
    paint(kit, {
      vertexColours: true,
      bothSides: true,
      body: "normal=vec3(0,1,0);albedo=mix(uLit,uAccent,.12)*vPaint;wrap=.6;rim=.5;",
    }),
  );
  const object = new Group();
  object.position.set(x, 0, z);
  object.add(
    ...[tinWall(kit, tall), felt, fuzz].map(staysStill),
    softLights(kit, lamps(kit, scene, tall)),
  );
  return { object, update: () => undefined };
};
