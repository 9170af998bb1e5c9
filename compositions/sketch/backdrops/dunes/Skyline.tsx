import { boxPath } from "../../geometry/path.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";

/** A city nobody lives in, standing on y = 0, as one silhouette. */
export const Skyline = ({
  seed,
  colour,
  height,
  reach,
  opacity,
}: {
  readonly seed: number;
  readonly colour: string;
  readonly height: number;
  readonly reach: number;
  readonly opacity: number;
}) => <path d={skyline(seed, height, reach)} fill={colour} opacity={opacity} />;

const skyline = (seed: number, height: number, reach: number): string => {
  const random = seededRandom(seed);
  const blocks: string[] = [];
  for (let x = -reach; x < reach;) {
    const width = height * random.between(0.16, 0.5);
    const tall = height * random.next() ** 1.9;
    blocks.push(boxPath(x, -tall, width, tall + height));
    if (tall > height * 0.5) {
      blocks.push(boxPath(x + width * 0.2, -tall * 1.1, width * 0.3, tall * 0.2));
    }
    x += width * random.between(0.9, 2.1);
  }
  return blocks.join("");
};
