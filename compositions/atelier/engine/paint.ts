import {
  AddEquation,
  Color,
  CustomBlending,
  DoubleSide,
  FrontSide,
  NoBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  SrcAlphaFactor,
  ZeroFactor,
  type IUniform,
} from "three";
import type { Kit } from "../contract.ts";
import { airChunk, lightChunk, noiseChunk } from "./shader-chunks.ts";

/** What a surface is painted with. Every field has a plain default. */
export type Paint = {
  /** Linear light, as from `lightOfColour`. White when the surface has colours of its own. */
  readonly colour?: readonly [number, number, number];
  /** 0 matt .. 1 wet. */
  readonly gloss?: number;
  /** How brightly its edge catches the light from behind, 0..1. */
  readonly rim?: number;
  /** How far light creeps round into the shade: 0 stone .. 0.6 skin, cloth. */
  readonly wrap?: number;
  /** Light of its own, added after everything. */
  readonly glow?: readonly [number, number, number];
  /** The geometry has a `color` attribute that multiplies the colour. */
  readonly vertexColours?: boolean;
  readonly bothSides?: boolean;
  /** The air is worked out for each pixel, not for each corner: for surfaces of few large triangles. */
  readonly isCoarse?: boolean;
  /** The key does not light it: `body` does. */
  readonly isKeyless?: boolean;
  /** Leaves out the highlight of the key and the sky, even where `body` uses `gloss` for itself. */
  readonly isDull?: boolean;
  /**
   * GLSL that may change `albedo`, `normal` (world), `gloss`, `rim`, `wrap`, `glow`, `shade` (0..1, multiplies the key
   * light) from `vLocal`, `vWorld`, `vUv`, `vShown` (towards the camera), `reached` (0 in cast shadow .. 1) and the light's
   * uniforms.
   */
  readonly body?: string;
  /** GLSL functions and uniforms that `body` uses. */
  readonly head?: string;
  /** GLSL that may move `place` (local) and `facing` (local normal) in the vertex shader; `vertexHead` declares for it. The
   * camera, the key and the air are declared already. */
  readonly vertex?: string;
  readonly vertexHead?: string;
  readonly uniforms?: Readonly<Record<string, IUniform>>;
};

const usualRim = 0.4;

const vertexShader = (paint: Paint) => /* glsl */ `
${noiseChunk}${airChunk}
uniform float uSeconds;
varying vec4 vAir;varying vec3 vInShadow;
varying vec3 vLocal,vWorld,vNormal,vPaint;varying vec2 vUv;
${paint.vertexHead ?? ""}
void main(){
  vec3 place=position;vec3 facing=normal;
  ${paint.vertex ?? ""}
  vLocal=place;vUv=uv;
  vPaint=${paint.vertexColours ? "color" : "vec3(1)"};
  mat4 own=modelMatrix;
  #ifdef USE_INSTANCING
  own=own*instanceMatrix;
  #endif
  vec4 world=own*vec4(place,1.);vWorld=world.xyz;
  vAir=airBefore(vWorld);
  // Normals turn with the cofactors: the inverse transposed, but for its length.
  {vec3 a=own[0].xyz,b=own[1].xyz,c=own[2].xyz;vec3 bc=cross(b,c);
  vNormal=normalize(mat3(bc,cross(c,a),cross(a,b))*facing)*sign(dot(a,bc));}
  vInShadow=inShadowMap(vWorld,vNormal);
  gl_Position=projectionMatrix*viewMatrix*world;
}`;

const glossChunk = /* glsl */ `
  if(gloss>.01){
    vec3 h=normalize(uTowardsKey+vShown);
    float power=exp2(3.+7.*gloss);
    c+=uKey*lit*gloss*pow(max(dot(normal,h),0.),power)*(.3+power*.02);
    float f=.04+.96*grazing*grazing*grazing*grazing*grazing;
    vec3 r=reflect(-vShown,normal);
    c+=gloss*f*mix(uHorizon,uTop,smoothstep(-.1,.7,r.y));}`;

const rimChunk = /* glsl */ `
  float against=max(dot(-vShown,uTowardsKey),0.);
  c+=uKey*grazing*grazing*grazing*rim*(.25+.75*against*against)*smoothstep(-.5,.4,facesKey)*(.25+albedo*1.2);`;

/** Whether a paint has some of what `name` says: software works out what is left in, even times 0. */
const has = (paint: Paint, name: "gloss" | "rim", amount: number): boolean =>
  amount > 0.01 || new RegExp(`\\b${name}\\b`).test(paint.body ?? "");

