import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainPicture, requestRig, type RequestRig } from "../../../tests/services/request-rig.ts";
import { referencePicture, type PictureLimits } from "./reference-picture.ts";

const limits: PictureLimits = {
  formats: ["png", "jpeg", "webp"],
  largestInBytes: 50e6,
  shortestSide: 300,
  longestSide: 6_000,
};

let rig: RequestRig;

beforeAll(async () => {
  rig = await requestRig();
});

afterAll(() => rig.remove());

const colour = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c84" } });

/** What no codec can make small. */
const noise = (width: number, height: number): Promise<Buffer> =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();

describe("a picture that can be sent, as it is or converted without losing a pixel", () => {
  test.each<[string, () => Promise<Buffer>, string, { as?: "it is" }]>([
    ["a PNG", () => plainPicture("#a33"), "image/png", { as: "it is" }],
    ["a JPEG", () => colour(640, 360).jpeg().toBuffer(), "image/jpeg", { as: "it is" }],
    ["a WebP", () => colour(640, 360).webp().toBuffer(), "image/webp", { as: "it is" }],
    ["8-bit grey", () => colour(640, 360).toColourspace("b-w").png().toBuffer(), "image/png", {}],
    ["CMYK", () => colour(640, 360).toColourspace("cmyk").jpeg().toBuffer(), "image/png", {}],
    ["16 bits", () => colour(640, 360).toColourspace("rgb16").png().toBuffer(), "image/png", {}],
    ["a TIFF", () => colour(640, 360).tiff().toBuffer(), "image/png", {}],
    ["a still GIF", () => colour(640, 360).gif().toBuffer(), "image/png", {}],
    [
      "lying on its side, by EXIF",
      () => colour(360, 640).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      "image/png",
      {},
    ],
    ["60 MB", () => noise(4_500, 4_500), "image/jpeg", {}],
  ])("%s", async (_, draw, mime, { as }) => {
    const bytes = await draw();
    const sent = await referencePicture(
      rig.publicFolder,
      await rig.put("piece", "戒指 ring.bin", bytes),
      1,
      limits,
    );
    if (sent.kind !== "ready") throw new Error(JSON.stringify(sent));
    const suffix = mime.slice("image/".length).replace("jpeg", "jpg");
    expect([sent.mime, sent.name]).toEqual([mime, `image-1-piece.${suffix}`]);
    expect(sent.bytes.equals(bytes)).toBe(as === "it is");
    expect(sent.bytes.length).toBeLessThan(limits.largestInBytes);
    const { width, height, space, depth } = await sharp(sent.bytes).metadata();
    expect([space, depth]).toEqual(["srgb", "uchar"]);
    expect([width, height]).toEqual(bytes.length > 50e6 ? [4_500, 4_500] : [640, 360]);
  });
});

/** Two pictures, one black and one white, as sharp takes an animation. */
const frames = () => {
  const pixels = Buffer.alloc(640 * 720 * 3, 255).fill(0, 0, 640 * 360 * 3);
  return sharp(pixels, { raw: { width: 640, height: 720, channels: 3, pageHeight: 360 } });
};

describe("a picture that cannot be sent is said, with its name", () => {
  test.each<[string, () => Promise<Buffer>, RegExp]>([
    ["0 bytes", async () => Buffer.alloc(0), /empty \(0 bytes\)/],
    ["text", async () => Buffer.from("# no picture"), /not a picture/],
    [
      "half a picture",
      async () => {
        const whole = await noise(640, 360);
        return whole.subarray(0, whole.length / 2);
      },
      /only a part of one/,
    ],
    [
      "an animated GIF",
      () =>
        frames()
          .gif({ delay: [100, 100] })
          .toBuffer(),
      /animated \(2 pictures\)/,
    ],
    [
      "an animated WebP",
      () =>
        frames()
          .webp({ delay: [100, 100] })
          .toBuffer(),
      /animated \(2 pictures\)/,
    ],
    ["too small", () => colour(299, 400).png().toBuffer(), /299x400, sides of 300 to 6000/],
    ["too large", () => colour(6_001, 400).png().toBuffer(), /6001x400/],
  ])("%s", async (_, draw, why) => {
    const file = await rig.put("piece", "ring.png", await draw());
    const sent = await referencePicture(rig.publicFolder, file, 1, limits);
    expect(sent).toMatchObject({ kind: "failed", reason: "bad-reference", billed: "no" });
    expect(JSON.stringify(sent)).toMatch(why);
    expect(JSON.stringify(sent)).toContain("ring.png");
  });

  test("missing", async () => {
    const file = { file: "nowhere.png", role: "piece", sha256: "", label: "the ring" } as const;
    expect(await referencePicture(rig.publicFolder, file, 1, limits)).toMatchObject({
      kind: "failed",
      reason: "no-reference",
      message: "nowhere.png (the ring) is not there.",
    });
  });

  test("outside public/", async () => {
    const file = { file: "../secret.png", role: "piece", sha256: "", label: "a secret" } as const;
    expect(await referencePicture(rig.publicFolder, file, 1, limits)).toMatchObject({
      reason: "bad-reference",
      message: "../secret.png (a secret): it lies outside public/.",
    });
  });

  test("changed since it was planned", async () => {
    const file = await rig.picture("piece", "ring.png");
    await writeFile(path.join(rig.publicFolder, "ring.png"), await plainPicture("#0f0"));
    expect(await referencePicture(rig.publicFolder, file, 1, limits)).toMatchObject({
      reason: "bad-reference",
      message: expect.stringContaining("changed since"),
    });
  });
});
