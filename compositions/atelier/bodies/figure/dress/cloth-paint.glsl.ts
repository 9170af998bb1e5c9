/** Plain cloth: cool in the shade, warm at the edge of light, dark within. */
export const clothBody = /* glsl */ `
albedo*=.88+.24*noise2(vUv*vec2(7.,11.));
glow+=albedo*uHorizon*pow(1.-max(dot(normal,vShown),0.),2.5)*.9;
if(!gl_FrontFacing){albedo*=.45;rim=0.;}
albedo*=mix(vec3(.86,.90,1.16),vec3(1.14,1.,.90),smoothstep(-.6,.6,dot(normal,uTowardsKey)));
`;
