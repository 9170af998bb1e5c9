import { expect, test } from "vitest";
import { browserCandidates, type BrowserSearch } from "./browser-candidates.ts";

const search = (changes: Partial<BrowserSearch>, files: readonly string[] = []): BrowserSearch => ({
  named: undefined,
  platform: "linux",
  arch: "x64",
  env: { PATH: "/usr/local/bin:/usr/bin" },
  isExecutable: (file) => files.includes(file),
  remotionShell: null,
  ...changes,
});

const order = (wanted: BrowserSearch) =>
  browserCandidates(wanted).map(({ source, executable }) => `${source} ${executable ?? "-"}`);

test.each<[string, BrowserSearch, string[]]>([
  [
    "a named browser is the only one",
    search({ named: "/opt/my-chrome" }, ["/usr/bin/chromium"]),
    ["named /opt/my-chrome"],
  ],
  ["nothing is installed", search({}), ["carried -", "download -"]],
  [
    "all there is",
    search({ remotionShell: "/p/chrome-headless-shell" }, [
      "/usr/bin/chromium",
      "/usr/bin/google-chrome",
      "/usr/local/bin/headless_shell",
    ]),
    [
      "remotion /p/chrome-headless-shell",
      "installed-shell /usr/local/bin/headless_shell",
      "installed /usr/bin/chromium",
      "carried -",
      "download -",
    ],
  ],
  [
    "ARM has none to carry",
    search({ arch: "arm64" }, ["/usr/bin/chromium-browser"]),
    ["installed /usr/bin/chromium-browser", "download -"],
  ],
  [
    "a Mac",
    search({ platform: "darwin", env: { HOME: "/Users/me" } }, [
      "/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium",
    ]),
    ["installed /Users/me/Applications/Chromium.app/Contents/MacOS/Chromium", "download -"],
  ],
  [
    "Windows",
    search({ platform: "win32", env: { Path: "C:\\Windows", PROGRAMFILES: "C:\\Program Files" } }, [
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ]),
    ["installed C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "download -"],
  ],
])("%s", (_, wanted, expected) => {
  expect(order(wanted)).toEqual(expected);
});

test.each([
  ["/usr/bin/chromium", "chrome"],
  ["/opt/chrome-headless-shell", "headless-shell"],
])("%s is a %s", (named, kind) => {
  expect(browserCandidates(search({ named }))).toEqual([
    { source: "named", kind, executable: named },
  ]);
});
