import {
  LinearFilter,
  Vector2,
  Vector3,
  WebGLRenderTarget,
  type Texture,
  type WebGLRenderer,
} from "three";
import { makeFullFrame } from "./full-frame.ts";
import { codecChunk, noiseChunk } from "./shader-chunks.ts";

const shrinkShader = /* glsl */ `
uniform sampler2D uFrom;uniform vec2 uTexel;
void main(){
  vec4 a=texture2D(uFrom,vAt+uTexel*vec2(-1,-1)),b=texture2D(uFrom,vAt+uTexel*vec2(1,-1)),c=texture2D(uFrom,vAt+uTexel*vec2(-1,1)),d=texture2D(uFrom,vAt+uTexel);
  gl_FragColor=(a+b+c+d)*.25;}`;

const growShader = /* glsl */ `
uniform sampler2D uFrom,uOwn;uniform vec2 uTexel;uniform float uSpread;
void main(){
  vec4 s=texture2D(uFrom,vAt)*4.;
  s+=(texture2D(uFrom,vAt+uTexel*vec2(1,0))+texture2D(uFrom,vAt-uTexel*vec2(1,0))+texture2D(uFrom,vAt+uTexel*vec2(0,1))+texture2D(uFrom,vAt-uTexel*vec2(0,1)))*2.;
  s+=texture2D(uFrom,vAt+uTexel)+texture2D(uFrom,vAt-uTexel)+texture2D(uFrom,vAt+uTexel*vec2(1,-1))+texture2D(uFrom,vAt+uTexel*vec2(-1,1));
  gl_FragColor=mix(texture2D(uOwn,vAt),s/16.,uSpread);}`;

const developShader = /* glsl */ `
${noiseChunk}${codecChunk}
uniform sampler2D uSharp,uHalf,uQuarter,uWide;
uniform float uSoftness,uBloom,uGrain,uMoment,uSmooth;uniform vec2 uTexel;uniform vec3 uInk,uEmber;
// Filmic curve of a print: toe, straight middle, long shoulder (J. Hable 2010, "Uncharted 2", normalised to white 4).
vec3 hable(vec3 x){return ((x*(.22*x+.03)+.002)/(x*(.22*x+.3)+.06))-.0333;}
vec3 print_(vec3 c){return hable(c*2.1)/hable(vec3(8.4));}
// c^(1/2.2) by square roots (I. Poole's fit for sRGB), off by less than 0.003.
vec3 encoded(vec3 c){vec3 a=sqrt(c),b=sqrt(a),d=sqrt(b);return .662002687*a+.684122060*b-.323583601*d-.0225411470*c;}
float brightness(vec3 c){return dot(c,vec3(.299,.587,.114));}
// Smooths stairs where there are no samples to do it (T. Lottes, FXAA, the console variant of 2011), on stored light.
vec4 smoothed(vec2 at){
  vec4 m=texture2D(uSharp,at);
  float nw=brightness(texture2D(uSharp,at+uTexel*vec2(-.5,.5)).rgb),ne=brightness(texture2D(uSharp,at+uTexel*vec2(.5,.5)).rgb);
  float sw=brightness(texture2D(uSharp,at+uTexel*vec2(-.5,-.5)).rgb),se=brightness(texture2D(uSharp,at+uTexel*vec2(.5,-.5)).rgb);
  float own=brightness(m.rgb);
  float low=min(own,min(min(nw,ne),min(sw,se))),high=max(own,max(max(nw,ne),max(sw,se)));
  if(high-low<max(.03,high*.09))return m;
  vec2 way=vec2(sw+se-nw-ne,nw+sw-ne-se);
  float shorter=1./(min(abs(way.x),abs(way.y))+max((nw+ne+sw+se)*.03,.008));
  way=clamp(way*shorter,-6.,6.)*uTexel;
  vec3 a=.5*(texture2D(uSharp,at+way*(1./3.-.5)).rgb+texture2D(uSharp,at+way*(2./3.-.5)).rgb);
  vec3 b=a*.5+.25*(texture2D(uSharp,at-way*.5).rgb+texture2D(uSharp,at+way*.5).rgb);
  float l=brightness(b);
  return vec4(l<low||l>high?a:b,m.a);}
void main(){
  vec4 own=uSmooth>.5?smoothed(vAt):texture2D(uSharp,vAt);
  vec3 c=unpackLight(own.rgb);
  if(uSoftness>.01){
    vec4 h=texture2D(uHalf,vAt),q=texture2D(uQuarter,vAt);
    float blur=max(own.a,min(h.a,own.a+.35));
    c=mix(c,unpackLight(h.rgb),smoothstep(.02,.35,blur));
    c=mix(c,unpackLight(q.rgb),smoothstep(.3,.95,blur));}
  vec3 wide=unpackLight(texture2D(uWide,vAt).rgb);
  vec3 near=unpackLight(texture2D(uQuarter,vAt).rgb);
  c+=uBloom*(max(wide-.42,0.)*.5+max(near-.75,0.)*.35);
  c=mix(c,c*(.92+.08*uEmber)+wide*.03,.6);
  c=print_(c);
  float l=dot(c,vec3(.2126,.7152,.0722));
  // Shadows lean to the film's ink, lights to its ember: one print for all scenes.
  c=mix(c,c*.9+uInk*.16,(1.-smoothstep(0.,.30,l))*.8);
  c=mix(vec3(l),c,1.10);
  c=mix(c,c*(.86+.28*uEmber),smoothstep(.45,1.,l)*.35);
  c=encoded(clamp(c,0.,1.));
  float g=hash2(gl_FragCoord.xy*.7+mod(uMoment,97.)*vec2(13.7,7.3))+hash2(gl_FragCoord.yx*.7+mod(uMoment,89.)*5.1)-1.;
  c+=g*uGrain*(.35+.65*(1.-l));
  gl_FragColor=vec4(c+(hash2(gl_FragCoord.xy+.5)-.5)/255.,1.);}`;

