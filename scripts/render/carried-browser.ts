import { access, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { makeFolder } from "../store/make-folder.ts";
import type { Project } from "../store/project.ts";
import { removeStalePartials } from "../store/remove-stale-partials.ts";
import { setEnv } from "./set-env.ts";

/** The Chromium that the npm package `@sparticuz/chromium` carries, unpacked; `libraries` holds what a bare system lacks. */
export type CarriedBrowser = {
  readonly executable: string;
  readonly libraries: string;
  readonly fonts: string;
};

const versionSchema = z.object({ version: z.string() });

const packageVersion = (): string => {
  const require = createRequire(import.meta.url);
  const manifest = path.join(
    path.dirname(require.resolve("@sparticuz/chromium")),
    "..",
    "..",
    "package.json",
  );
  return versionSchema.parse(require(manifest)).version;
};

/**
 * Unpacks the carried browser into the cache, once for each version (190 MB, 2 s). The package unpacks into the system's
 * temporary folder and takes whatever lies there for whole; here it gets a folder of its own, renamed when all is there.
 */
export const unpackCarriedBrowser = async (project: Project): Promise<CarriedBrowser> => {
  const folder = path.join(project.cache, "browser", packageVersion());
  const browser: CarriedBrowser = {
    executable: path.join(folder, "chromium"),
    libraries: path.join(folder, "al2023", "lib"),
    fonts: path.join(folder, "fonts"),
  };
  const isThere = () =>
    access(browser.executable).then(
      () => true,
      () => false,
    );
  if (await isThere()) return browser;
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await removeStalePartials(path.dirname(folder));
    await makeFolder(partial);
    const { default: chromium } = await import("@sparticuz/chromium");
    // The second variable makes the package believe it runs on Lambda: only then does it unpack its shared libraries.
    const restore = setEnv({ TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
    await chromium.executablePath().finally(restore);
    await rename(partial, folder).catch(async (error: unknown) => {
      if (!(await isThere())) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return browser;
};
