import { expect, test } from "vitest";
import { compositorPackage, ffmpegBinaries } from "./ffmpeg-binaries.ts";

test.each<[string, NodeJS.Platform, string, boolean, string | null]>([
  ["Debian", "linux", "x64", false, "@remotion/compositor-linux-x64-gnu"],
  ["Alpine on ARM", "linux", "arm64", true, "@remotion/compositor-linux-arm64-musl"],
  ["a new Mac", "darwin", "arm64", false, "@remotion/compositor-darwin-arm64"],
  ["Windows", "win32", "x64", false, "@remotion/compositor-win32-x64-msvc"],
  ["Windows on ARM has none", "win32", "arm64", false, null],
  ["FreeBSD has none", "freebsd", "x64", false, null],
])("%s", (_, platform, arch, isMusl, name) => {
  expect(compositorPackage(platform, arch, () => isMusl)).toBe(name);
});

test("this machine has one", () => {
  expect(ffmpegBinaries().kind).toBe("found");
});
