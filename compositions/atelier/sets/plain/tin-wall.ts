import { BackSide, CylinderGeometry, Group, Mesh, SphereGeometry } from "three";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";

const vertex = /* glsl */ `
varying vec3 vPlace,vWorld;
void main(){
  vPlace=position;vec4 world=modelMatrix*vec4(position,1.);vWorld=world.xyz;
  gl_Position=projectionMatrix*viewMatrix*world;}`;

const wallFragment = /* glsl */ `
uniform float uTall;
varying vec3 vPlace,vWorld;
void main(){
  vec2 away=normalize(vPlace.xz);
  float key=.5+.5*dot(away,normalize(uTowardsKey.xz+1e-4));
  float a=atan(away.x,-away.y),y=vPlace.y/uTall;
  // Rust only as broad stains and runs: it is far out of focus.
  float stain=noise2(vec2(a*7.,y*1.6))*.6+noise2(vec2(a*23.+4.,y*2.2))*.4;
  float run=noise2(vec2(a*40.,y*.5));
  vec3 rust=mix(uShade*1.5,mix(uHorizon,uAccent,.28)*vec3(1.,.62,.42),smoothstep(.28,.8,stain*.8+run*.25));
  vec3 c=rust*(.05+.34*key*key)*smoothstep(3.2,.6,y)*smoothstep(-.3,.7,y);
  // The rim of the tin, and light that the cloth throws back.
  c+=uLit*.1*exp(-y*2.2)*(.3+key);
  gl_FragColor=finish(c,vWorld);}`;

const darkFragment = /* glsl */ `
varying vec3 vPlace,vWorld;
void main(){gl_FragColor=vec4(packLight(mix(uShade,uTop,.5)*.35),uSoftness);}`;

/** Radius of the wall against the height of what lies on the cloth. */
const reach = 6.4;

/** What stands around the cloth: the walls of the tin, lit from the side of the key, and the dark over them. */
export const tinWall = (kit: Kit, tall: number): Group => {
  const uniforms = { uTall: { value: tall } };
  const wall = new Mesh(
    new CylinderGeometry(tall * reach, tall * reach, tall * 4.4, 48, 1, true).translate(
      0,
      tall * 2,
      0,
    ),
    ownPaint(kit, { vertex, fragment: wallFragment, layer: "opaque", uniforms }),
  );
  const dark = new Mesh(
    new SphereGeometry(50, 24, 12),
    ownPaint(kit, { vertex, fragment: darkFragment, layer: "opaque" }),
  );
  for (const mesh of [wall, dark]) {
    mesh.material.side = BackSide;
    mesh.frustumCulled = false;
  }
  // After the cloth, which covers most of them.
  wall.renderOrder = 1;
  dark.renderOrder = 2;
  return new Group().add(dark, wall);
};
