/** Seams, buttons and a half belt, painted. `vUv`: column from the back seam round her right, front and left; row from the collar down. */
export const coatBody = /* glsl */ `
float turn=(vUv.x-.5)*6.2832;
float down=vUv.y;
float px=fwidth(down)+.0004;
float away=abs(turn);
if(gl_FrontFacing){
  // The cloth: a broad unevenness and, near by, a trace of weave.
  float broad=noise2(vec2(turn*2.3,down*9.));
  albedo*=.86+.28*broad;
  float near=1.-smoothstep(.0006,.004,px);
  albedo*=1.+near*.14*(noise2(vec2(turn*120.,down*420.))-.5);
  // Darker under scarf and arms, worn lighter to the hem.
  albedo*=mix(.5,1.,smoothstep(.03,.13,down));
  albedo*=1.-.38*exp(-pow((away-1.5708)*2.2,2.))*smoothstep(.10,.16,down)*(1.-smoothstep(.38,.5,down));
  albedo=mix(albedo,albedo*vec3(1.24,1.10,1.05)+.004,smoothstep(.75,1.,down));
  float hem=1.-smoothstep(px,px*2.+.001,abs(down-.968)-.0012);
  float flap=(1.-smoothstep(.0,.02+px*3.,abs(turn-.16)-.004))*step(.08,down);
  float back=(1.-smoothstep(.0,.015+px*3.,abs(away-3.1416)))*step(.1,down);
  albedo*=1.-.35*hem-.42*flap-.4*back;
  // Half belt at the back of the waist.
  float belt=step(2.25,away);
  float band=belt*(1.-smoothstep(.016,.016+px*1.5,abs(down-.425)));
  float under=belt*(1.-smoothstep(.0,.012+px,abs(down-.446)));
  albedo*=(1.+.22*band)*(1.-.5*under*(1.-band));
  // Pocket flaps.
  float pocket=(1.-smoothstep(.19,.21,abs(away-1.0)))*(1.-smoothstep(.001,.003+px*1.5,abs(down-.60-.02*(away-1.))));
  albedo*=1.-.45*pocket;
  // Buttons down the front.
  float row=(down-.20)/.095;float nearest=clamp(floor(row+.5),0.,4.);
  float button=length(vec2((turn-.04)*.075,(row-nearest)*.095*.64));
  float disc=1.-smoothstep(.0075,.0075+px,button);
  albedo=mix(albedo,albedo*1.7+vec3(.012,.008,.010),disc);gloss=max(gloss,disc*.45);
}else{albedo*=vec3(.5,.42,.5);rim=0.;}
// Velvet: the nap takes the sky's light at the edges.
glow+=albedo*uHorizon*pow(1.-max(dot(normal,vShown),0.),2.5)*.9;
// Cool in the shade, warm where the light comes over the edge.
float towards=dot(normal,uTowardsKey);
albedo*=mix(vec3(.86,.90,1.16),vec3(1.14,1.,.90),smoothstep(-.6,.6,towards));
`;
