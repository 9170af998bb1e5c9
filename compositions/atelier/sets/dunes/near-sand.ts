import { Group, Mesh } from "three";
import type { Scene } from "../../../../src/picture/scene.ts";
import { mixVec3, scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit, SetMaker } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { softLights, type SoftLight } from "../plain/soft-lights.ts";
import { grainTexture, grainTile } from "./near-sand-grains.ts";
import { nearSandGeometry, nearSandHeights } from "./near-sand-ground.ts";
import { looseGrains } from "./near-sand-loose.ts";
import { duskBehind, duskChunk } from "./near-sand-sky.ts";
import { staysStill } from "../../engine/stills.ts";

/** Grains: each with its own tone; a few mirror the key light. Far away they melt into smooth sand. */
const sandBody = /* glsl */ `
float far_=length(vWorld-uCamera)/(uTall*9.);
float fine=exp(-far_*far_*.7);
vec4 grain=texture2D(uGrains,vWorld.xz/${grainTile}*uGrainScale);
vec4 patchy=texture2D(uGrains,vWorld.zx/${grainTile}*uGrainScale*.071+.4);
vec2 tilt=(grain.rg-.502)*1.5*fine;
normal=normalize(normal+vec3(tilt.x,0.,tilt.y));
float tone=mix(.5,grain.a,fine);
albedo=mix(uShade,uLit,.66+.3*tone+.14*(patchy.b-.5))*(mix(.92,.5+.55*grain.b,fine));
albedo=mix(albedo,uAccent,.18*step(.86,grain.a)*fine);
// Some grains are little mirrors, each for one way of looking.
float turned=fract(grain.a*37.+dot(vShown,vec3(3.1,5.3,4.1)));
glow+=uKey*.9*step(.965,grain.a)*smoothstep(.16,.0,turned)*fine*grain.b;
// Low light comes through the crests.
float against=max(dot(-vShown,uTowardsKey),0.);
glow+=uKey*uLit*.1*pow(against,4.)*smoothstep(.6,.0,normal.y-.35);
wrap=.25;rim=.12;
// Far sand melts into the dusk: a lens wide open has no horizon.
float melted=smoothstep(.75,2.3,far_);
albedo*=1.-melted;shade*=1.-melted;
glow=mix(glow,duskAt(normalize(vWorld-uCamera)),melted);`;

/** Loose grains are quartz: some clear and pale, all with a wet edge. */
const looseBody = /* glsl */ `
albedo=mix(mix(uShade,uLit,.62),uAccent,.3*step(1.2,vPaint.r))*vPaint;
gloss=.55;rim=.9;wrap=.5;`;

/** The lights of the dead towers, somewhere along the horizon; more where the suns stand. */
const farLights = (kit: Kit, { light }: Scene, tall: number): readonly SoftLight[] => {
  const random = kit.random("far-lights");
  const sunward = Math.atan2(light.towardsKey[0], light.towardsKey[2]);
  return Array.from({ length: 44 }, (_, index): SoftLight => {
    const way = sunward + random.between(-1.7, 1.7);
    const far = tall * random.between(46, 80);
    const at: Vec3 = [Math.sin(way) * far, far * random.between(0.03, 0.15), Math.cos(way) * far];
    const hue = mixVec3(
      light.accent,
      random.next() < 0.25 ? light.top : light.horizon,
      random.next(),
    );
    return {
      at,
      radius: far * random.between(0.007, index % 4 === 0 ? 0.03 : 0.018),
      light: scale(hue, random.between(0.015, 0.09)),
    };
  });
};

/** Metres to which the middle of a place is rounded, so that moments of one shot agree on it. */
const step = 0.05;
/** Height of a thing whose sand shows grains of their true size; under larger things they are coarser. */
const macroInMetres = 0.03;

/** Warm sand in macro, seen from the height of the sand: grains in focus, dunes and lights melting behind them. */
export const nearSand: SetMaker = (kit, scene) => {
  const main = scene.bodies.find(({ key }) => key === scene.main);
  const tall = Math.max(0.012, main?.height ?? 0.03);
  const [x = 0, z = 0] = [0, 2].map(
    (axis) => Math.round((scene.camera.target[axis] ?? 0) / step) * step,
  );
  const heightAt = nearSandHeights(kit.random("near-sand"), tall);
  const ground = new Mesh(
    nearSandGeometry(heightAt, tall, kit.detail),
    paint(kit, {
      head: `uniform sampler2D uGrains;uniform float uTall,uGrainScale;${duskChunk}`,
      body: sandBody,
      uniforms: {
        uGrains: { value: grainTexture(kit.random("grains")) },
        uTall: { value: tall },
        uGrainScale: { value: Math.min(1, Math.sqrt(macroInMetres / tall)) },
      },
    }),
  );
  const here = new Group();
  here.position.set(x, 0, z);
  const loose = new Mesh(
    looseGrains(kit.random("loose"), heightAt, tall, Math.round(2600 * kit.detail)),
    paint(kit, { vertexColours: true, body: looseBody }),
  );
  here.add(staysStill(ground), staysStill(loose), softLights(kit, farLights(kit, scene, tall)));
  const object = new Group();
  object.add(staysStill(duskBehind(kit)), here);
  return { object, update: () => undefined };
};
