/** Strands as fine shading, and the soft band of light that straight hair wears round the crown. `vLocal` in head units. */
export const hairBody = /* glsl */ `
float turn=atan(vLocal.x,vLocal.z);
float along=clamp((1.05-vLocal.y)/1.05,0.,1.);
float fine=1.-smoothstep(.004,.02,fwidth(vLocal.y));
float wide=noise2(vec2(turn*9.,along*1.3));
float strand=mix(.5,noise2(vec2(turn*58.+along*2.,along*2.2)),fine);
float hair=mix(.5,noise2(vec2(turn*150.,along*5.)),fine);
albedo*=.62+.5*strand+.35*wide;
// Towards the light's colour where strands cross the band; the band breaks up hair by hair.
float level=.775+.05*(wide-.5)+.055*(strand-.5);
float band=exp(-pow((vLocal.y-level)/.062,2.))*(.35+.65*hair)*(.6+.6*strand);
float second=exp(-pow((vLocal.y-.25-.06*wide)/.11,2.))*.13*(.3+.7*hair);
vec3 lightFrom=mix(uHorizon,uTop,.35)+uKey*.35*smoothstep(-.5,.6,dot(normal,uTowardsKey));
if(gl_FrontFacing)glow+=(band+second)*lightFrom*(.13+.15*pow(max(dot(normal,vShown),0.),2.));
else albedo*=.35;
// Thin ends let a little warmth through.
albedo+=uKey*.012*smoothstep(.86,1.,along);
`;
