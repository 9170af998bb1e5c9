import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The ffmpeg that Remotion renders with, and the environment it needs to find its libraries. */
export type BundledFfmpeg = {
  readonly binary: string;
  readonly environment: NodeJS.ProcessEnv;
};

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "linux-x64": ["compositor-linux-x64-gnu", "compositor-linux-x64-musl"],
  "linux-arm64": ["compositor-linux-arm64-gnu", "compositor-linux-arm64-musl"],
  "darwin-x64": ["compositor-darwin-x64"],
  "darwin-arm64": ["compositor-darwin-arm64"],
  "win32-x64": ["compositor-win32-x64-msvc"],
};

/** The folder a package was installed in, or null. Its manifest is not always exported, so the entry file is asked for. */
const packageFolder = (name: string): string | null => {
  const { resolve } = createRequire(import.meta.url);
  try {
    return dirname(resolve(name));
  } catch {
    return null;
  }
};

/** Finds the ffmpeg of `@remotion/compositor-<platform>`; null when none is installed for this machine. */
export const findBundledFfmpeg = (): BundledFfmpeg | null => {
  const key = `${process.platform}-${process.arch}`;
  for (const name of PACKAGES[key] ?? []) {
    const folder = packageFolder(`@remotion/${name}`);
    const binary = join(folder ?? "", process.platform === "win32" ? "ffmpeg.exe" : "ffmpeg");
    if (folder !== null && existsSync(binary)) {
      const environment = { ...process.env, LD_LIBRARY_PATH: folder, DYLD_LIBRARY_PATH: folder };
      return { binary, environment };
    }
  }
  return null;
};
