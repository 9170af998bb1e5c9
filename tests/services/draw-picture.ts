import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { lockSchema } from "../../src/takes/lock.ts";
import { projectAt } from "../../scripts/store/project.ts";
import { drawnBefore } from "./drawn-before.ts";

/** The checked-in keyframes of the default film: what the stub's pictures are made of. */
const keyframeFiles = async (): Promise<readonly string[]> => {
  const project = projectAt(projectAt().code);
  const lock = lockSchema.parse(
    JSON.parse(await readFile(path.join(project.films, "gemini-ring", "takes.json"), "utf8")),
  );
  return Object.values(lock.keyframes).flatMap(({ takes }) =>
    takes.map(({ file }) => path.join(project.public, file)),
  );
};

/** What a picture is asked for with. */
export type PictureWish = {
  readonly prompt: string;
  /** A picture to start from, else a keyframe of the default film chosen by the prompt. */
  readonly layout: Uint8Array | null;
  readonly width: number;
  readonly height: number;
  readonly format: "png" | "jpeg" | "webp";
  /** Two wishes that differ only in this get two pictures. */
  readonly variant: number;
};

/** Draws a real picture of the asked size. The same wish gives the same bytes. */
export const drawPicture = (wish: PictureWish): Promise<Buffer> =>
  drawnBefore("picture", wish, () => draw(wish));

const draw = async (wish: PictureWish): Promise<Buffer> => {
  const files = await keyframeFiles();
  const chance = createHash("sha256").update(wish.prompt).digest().readUInt32BE(0);
  const source = wish.layout ?? files[chance % files.length];
  if (source === undefined) throw new Error("the default film has no keyframes to draw with");
  return sharp(source)
    .resize(wish.width, wish.height, { fit: "cover" })
    .modulate({ brightness: 1 + (wish.variant % 5) * 0.03, hue: (wish.variant * 7) % 40 })
    .toFormat(wish.format, wish.format === "png" ? { compressionLevel: 3 } : { quality: 92 })
    .toBuffer();
};
