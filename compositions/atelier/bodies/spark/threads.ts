import { BufferGeometry, Float32BufferAttribute, Mesh, type ShaderMaterial } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";

/** A thread of light. */
export type Thread = {
  /** From its root to its end, in the object's units. */
  readonly points: readonly Vec3[];
  /** Half of its width, in the object's units; a wide one is drawn fainter. */
  readonly width: number;
  readonly light: Light;
  /** 0 soft, as out of focus .. 1 a fine line with a hard core. */
  readonly core: number;
  /** How far it waves at its free end; 0 for a thread that is held at both. */
  readonly wave: number;
};

const vertex = /* glsl */ `
attribute vec3 aAlong;attribute vec4 aShape;attribute vec4 aLight;
uniform float uGrown,uThinnest,uClear;
varying vec2 vAt;varying vec4 vLight;varying float vKept,vPhase;
vec3 waved(vec3 p,float t,float phase,float wave){
  float a=uSeconds*1.15+phase*6.283;float k=wave*t;
  return p+k*vec3(.25*sin(t*7.+a*.8),sin(t*8.5-a*1.2)+.45*sin(t*17.-a*1.9+phase*9.),.6*cos(t*6.-a));
}
void main(){
  float t=aShape.x,side=aShape.y,width=aShape.z,phase=aShape.w;
  vec4 a=modelMatrix*vec4(waved(position,t,phase,aAlong.x),1.);
  vec4 b=modelMatrix*vec4(waved(position+normal,t+aAlong.z,phase,aAlong.x),1.);
  vec4 seen=viewMatrix*a,next=viewMatrix*b;
  vec2 way=next.xy*seen.z-seen.xy*next.z;way/=max(length(way),1e-6);
  // Never thinner than a pixel: fainter instead.
  float w=width*length(modelMatrix[0].xyz),least=-seen.z*uThinnest/projectionMatrix[1][1];
  vKept=min(1.,w/least)*smoothstep(uClear*.4,uClear,-seen.z);w=max(w,least);
  seen.xy+=vec2(way.y,-way.x)*side*w;
  vAt=vec2(t,side);vLight=vec4(aLight.rgb,aLight.a);vPhase=phase;
  vKept*=smoothstep(0.,.16,uGrown*1.16-t);
  gl_Position=projectionMatrix*seen;
}`;

const fragment = /* glsl */ `
varying vec2 vAt;varying vec4 vLight;varying float vKept,vPhase;uniform float uBothEnds;
void main(){
  float d=abs(vAt.y);
  float across=mix(pow(max(1.-d*d,0.),2.),exp(-d*d*7.)*(1.-d*d)+.06*(1.-d),vLight.a);
  float ends=smoothstep(0.,mix(.05,.4,uBothEnds),vAt.x)*mix(pow(max(1.-vAt.x,0.),.8),smoothstep(1.,.8,vAt.x),uBothEnds);
  // A pulse runs along every thread, each at its own time.
  float run=fract(vAt.x*.8-uSeconds*(.16+.16*vPhase)+vPhase*7.);
  float pulse=pow(run,22.)*smoothstep(1.,.97,run)*vLight.a;
  float slow=.62+.38*sin(vAt.x*9.+vPhase*40.-uSeconds*.7);
  gl_FragColor=finishOver(vLight.rgb*(1.+2.6*pulse),across*ends*vKept*(.55*slow+pulse*1.2));
}`;

/** Half of a width, as a share of half the picture's height, below which a thread is made fainter instead of thinner. */
const thinnest = 0.0046;

const addThread = (
  { points, width, light, core, wave }: Thread,
  phase: number,
  into: Record<"place" | "next" | "along" | "shape" | "light" | "index", number[]>,
): void => {
  const count = points.length;
  const base = into.place.length / 3;
  points.forEach((point, i) => {
    const [x, y, z] = points[Math.min(count - 1, i + 1)] ?? point;
    const [u, v, w] = points[Math.max(0, i - 1)] ?? point;
    for (const side of [-1, 1]) {
      into.place.push(...point);
      into.next.push((x - u) / 2, (y - v) / 2, (z - w) / 2);
      into.along.push(wave, 0, 1 / count);
      into.shape.push(i / (count - 1), side, width, phase);
      into.light.push(...light, core);
    }
    if (i === 0) return;
    const a = base + i * 2;
    into.index.push(a - 2, a - 1, a, a - 1, a + 1, a);
  });
};

/** How a sheaf of threads is drawn. */
export type ThreadLook = {
  /** Held at both ends, not running out into nothing. */
  readonly bothEnds: boolean;
  /** Metres from the lens at which they fade. */
  readonly clear: number;
  /** Of the chance in it. */
  readonly name: string;
};

/** Threads of light as thin ribbons that face the camera. */
export const makeThreads = (
  kit: Kit,
  threads: readonly Thread[],
  { bothEnds, clear, name }: ThreadLook,
): {
  readonly object: Mesh<BufferGeometry, ShaderMaterial>;
  readonly grow: (share: number) => void;
} => {
  const random = kit.random(name);
  const into = { place: [], next: [], along: [], shape: [], light: [], index: [] };
  for (const thread of threads) addThread(thread, random.next(), into);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(into.place, 3));
  geometry.setAttribute("normal", new Float32BufferAttribute(into.next, 3));
  geometry.setAttribute("aAlong", new Float32BufferAttribute(into.along, 3));
  geometry.setAttribute("aShape", new Float32BufferAttribute(into.shape, 4));
  geometry.setAttribute("aLight", new Float32BufferAttribute(into.light, 4));
  geometry.setIndex(into.index);
  const grown = { value: 1 };
  const material = ownPaint(kit, {
    vertex,
    fragment,
    layer: "glow",
    bothSides: true,
    uniforms: {
      uGrown: grown,
      uThinnest: { value: thinnest },
      uClear: { value: clear },
      uBothEnds: { value: bothEnds ? 1 : 0 },
    },
  });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  const grow = (share: number) => {
    grown.value = share;
  };
  return { object, grow };
};
