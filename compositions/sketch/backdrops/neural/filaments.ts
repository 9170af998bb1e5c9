import { pair } from "../../geometry/path.ts";
import type { Spot } from "../../../../src/picture/picture.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";

/** A layer of filaments as path texts, and the nodes they tie together. */
export type Filaments = {
  /** Fine curves, two halves of them for two colours. */
  readonly warm: string;
  readonly cool: string;
  /** A few of the curves, for light to run along. */
  readonly runs: readonly string[];
  readonly nodes: readonly (Spot & { readonly size: number })[];
};

type Shape = {
  readonly seed: number;
  readonly count: number;
  readonly nodes: number;
  /** Half width and half height of the cloud of nodes. */
  readonly across: number;
  readonly up: number;
  /** Share of the curves that come from the middle. */
  readonly central: number;
};

/** Loose curves from node to node, many of them leaving one bright middle at 0,0, with a loop now and then. */
export const filaments = ({
  seed,
  count,
  nodes: nodeCount,
  across,
  up,
  central,
}: Shape): Filaments => {
  const random = seededRandom(seed);
  const nodes = Array.from({ length: nodeCount }, () => {
    const turn = random.between(0, Math.PI * 2);
    const out = 0.14 + 0.86 * random.next() ** 0.75;
    return {
      x: Math.cos(turn) * out * across,
      y: Math.sin(turn) * out * up,
      size: random.next() ** 3,
    };
  });
  const heart = { x: 0, y: 0 };
  const curves = Array.from({ length: count }, () => {
    const fromHeart = random.next() < central;
    const from = fromHeart ? heart : (nodes[random.index(nodeCount)] ?? heart);
    const to = nodes[random.index(nodeCount)] ?? heart;
    return curve(from, to, random);
  });
  return {
    warm: curves.filter((_, index) => index % 2 === 0).join(""),
    cool: curves.filter((_, index) => index % 2 === 1).join(""),
    runs: curves.slice(0, 9),
    nodes,
  };
};

const curve = (from: Spot, to: Spot, random: ReturnType<typeof seededRandom>): string => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy);
  const bow = () => random.between(-0.42, 0.42) * far;
  const middle = { x: from.x + dx * 0.5 + bow() * 0.5, y: from.y + dy * 0.5 + bow() * 0.5 };
  const turn = { x: dx * 0.22 + bow() * 0.4, y: dy * 0.22 + bow() * 0.4 };
  const loop = random.next() < 0.22 ? far * 0.12 : 0;
  const curl =
    loop === 0
      ? ""
      : `c${pair(loop, -loop)} ${pair(-loop * 1.6, -loop)} ${pair(-loop * 0.3, loop * 0.2)}`;
  return (
    `M${pair(from.x, from.y)}C${pair(from.x + dx * 0.2 + bow(), from.y + dy * 0.2 + bow())} ` +
    `${pair(middle.x - turn.x, middle.y - turn.y)} ${pair(middle.x, middle.y)}${curl}` +
    `S${pair(to.x - dx * 0.16 + bow() * 0.5, to.y - dy * 0.16 + bow() * 0.5)} ${pair(to.x, to.y)}`
  );
};
