import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { good, missing, type Check } from "./check.ts";

const manifestSchema = z.object({ name: z.string(), version: z.string() });

const manifest = async (folder: string): Promise<z.infer<typeof manifestSchema> | null> => {
  try {
    return manifestSchema.parse(
      JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")),
    );
  } catch {
    return null;
  }
};

/** Node's version against what the project needs (`major.minor`). */
export const checkNode = (
  version: string,
  wanted: readonly [major: number, minor: number],
): Check => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isNew = major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
  return isNew
    ? good("Node", version)
    : missing(
        "Node",
        `${version}, expected ${wanted.join(".")} or newer`,
        "Install a newer Node from nodejs.org.",
      );
};

/** Remotion refuses to work, or worse, works oddly, when its packages differ in version. */
export const checkRemotion = async (code: string): Promise<Check> => {
  const modules = path.join(code, "node_modules");
  const scoped = await readdir(path.join(modules, "@remotion")).catch(() => []);
  const folders = [
    path.join(modules, "remotion"),
    ...scoped.map((name) => path.join(modules, "@remotion", name)),
  ];
  const found = (await Promise.all(folders.map(manifest))).filter((entry) => entry !== null);
  const versions = new Set(found.map((entry) => entry.version));
  const [first] = versions;
  if (first === undefined) return missing("Remotion", "not installed", 'Run "npm install".');
  if (versions.size === 1) return good("Remotion", `${first}, ${found.length} packages`);
  const list = found
    .filter((entry) => entry.version !== first)
    .map((entry) => `${entry.name} ${entry.version}`);
  return missing(
    "Remotion",
    `packages of different versions: ${first}, but ${list.join(", ")}`,
    "Give them one exact version in package.json and install again.",
  );
};

/** Fonts come as npm packages: without them captions are set in whatever the system has. */
export const checkFonts = async (code: string): Promise<Check> => {
  const names = ["cormorant", "noto-serif-sc"].map((name) => `@fontsource-variable/${name}`);
  const counts = await Promise.all(
    names.map((name) =>
      readdir(path.join(code, "node_modules", name, "files")).then(
        (files) => files.filter((file) => file.endsWith(".woff2")).length,
        () => 0,
      ),
    ),
  );
  const lost = names.filter((_, index) => counts[index] === 0);
  return lost.length === 0
    ? good("Fonts", names.map((name, index) => `${name} (${counts[index]} files)`).join(", "))
    : missing("Fonts", `not installed: ${lost.join(", ")}`, 'Run "npm install".');
};
