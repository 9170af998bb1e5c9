/** Knitted wool: ribs along its length, deep in the folds, glowing where light comes through. */
export const scarfBody = /* glsl */ `
float near=1.-smoothstep(.002,.012,fwidth(vUv.x));
albedo*=.68+.2*noise2(vUv*vec2(9.,23.));
albedo=mix(albedo,vec3(dot(albedo,vec3(.3,.5,.2))),.09);
// Pleats from where it is gathered, lost towards the free end.
float pleat=sin(vUv.x*37.7+3.*sin(vUv.y*7.))*.5+sin(vUv.x*62.8-vUv.y*9.)*.5;
albedo*=1.+uThin*.2*pleat*(1.-.6*vUv.y);
albedo*=1.-near*.16*(.5+.5*sin(vUv.y*uRibs.y+vUv.x*uRibs.x));
float towards=dot(normal,uTowardsKey);
albedo*=mix(vec3(.78,.76,.95),vec3(1.10,1.04,.92),smoothstep(-.55,.5,towards));
// Light from behind comes through thin cloth.
float through=pow(max(dot(-vShown,uTowardsKey),0.),2.)*uThin;
glow+=albedo*uKey*through*.26*smoothstep(.35,-.35,towards);
`;

/** Declares what {@link scarfBody} needs. */
export const scarfHead = /* glsl */ `uniform vec2 uRibs;uniform float uThin;`;
