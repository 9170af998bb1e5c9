import { Mesh, PlaneGeometry } from "three";
import type { BodyMaker } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { entryColour } from "../thing/entry-colour.ts";

const ratio = 0.74;

/** A faded picture: pale ground, a far ridge, somebody small beside something round; nobody can say who. */
const faded = /* glsl */ `
  vec2 p=vUv;
  float deckle=.012*noise2(p.yx*vec2(60.,44.))+.008*noise2(p*31.);
  vec2 e=min(p,1.-p)*vec2(${ratio.toFixed(2)},1.);
  if(min(e.x,e.y)<deckle)discard;
  vec2 q=(p-vec2(.07,.1))/vec2(.86,.83);
  float inside=step(0.,min(min(q.x,q.y),min(1.-q.x,1.-q.y)));
  float ridge=.36+.05*sin(q.x*5.)+.02*noise2(q*14.);
  vec3 c=mix(uInk*1.8,uPaper*.85,smoothstep(ridge-.01,1.,q.y)*.8+.1);
  c=mix(uInk*1.3,c,smoothstep(ridge-.012,ridge+.012,q.y));
  c=mix(c,uPaper,.8*smoothstep(.17,.14,length((q-vec2(.62,.64))*vec2(${ratio.toFixed(2)},1.))));
  float who=smoothstep(.012,.0,max(abs(q.x-.36)-.03-.05*(.42-q.y),abs(q.y-.38)-.15));
  who=max(who,smoothstep(.045,.03,length((q-vec2(.36,.57))*vec2(${ratio.toFixed(2)},1.))));
  c=mix(c,uInk*.7,who);
  c=mix(c,uPaper*.7,smoothstep(.45,.85,noise2(q*3.+5.))*.45);
  albedo=mix(uPaper*(.85+.15*noise2(p*40.)),c,inside);
  if(!gl_FrontFacing)albedo=uPaper*.7;`;

/** An old photograph with a deckled edge, a little curled. */
export const photo: BodyMaker = (kit, body) => {
  const paper = entryColour(kit, body, ["paper", "light", "body"], "#e9dcc4");
  const ink = entryColour(kit, body, ["ink", "shade"], "#6b4a50");
  const card = new PlaneGeometry(ratio, 1, 16, 20);
  const place = card.getAttribute("position");
  for (let index = 0; index < place.count; index++) {
    const [x, y] = [place.getX(index), place.getY(index)];
    place.setZ(index, 0.12 * (x + 0.3 * y) ** 2 + 0.05 * y * y - 0.03);
  }
  card.computeVertexNormals();
  const sheet = new Mesh(
    card,
    paint(kit, {
      bothSides: true,
      gloss: 0.2,
      wrap: 0.35,
      head: "uniform vec3 uPaper,uInk;",
      body: faded,
      uniforms: { uPaper: { value: [...paper] }, uInk: { value: [...ink] } },
    }),
  );
  return { object: castsShadow(sheet), update: () => undefined };
};
