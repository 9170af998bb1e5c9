import { spawn } from "node:child_process";

import { findBundledFfmpeg } from "./bundled-ffmpeg.ts";

/** What an ffmpeg run left behind. */
export type FfmpegOutput = { readonly stdout: Buffer; readonly stderr: string };

/** Runs the bundled ffmpeg with `input` on its standard input. Rejects with its last lines when it fails. */
export const runFfmpeg = (args: readonly string[], input: Uint8Array): Promise<FfmpegOutput> => {
  const ffmpeg = findBundledFfmpeg();
  if (ffmpeg === null) {
    throw new Error(`no bundled ffmpeg for ${process.platform} ${process.arch}`);
  }
  return new Promise((resolve, reject) => {
    const child = spawn(ffmpeg.binary, ["-hide_banner", ...args], { env: ffmpeg.environment });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const stderr = Buffer.concat(err).toString();
      if (code === 0) {
        resolve({ stdout: Buffer.concat(out), stderr });
      } else {
        reject(new Error(`ffmpeg ended with ${code}: ${stderr.slice(-800)}`));
      }
    });
    // ffmpeg may close its input before all is written, once it has what it needs.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
};
