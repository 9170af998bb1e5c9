import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import type { Light } from "../../../../src/picture/scene.ts";
import { add, mixVec3, scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { LightPoint } from "../../bodies/spark/light-points.ts";
import type { Thread } from "../../bodies/spark/threads.ts";

/** The colours of the two kinds of nerve, and the white in both. */
export type NerveLights = { readonly warm: Light; readonly cool: Light; readonly core: Light };

const steps = 26;

/** A node of the net. */
type Node = { readonly at: Vec3; readonly warmth: number };

const bent = (random: SeededRandom, a: Vec3, b: Vec3, wobble: number): readonly Vec3[] => {
  const some = (): Vec3 => [
    random.between(-wobble, wobble),
    random.between(-wobble, wobble),
    random.between(-wobble, wobble),
  ];
  const [bow, curl] = [some(), some()];
  return Array.from({ length: steps }, (_, i): Vec3 => {
    const t = i / (steps - 1);
    const along = mixVec3(a, b, t * t * (3 - 2 * t));
    return add(
      along,
      add(scale(bow, Math.sin(t * Math.PI)), scale(curl, 0.5 * Math.sin(t * Math.PI * 2))),
    );
  });
};

const lightOf = ({ warm, cool, core }: NerveLights, warmth: number): Light =>
  mixVec3(warmth < 0.5 ? warm : cool, core, 0.06);

/** Nodes in four shells round the one who dreams: none so near that it would hide her. */
const nodesOf = (random: SeededRandom, count: number): readonly Node[] =>
  Array.from({ length: count }, () => {
    const [around, up] = [random.between(0, Math.PI * 2), random.between(-1, 1)];
    const far = 2.6 + 13 * random.next() ** 1.4;
    const flat = Math.sqrt(1 - up * up);
    return {
      at: [Math.cos(around) * flat * far, up * far * 0.8, Math.sin(around) * flat * far],
      warmth: random.next(),
    };
  });

const distance = (a: Vec3, b: Vec3) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Threads between near nodes: fine ones, and now and then a broad soft one. */
export const netThreads = (
  random: SeededRandom,
  lights: NerveLights,
  count: number,
): { readonly threads: readonly Thread[]; readonly points: readonly LightPoint[] } => {
  const nodes = nodesOf(random, count);
  const threads = nodes.flatMap((node) =>
    nodes
      .filter((other) => other !== node)
      .toSorted((a, b) => distance(a.at, node.at) - distance(b.at, node.at))
      .slice(2, 4)
      .map((other): Thread => {
        const isSoft = random.next() < 0.16;
        const warmth = (node.warmth + other.warmth) / 2 + random.between(-0.2, 0.2);
        return {
          points: bent(random, node.at, other.at, distance(node.at, other.at) * 0.24),
          width: isSoft ? random.between(0.05, 0.14) : random.between(0.008, 0.02),
          light: scale(lightOf(lights, warmth), isSoft ? 0.3 : 1.7),
          core: isSoft ? 0 : 1,
          wave: 0.12,
        };
      }),
  );
  const points = nodes.map(({ at, warmth }): LightPoint => ({
    at,
    radius: 0.1 + 0.3 * warmth * warmth,
    light: scale(mixVec3(lightOf(lights, warmth), lights.core, 0.4), 1.9),
    core: 1,
    drift: 0.1,
  }));
  return { threads, points };
};

/** Rivers of light that run together in the core, `depth` metres down the way -z. */
export const rivers = (
  random: SeededRandom,
  lights: NerveLights,
  count: number,
  depth: number,
): readonly Thread[] =>
  Array.from({ length: count }, (_, index): Thread => {
    const around = random.between(0, Math.PI * 2);
    const out = random.between(3.4, 17);
    const start: Vec3 = [Math.cos(around) * out, Math.sin(around) * out, random.between(-13, 3)];
    const swirl = random.between(0.7, 2.1);
    const line = Array.from({ length: steps + 10 }, (_unused, i): Vec3 => {
      const t = i / (steps + 9);
      const wide = out * (1 - t) ** 1.7;
      const turn = around + swirl * t + 0.3 * Math.sin(t * 11 + index);
      return [
        Math.cos(turn) * wide,
        Math.sin(turn) * wide + 0.5 * Math.sin(t * 8 + index * 2),
        start[2] + (-depth - start[2]) * t ** 1.1,
      ];
    });
    return {
      points: line,
      width: index % 7 === 0 ? random.between(0.05, 0.11) : random.between(0.008, 0.022),
      light: scale(lightOf(lights, random.next()), index % 7 === 0 ? 0.4 : 1.9),
      core: index % 7 === 0 ? 0 : 1,
      wave: 0,
    };
  });
