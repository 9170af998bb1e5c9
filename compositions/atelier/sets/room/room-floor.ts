import { Mesh, PlaneGeometry, type Object3D } from "three";
import type { Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { doorLightChunk, eyeVertex, eyeVertexHead } from "./door-light.glsl.ts";
import { roomPlan } from "./room-plan.ts";

const { left, right, back, front, slit } = roomPlan;

const boards = /* glsl */ `
  vec2 at=vec2(vLocal.x/.19,vLocal.z/2.3);float row=floor(at.x);
  at.y+=hash1(row+3.)*7.;float piece=hash2(vec2(row,floor(at.y)));
  float pixel=length(vLocal-vEye)*.0016+1e-5;
  float seam=min(abs(fract(at.x+.5)-.5)*.19,abs(fract(at.y+.5)-.5)*2.3);
  float gap=smoothstep(.0035+pixel,.001,seam)*min(1.,.006/pixel);
  float far=smoothstep(6.,1.,length(vLocal-vEye));
  float grain=noise2(vec2(vLocal.x*46.+piece*31.+noise2(vLocal.xz*vec2(5.,1.3))*3.,vLocal.z*2.4+piece*9.));
  float fine=noise2(vLocal.xz*vec2(1500.,190.))*smoothstep(.6,.05,length(vLocal-vEye));
  vec3 wood=mix(uShade*2.2,uLit*vec3(.30,.23,.24),.42+.28*piece+.22*(grain-.5)*far+.2*(fine-.4));
  albedo=wood*(1.-.85*gap)*openAt(vLocal);
  float wedge=wedgeAt(vLocal);
  float reach=reached;
  glow=uLit*vec3(1.22,1.,.78)*(wood*5.2+.30)*mix(1.,.55,uSoftness)*wedge*reach*(1.-.7*gap)*(.85+.3*grain)+albedo*uLit*bounceAt(vLocal)*2.2;
  // The polish of the boards: the slit, drawn out towards the eye.
  vec3 ray=normalize(vLocal-vEye);float run=(${back.toFixed(3)}-vLocal.z)/min(ray.z,-1e-3);
  vec2 hit=vec2(vLocal.x+ray.x*run,-ray.y*run);
  float blur=.06+.055*run;
  float streak=smoothstep(${(slit.width / 2).toFixed(3)}+blur,0.,abs(hit.x-(${slit.x.toFixed(3)})))*smoothstep(${slit.height.toFixed(3)}+.5,${slit.height.toFixed(3)}-.9,hit.y);
  glow+=uLit*vec3(1.25,.9,.62)*streak*(.10+.5*pow(1.+ray.y,6.))*(.5+.5*piece)*(1.-gap)*.42;`;

/** Floorboards, polished by feet, with the door's light across them. */
export const roomFloor = (kit: Kit): Object3D => {
  const [width, depth] = [right - left, front - back];
  const floor = new PlaneGeometry(width, depth)
    .rotateX(-Math.PI / 2)
    .translate((left + right) / 2, 0, (back + front) / 2);
  const mesh = new Mesh(
    floor,
    paint(kit, {
      rim: 0,
      isKeyless: true,
      body: boards,
      head: doorLightChunk,
      vertexHead: eyeVertexHead,
      vertex: eyeVertex,
    }),
  );
  // After what stands on it, so that only what shows of it is painted.
  mesh.renderOrder = 1;
  return mesh;
};
