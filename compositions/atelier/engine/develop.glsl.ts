import { codecChunk, noiseChunk } from "./shader-chunks.ts";

/** Mixes in the blurs by how far a place is out of focus. */
const softChunk = /* glsl */ `
  vec4 h=texture2D(uHalf,vAt),q=texture2D(uQuarter,vAt);
  float blur=max(own.a,min(h.a,own.a+.35));
  c=mix(c,unpackLight(h.rgb),smoothstep(.02,.35,blur));
  c=mix(c,unpackLight(q.rgb),smoothstep(.3,.95,blur));`;

/**
 * Turns stored light into a picture. Pictures that are sharp all over, and those that come with samples of their own, leave out
 * what they have no use for: software would work it out all the same.
 */
export const developShader = ({
  isSoft,
  smooth,
}: {
  readonly isSoft: boolean;
  readonly smooth: boolean;
}) => /* glsl */ `
${noiseChunk}${codecChunk}
uniform sampler2D uSharp,uHalf,uQuarter,uGlow;
uniform float uGrain;uniform vec2 uTexel;uniform vec4 uMoment;uniform vec3 uInk,uEmber;
// Filmic curve of a print: toe, straight middle, long shoulder (J. Hable 2010, "Uncharted 2", normalised to white 4).
vec3 hable(vec3 x){return ((x*(.22*x+.03)+.002)/(x*(.22*x+.3)+.06))-.0333;}
vec3 print_(vec3 c){return hable(c*2.1)*${(1 / 0.838215).toFixed(6)};}
// c^(1/2.2) by square roots (I. Poole's fit for sRGB), off by less than 0.003.
vec3 encoded(vec3 c){vec3 a=sqrt(c),b=sqrt(a),d=sqrt(b);return .662002687*a+.684122060*b-.323583601*d-.0225411470*c;}
float brightness(vec3 c){return dot(c,vec3(.299,.587,.114));}
float cornerAt(ivec2 at){return brightness(texelFetch(uSharp,at,0).rgb);}
// Smooths stairs where there are no samples to do it (T. Lottes, FXAA, the console variant of 2011), on stored light.
vec4 smoothed(vec2 at){
  vec4 m=texture2D(uSharp,at);
  ivec2 last=textureSize(uSharp,0)-1;ivec2 p=ivec2(at/uTexel);
  ivec2 low_=max(p-1,0),high_=min(p+1,last);
  float nw=cornerAt(ivec2(low_.x,high_.y)),ne=cornerAt(high_);
  float sw=cornerAt(low_),se=cornerAt(ivec2(high_.x,low_.y));
  float own=brightness(m.rgb);
  float low=min(own,min(min(nw,ne),min(sw,se))),high=max(own,max(max(nw,ne),max(sw,se)));
  vec2 way=vec2(sw+se-nw-ne,nw+sw-ne-se);
  float shorter=1./(min(abs(way.x),abs(way.y))+max((nw+ne+sw+se)*.03,.008));
  // Not further than 3: across more, small lights turn into crosses.
  way=clamp(way*shorter,-3.,3.)*uTexel;
  vec3 a=.5*(texture2D(uSharp,at+way*(1./3.-.5)).rgb+texture2D(uSharp,at+way*(2./3.-.5)).rgb);
  vec3 b=a*.5+.25*(texture2D(uSharp,at-way*.5).rgb+texture2D(uSharp,at+way*.5).rgb);
  float l=brightness(b);
  vec3 c=l<low||l>high?a:b;
  return vec4(high-low<max(.03,high*.09)?m.rgb:c,m.a);}
void main(){
  vec4 own=${smooth ? "smoothed(vAt)" : "texture2D(uSharp,vAt)"};
  vec3 c=unpackLight(own.rgb);
  ${isSoft ? softChunk : ""}
  c+=unpackLight(texture2D(uGlow,vAt).rgb);
  c*=.952+.048*uEmber;
  c=print_(c);
  float l=dot(c,vec3(.2126,.7152,.0722));
  // Shadows lean to the film's ink, lights to its ember: one print for all scenes.
  c=mix(c,c*.9+uInk*.16,(1.-smoothstep(0.,.30,l))*.8);
  c=mix(vec3(l),c,1.10);
  c=mix(c,c*(.86+.28*uEmber),smoothstep(.45,1.,l)*.35);
  c=encoded(clamp(c,0.,1.));
  // Two chances added: what hides the steps of 8 bits is the grain itself.
  float g=hash2(gl_FragCoord.xy*.7+uMoment.xy)+hash2(gl_FragCoord.yx*.7+uMoment.zw)-1.;
  gl_FragColor=vec4(c+g*uGrain*(.35+.65*(1.-l)),1.);}`;
