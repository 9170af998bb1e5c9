/** Stocking above, leather below: the boot begins at a fixed share of the leg. `uFoot` is 1 on the foot, which is all boot. */
export const legBody = /* glsl */ `
albedo*=.9+.2*noise2(vUv*vec2(6.,20.));
float isBoot=uFoot>.5?1.:smoothstep(.744,.75,vUv.y);
gloss=isBoot*.34;
albedo=mix(uStocking,albedo,isBoot);
if(uFoot>.5){float sole=1.-smoothstep(-.036,-.034,vLocal.y);albedo*=mix(1.,.5,sole);}
albedo*=mix(vec3(.86,.90,1.16),vec3(1.14,1.,.90),smoothstep(-.6,.6,dot(normal,uTowardsKey)));
`;
