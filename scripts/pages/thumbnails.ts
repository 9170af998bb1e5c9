import path from "node:path";
import sharp from "sharp";

/** Width of a small picture on a page, pixels: twice as wide as it is shown, for fine screens. */
const widthInPixels = 480;

/** Small pictures of one page, each embedded once however often it is shown. */
export type Thumbnails = {
  /** An element that shows the picture `file` (inside `public/`), or an empty frame where there is none. */
  readonly show: (file: string | null, label: string) => string;
  /** The style rules that hold the pictures. */
  readonly css: string;
};

/** Makes small pictures of these files; one that cannot be read is left out and shows as an empty frame. */
export const thumbnailsOf = async (
  publicFolder: string,
  files: readonly string[],
): Promise<Thumbnails> => {
  const rules = new Map<string, string>();
  for (const file of new Set(files)) {
    const jpeg = await small(path.join(publicFolder, file));
    if (jpeg) rules.set(file, `url(data:image/jpeg;base64,${jpeg.toString("base64")})`);
  }
  const names = new Map([...rules.keys()].map((file, index) => [file, `t${index}`]));
  return {
    show: (file, label) =>
      `<span class="pic ${file === null ? "" : (names.get(file) ?? "")}" role="img" aria-label="${label.replaceAll('"', "&quot;")}"></span>`,
    css: [...rules]
      .map(([file, url]) => `.${names.get(file) ?? ""}{background-image:${url}}`)
      .join("\n"),
  };
};

const small = (file: string): Promise<Buffer | null> =>
  sharp(file)
    .resize({ width: widthInPixels })
    .jpeg({ quality: 70, mozjpeg: true })
    .toBuffer()
    .catch(() => null);
