import { accessSync, constants, readdirSync } from "node:fs";
import path from "node:path";
import type { Project } from "../store/project.ts";

/** `headless-shell` is Chromium's small windowless build: twice as fast here. `chrome` is the full browser, run windowless. */
export type BrowserKind = "headless-shell" | "chrome";

/** Where a browser comes from, in the order they are tried. */
export type BrowserSource =
  | "named"
  | "remotion"
  | "installed-shell"
  | "installed"
  | "carried"
  | "download";

/** A browser that may be there. `executable` is null for those that must be unpacked or downloaded first. */
export type BrowserCandidate = {
  readonly source: BrowserSource;
  readonly kind: BrowserKind;
  readonly executable: string | null;
};

/** What a search looks at: given in, so that it can be tested for every system. */
export type BrowserSearch = {
  readonly named: string | undefined;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (file: string) => boolean;
  readonly remotionShell: string | null;
};

const shellNames = ["chrome-headless-shell", "headless_shell", "chromium-headless-shell"];
const browserNames = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const usualPlaces = ({ platform, env }: BrowserSearch): string[] => {
  const join = platform === "win32" ? path.win32.join : path.posix.join;
  switch (platform) {
    case "darwin":
      return ["/Applications", join(env["HOME"] ?? "/", "Applications")].flatMap((folder) => [
        join(folder, "Google Chrome.app/Contents/MacOS/Google Chrome"),
        join(folder, "Chromium.app/Contents/MacOS/Chromium"),
        join(folder, "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
      ]);
    case "win32":
      return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
        const folder = env[name];
        return folder === undefined
          ? []
          : [
              join(folder, "Google/Chrome/Application/chrome.exe"),
              join(folder, "Chromium/Application/chrome.exe"),
              join(folder, "Microsoft/Edge/Application/msedge.exe"),
            ];
      });
    default:
      return ["/opt/google/chrome/chrome", "/snap/bin/chromium", "/usr/lib/chromium/chromium"];
  }
};

const onPath = (
  names: readonly string[],
  { env, platform, isExecutable }: BrowserSearch,
): string | null => {
  const paths = platform === "win32" ? path.win32 : path.posix;
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(paths.delimiter).filter(Boolean);
  const files = names.flatMap((name) => folders.map((folder) => paths.join(folder, name + suffix)));
  return files.find(isExecutable) ?? null;
};

const kindOf = (executable: string): BrowserKind =>
  /headless[-_]shell/i.test(executable) ? "headless-shell" : "chrome";

/**
 * Browsers that may be here, in the order to try them: one that a person named (then no other), Remotion's own, an
 * installed one (a headless shell before a full browser), the one carried by an npm package (Linux x64), and Remotion's
 * download.
 */
export const browserCandidates = (search: BrowserSearch): BrowserCandidate[] => {
  if (search.named)
    return [{ source: "named", kind: kindOf(search.named), executable: search.named }];
  const found = (
    source: BrowserSource,
    kind: BrowserKind,
    executable: string | null,
  ): BrowserCandidate[] => (executable === null ? [] : [{ source, kind, executable }]);
  const hasCarried = search.platform === "linux" && search.arch === "x64";
  const full =
    onPath(browserNames, search) ?? usualPlaces(search).find(search.isExecutable) ?? null;
  return [
    ...found("remotion", "headless-shell", search.remotionShell),
    ...found("installed-shell", "headless-shell", onPath(shellNames, search)),
    ...found("installed", "chrome", full),
    ...(hasCarried
      ? [{ source: "carried", kind: "headless-shell", executable: null } as const]
      : []),
    { source: "download", kind: "headless-shell", executable: null },
  ];
};

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The headless shell that Remotion downloaded earlier, or null. */
const remotionShell = (project: Project): string | null => {
  const root = path.join(project.code, "node_modules", ".remotion", "chrome-headless-shell");
  try {
    return (
      readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((name) => /^chrome-headless-shell(\.exe)?$/.test(path.basename(name)))
        .map((name) => path.join(root, name))
        .find(isExecutable) ?? null
    );
  } catch {
    return null;
  }
};

/** The search on this machine. `named` comes from --browser, else from the environment variable GEMINI_RING_BROWSER. */
export const searchHere = (project: Project, named: string | undefined): BrowserSearch => ({
  named: named ?? (process.env["GEMINI_RING_BROWSER"] || undefined),
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  isExecutable,
  remotionShell: remotionShell(project),
});
