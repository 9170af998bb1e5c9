import path from "node:path";
import sharp, { type OverlayOptions } from "sharp";
import type { ClipTake, PictureTake } from "../../src/takes/lock.ts";
import { smallFrames } from "../media/small-frames.ts";
import type { Project } from "../store/project.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import type { FoundTakes } from "./find-takes.ts";

/** Pixels of one picture on the sheet, of the words below it, and between two of them. */
const cell = { width: 480, height: 270, words: 44, gap: 16 } as const;
const ground = { r: 24, g: 22, b: 28 };

/** Frames of a clip that are shown side by side: its first, the middle, its last. */
const framesOfClip = 3;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const dollars = (usd: number | null): string =>
  usd === null ? "cost unknown" : `$${usd.toFixed(2)}`;

const captionOf = (take: PictureTake, stands: boolean): readonly [string, string] => {
  const verdict =
    take.verdict === null
      ? ""
      : take.verdict.kind === "approved"
        ? "  approved"
        : `  rejected: ${take.verdict.reason}`;
  const source = take.source === "stub" ? ", a stub's" : "";
  return [
    `${take.take}${stands ? "  stands in the film" : ""}${verdict}`,
    `${take.maker}${source} ${take.model ?? ""}  ${take.width}x${take.height}  ${dollars(take.costInUsd)}`,
  ];
};

const words = (take: PictureTake, stands: boolean): Buffer => {
  const [first, second] = captionOf(take, stands);
  const line = (y: number, text: string, colour: string) =>
    `<text x="2" y="${y}" font-family="sans-serif" font-size="15" fill="${colour}">${escaped(text.slice(0, 62))}</text>`;
  const colour = take.verdict?.kind === "rejected" ? "#d98a8a" : stands ? "#ffd9a0" : "#e8e2d8";
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cell.width}" height="${cell.words}">${line(17, first, colour)}${line(37, second, "#9a948c")}</svg>`,
  );
};

/** A take as it is seen on the sheet; null where its file cannot be read any more. */
const thumbOf = async (
  project: Project,
  take: PictureTake | ClipTake,
  signal: AbortSignal,
): Promise<Buffer | null> => {
  const file = path.join(project.public, take.file);
  try {
    if (!("durationInFrames" in take)) {
      return await sharp(file)
        .resize(cell.width, cell.height, { fit: "contain", background: ground })
        .png()
        .toBuffer();
    }
    return await stripOf(file, take, signal);
  } catch {
    return null;
  }
};

const stripOf = async (
  file: string,
  take: ClipTake,
  signal: AbortSignal,
): Promise<Buffer | null> => {
  const width = Math.floor(cell.width / framesOfClip);
  const height = Math.min(cell.height, Math.round((width * take.height) / take.width / 2) * 2);
  const read = await smallFrames(file, { width, height }, signal);
  if (read.kind !== "decoded" || read.frames.length === 0) return null;
  const last = read.frames.length - 1;
  const shown = [0, Math.round(last / 2), last].flatMap((index) => read.frames[index] ?? []);
  const raw = { width, height, channels: 3 } as const;
  return sharp({
    create: { width: cell.width, height: cell.height, channels: 3, background: ground },
  })
    .composite(
      shown.map(({ data }, index) => ({
        input: Buffer.from(data),
        raw,
        left: index * width,
        top: Math.round((cell.height - height) / 2),
      })),
    )
    .png()
    .toBuffer();
};

/** Draws all takes of one shot or keyframe on one page, three in a row, each with its number and where it came from. */
export const drawTakesSheet = async (
  project: Project,
  { takes }: FoundTakes,
  png: string,
  signal: AbortSignal,
): Promise<void> => {
  const columns = Math.min(3, takes.takes.length);
  const rows = Math.ceil(takes.takes.length / columns);
  const [across, down] = [cell.width + cell.gap, cell.height + cell.words + cell.gap];
  const parts = await Promise.all(
    takes.takes.map(async (take, index): Promise<OverlayOptions[]> => {
      const left = cell.gap + (index % columns) * across;
      const top = cell.gap + Math.floor(index / columns) * down;
      const thumb = await thumbOf(project, take, signal);
      return [
        ...(thumb ? [{ input: thumb, left, top }] : []),
        { input: words(take, take.take === takes.use), left, top: top + cell.height },
      ];
    }),
  );
  const page = sharp({
    create: {
      width: cell.gap + columns * across,
      height: cell.gap + rows * down,
      channels: 3,
      background: ground,
    },
  }).composite(parts.flat());
  await writeFileAtomic(png, await page.png().toBuffer());
};