const needsShadow = (paint: Paint): boolean =>
  !paint.isKeyless || /\breached\b/.test(paint.body ?? "");

const fragmentShader = (paint: Paint) => /* glsl */ `
${noiseChunk}${lightChunk}
varying vec3 vLocal,vWorld,vNormal,vPaint,vInShadow;varying vec2 vUv;varying vec4 vAir;
uniform vec3 uColour,uGlow;uniform float uGloss,uRim,uWrap;
${paint.head ?? ""}
void main(){
  vec3 albedo=uColour*vPaint,glow=uGlow;float gloss=uGloss,rim=uRim,wrap=uWrap,shade=1.;
  vec3 vShown=normalize(uCamera-vWorld);
  vec3 normal=normalize(vNormal);if(!gl_FrontFacing)normal=-normal;
  float reached=${needsShadow(paint) ? "reachedAt(vInShadow)" : "1."};
  {${paint.body ?? ""}}
  float facesKey=dot(normal,uTowardsKey);
  float lit=${paint.isKeyless ? "0." : "clamp((facesKey+wrap)/(1.+wrap),0.,1.)*shade*reached"};
  vec3 c=albedo*(uKey*lit*.85+airLight(normal)+shineLight(vWorld,normal));
  float grazing=1.-max(dot(vShown,normal),0.);
  ${!paint.isDull && has(paint, "gloss", paint.gloss ?? 0) ? glossChunk : ""}
  ${has(paint, "rim", paint.rim ?? usualRim) ? rimChunk : ""}
  c+=glow;
  gl_FragColor=finish(${paint.isCoarse ? "throughAir(c,vWorld)" : "mix(c,vAir.rgb,vAir.a)"},vWorld);
}`;

/** The one surface of the atelier: lit by the scene's key, its sky, its small lights, and seen through its air. */
export const paint = (kit: Kit, paint: Paint = {}): ShaderMaterial =>
  new ShaderMaterial({
    vertexShader: vertexShader(paint),
    fragmentShader: fragmentShader(paint),
    vertexColors: paint.vertexColours ?? false,
    side: paint.bothSides ? DoubleSide : FrontSide,
    blending: NoBlending,
    uniforms: {
      ...kit.light,
      uColour: { value: new Color(...(paint.colour ?? [1, 1, 1])) },
      uGlow: { value: new Color(...(paint.glow ?? [0, 0, 0])) },
      uGloss: { value: paint.gloss ?? 0 },
      uRim: { value: paint.rim ?? usualRim },
      uWrap: { value: paint.wrap ?? 0.1 },
      ...paint.uniforms,
    },
  });

/** A shader of one's own: GLSL for both stages, on top of the shared noise and light. */
export type OwnShader = {
  /** Must write `gl_Position`. `position`, `normal`, `uv` and three's matrices are there. */
  readonly vertex: string;
  /** Must end in `finish(light, world)`; for `over` and `glow` in `finishOver(light, amount)`. */
  readonly fragment: string;
  /** opaque; `over` lies over what is behind it; `glow` adds light to it. Neither of these writes depth. */
  readonly layer: "opaque" | "over" | "glow";
  readonly bothSides?: boolean;
  /** `vertex` uses the air or the way into the shadow map (`airChunk`). */
  readonly seesAir?: boolean;
  readonly uniforms?: Readonly<Record<string, IUniform>>;
};

/** A material from shaders of one's own, with the noise and the light of all others. */
export const ownPaint = (kit: Kit, shader: OwnShader): ShaderMaterial => {
  const isOpaque = shader.layer === "opaque";
  return new ShaderMaterial({
    vertexShader: `${noiseChunk}${shader.seesAir ? airChunk : ""}\nuniform float uSeconds;\n${shader.vertex}`,
    fragmentShader: `${noiseChunk}${lightChunk}\n${shader.fragment}`,
    side: shader.bothSides ? DoubleSide : FrontSide,
    transparent: !isOpaque,
    depthWrite: isOpaque,
    uniforms: { ...kit.light, ...shader.uniforms },
    ...(isOpaque
      ? { blending: NoBlending }
      : {
          blending: CustomBlending,
          blendEquation: AddEquation,
          blendSrc: SrcAlphaFactor,
          blendDst: shader.layer === "glow" ? OneFactor : OneMinusSrcAlphaFactor,
          // The alpha channel holds how blurred the picture is there: what lies over it leaves that alone.
          blendSrcAlpha: ZeroFactor,
          blendDstAlpha: OneFactor,
        }),
  });
};