/** How a picture is printed: what the whole film shares. Colours are linear light. */
export type PrintLook = {
  readonly ink: readonly [number, number, number];
  readonly ember: readonly [number, number, number];
  readonly bloom: number;
  readonly grain: number;
  /** Whether edges come without samples and are smoothed here. */
  readonly smooth: boolean;
};

/** Turns the light a scene gave into a picture: focus, bloom, film curve, one grade, grain that hides steps. */
export type Darkroom = {
  readonly develop: (
    renderer: WebGLRenderer,
    light: Texture,
    options: { readonly softness: number; readonly moment: number },
    target: WebGLRenderTarget | null,
  ) => void;
  readonly dispose: () => void;
};

const byteTarget = (width: number, height: number) =>
  new WebGLRenderTarget(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)), {
    minFilter: LinearFilter,
    magFilter: LinearFilter,
    depthBuffer: false,
  });

/** A darkroom for pictures of one size. */
export const makeDarkroom = (width: number, height: number, look: PrintLook): Darkroom => {
  // Blurs are shares of the picture's height, so that a draft and a large still look alike.
  const rows = [360, 180, 90, 45, 22];
  const sized = (row: number) => byteTarget((row * width) / height, row);
  const levels = rows.map(sized);
  const grown = rows.slice(1, 4).map(sized);
  const shrink = makeFullFrame(shrinkShader, {
    uFrom: { value: null as Texture | null },
    uTexel: { value: new Vector2() },
  });
  const grow = makeFullFrame(growShader, {
    uFrom: { value: null as Texture | null },
    uOwn: { value: null as Texture | null },
    uTexel: { value: new Vector2() },
    uSpread: { value: 0.6 },
  });
  const print = makeFullFrame(developShader, {
    uSharp: { value: null as Texture | null },
    uHalf: { value: null as Texture | null },
    uQuarter: { value: null as Texture | null },
    uWide: { value: null as Texture | null },
    uSoftness: { value: 0 },
    uBloom: { value: look.bloom },
    uGrain: { value: look.grain },
    uMoment: { value: 0 },
    uSmooth: { value: look.smooth ? 1 : 0 },
    uTexel: { value: new Vector2(1 / width, 1 / height) },
    uInk: { value: new Vector3(...look.ink) },
    uEmber: { value: new Vector3(...look.ember) },
  });
  return {
    develop: (renderer, light, { softness, moment }, target) => {
      let from: Texture = light;
      for (const level of levels) {
        shrink.uniforms.uFrom.value = from;
        shrink.uniforms.uTexel.value.set(0.25 / level.width, 0.25 / level.height);
        shrink.draw(renderer, level);
        from = level.texture;
      }
      for (let index = 2; index >= 0; index--) {
        const own = levels[index + 1];
        const wider = index === 2 ? levels[4] : grown[index + 1];
        const into = grown[index];
        if (!own || !wider || !into) continue;
        grow.uniforms.uFrom.value = wider.texture;
        grow.uniforms.uOwn.value = own.texture;
        grow.uniforms.uTexel.value.set(1 / wider.width, 1 / wider.height);
        grow.uniforms.uSpread.value = index === 0 ? 0.5 : 0.65;
        grow.draw(renderer, into);
      }
      print.uniforms.uSharp.value = light;
      print.uniforms.uHalf.value = levels[0]?.texture ?? null;
      print.uniforms.uQuarter.value = levels[1]?.texture ?? null;
      print.uniforms.uWide.value = grown[0]?.texture ?? null;
      print.uniforms.uSoftness.value = softness;
      print.uniforms.uMoment.value = moment;
      print.draw(renderer, target);
    },
    dispose: () => {
      for (const level of [...levels, ...grown]) level.dispose();
      for (const pass of [shrink, grow, print]) pass.dispose();
    },
  };
};
