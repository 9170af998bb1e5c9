import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { failed, type Failure } from "../terminal/outcome.ts";

/** The ffmpeg 7.1 that comes with Remotion: nothing else needs to be installed. */
export type FfmpegBinaries = {
  readonly kind: "found";
  readonly ffmpeg: string;
  readonly ffprobe: string;
  /** The environment they run in: their own libraries lie beside them. */
  readonly env: NodeJS.ProcessEnv;
};

const reportSchema = z.object({ header: z.object({ glibcVersionRuntime: z.string() }) });

let musl: boolean | null = null;

/** Node names the C library it runs on only when that is glibc. Asking takes it tens of milliseconds: once is enough. */
const isMusl = (): boolean =>
  (musl ??= !reportSchema.safeParse(process.report.getReport()).success);

/** Name of the npm package that carries the binaries for a machine; null where Remotion has none. */
export const compositorPackage = (
  platform: NodeJS.Platform,
  arch: string,
  musl: () => boolean,
): string | null => {
  switch (`${platform}-${arch}`) {
    case "linux-x64":
    case "linux-arm64":
      return `@remotion/compositor-linux-${arch}-${musl() ? "musl" : "gnu"}`;
    case "darwin-x64":
    case "darwin-arm64":
      return `@remotion/compositor-darwin-${arch}`;
    case "win32-x64":
      return "@remotion/compositor-win32-x64-msvc";
    default:
      return null;
  }
};

/** Finds the bundled ffmpeg and ffprobe of this machine. */
export const ffmpegBinaries = (): FfmpegBinaries | Failure => {
  const name = compositorPackage(process.platform, process.arch, isMusl);
  if (!name) {
    return failed(
      "no-ffmpeg",
      `There is no bundled ffmpeg for ${process.platform} on ${process.arch}.`,
      "Linux and macOS (x64, arm64) and Windows (x64) have one.",
    );
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  try {
    const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const ffmpeg = path.join(folder, `ffmpeg${suffix}`);
    if (existsSync(ffmpeg)) {
      const libraries = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
      return {
        kind: "found",
        ffmpeg,
        ffprobe: path.join(folder, `ffprobe${suffix}`),
        env: { ...process.env, [libraries]: folder },
      };
    }
  } catch {
    // Falls through: the package is not installed.
  }
  return failed(
    "no-ffmpeg",
    `The npm package ${name}, which carries ffmpeg, is not installed.`,
    'Run "npm install" again, without --omit=optional and on this machine.',
  );
};
