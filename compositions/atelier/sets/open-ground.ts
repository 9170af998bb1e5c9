import { Group, Mesh, PlaneGeometry } from "three";
import type { SetMaker } from "../contract.ts";
import { paint } from "../engine/paint.ts";
import { makeSky } from "./dunes/sky.ts";
import { staysStill } from "../engine/stills.ts";

/** A place that nobody has designed: wide ground with the marks of weather, under its own sky. */
export const openGround: SetMaker = (kit, scene) => {
  const object = new Group();
  const sky = makeSky(kit, scene);
  const ground = new Mesh(
    new PlaneGeometry(9000, 9000, 1, 1).rotateX(-Math.PI / 2),
    paint(kit, {
      isCoarse: true,
      rim: 0,
      body: /* glsl */ `
        float away=length(uCamera-vWorld);
        float broad=noise2(vWorld.xz*.11+noise2(vWorld.xz*.03)*4.);
        float fine_=mix(.5,noise2(vWorld.xz*2.3),exp(-away*.08));
        albedo=mix(uShade,uLit,.28+.5*smoothstep(.3,.75,broad))*(.82+.36*fine_);`,
    }),
  );
  ground.frustumCulled = false;
  object.add(sky.object, staysStill(ground));
  return { object, update: sky.update };
};
