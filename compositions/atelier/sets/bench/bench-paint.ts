import { Vector3, type ShaderMaterial } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import type { Scene } from "../../../../src/picture/scene.ts";
import { scale } from "../../../../src/picture/vec3.ts";
import { bulbInWorld, lampAim } from "../../bodies/lamp/lamp-plan.ts";
import { propOfShape } from "../../bodies/thing/in-scene.ts";
import type { Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { benchLightChunk } from "./bench-light.glsl.ts";

/** What the bench's materials share: the lamp's light and the tool that lies in it. */
export type BenchLight = {
  readonly uniforms: {
    readonly uBulb: { readonly value: Vector3 };
    readonly uAim: { readonly value: Vector3 };
    readonly uLampLight: { readonly value: Vector3 };
    readonly uTool: { readonly value: Vector3 };
    readonly uToolSize: { value: number };
  };
  readonly follow: (scene: Scene) => void;
};

/** Where a lamp hangs when the storyboard shows none. */
const unseen = { position: [0, 0.25, 0], height: 0.5 } as const;

/** The light of one bench; `follow` puts it where the scene has its lamp. */
export const makeBenchLight = (kit: Kit, accent: string): BenchLight => {
  const light = lightOfColour(accent);
  const uniforms = {
    uBulb: { value: new Vector3() },
    uAim: { value: new Vector3(...lampAim) },
    uLampLight: { value: new Vector3() },
    uTool: { value: new Vector3(0, -9, 0) },
    uToolSize: { value: 0.1 },
  };
  return {
    uniforms,
    follow: (scene) => {
      uniforms.uBulb.value.set(...bulbInWorld(propOfShape(kit.film, scene, "lamp") ?? unseen));
      uniforms.uLampLight.value.set(...scale(light, 10.5));
      const tool = propOfShape(kit.film, scene, "hand-tool");
      if (!tool) return;
      uniforms.uTool.value.set(...tool.position);
      uniforms.uToolSize.value = tool.height;
    },
  };
};

const sheen = /* glsl */ `
      vec3 half_=normalize(normalize(uBulb-vWorld)+vShown);
      glow+=lamp*gloss*pow(max(dot(normal,half_),0.),8.+60.*gloss)*.55;`;

/** Surfaces of the bench: only the lamp lights them. `more` may change `albedo` and `glow` first. */
export const benchPaint = (
  kit: Kit,
  light: BenchLight,
  { more = "", gloss = 0.2, bothSides = false } = {},
): ShaderMaterial =>
  paint(kit, {
    vertexColours: true,
    bothSides,
    gloss,
    rim: 0.55,
    isDull: true,
    head: benchLightChunk,
    uniforms: light.uniforms,
    body: /* glsl */ `
      float dimmed=1.;
      ${more}
      vec3 lamp=lampAt(vWorld,normal)*dimmed;
      glow+=albedo*lamp;
      ${gloss > 0 ? sheen : ""}
      rim*=smoothstep(1.5,.2,length(vWorld-uBulb));shade=.25;
      albedo*=.4*smoothstep(1.9,.3,length(vWorld-uBulb));`,
  });
