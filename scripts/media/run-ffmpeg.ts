import { spawn } from "node:child_process";
import { cancelled, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { ffmpegBinaries } from "./ffmpeg-binaries.ts";

/** A run of ffmpeg or ffprobe to its end. `log` is what it wrote to standard error: its last 64 kB. */
export type FfmpegRun =
  | { readonly kind: "ended"; readonly exit: number; readonly log: string }
  | Cancelled
  | Failure;

/** How to run it. `onData` gets standard output as it comes; without it standard output is thrown away. */
export type FfmpegCall = {
  readonly tool: "ffmpeg" | "ffprobe";
  readonly args: readonly string[];
  readonly signal: AbortSignal;
  readonly onData?: (chunk: Buffer) => void;
};

const logLimit = 65_536;

/** Runs the bundled ffmpeg or ffprobe. Ends with `cancelled`, and the process killed, when `signal` aborts. */
export const runFfmpeg = async ({ tool, args, signal, onData }: FfmpegCall): Promise<FfmpegRun> => {
  const binaries = ffmpegBinaries();
  if (binaries.kind === "failed") return binaries;
  if (signal.aborted) return cancelled;
  const quiet = tool === "ffmpeg" ? ["-hide_banner", "-nostdin"] : ["-hide_banner"];
  return new Promise((resolve, reject) => {
    const child = spawn(binaries[tool], [...quiet, ...args], {
      env: binaries.env,
      stdio: ["ignore", onData ? "pipe" : "ignore", "pipe"],
      windowsHide: true,
    });
    let log = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log = (log + text).slice(-logLimit);
    });
    if (onData) child.stdout?.on("data", onData);
    const kill = () => child.kill("SIGKILL");
    signal.addEventListener("abort", kill, { once: true });
    child.once("error", (error) => {
      signal.removeEventListener("abort", kill);
      reject(error);
    });
    child.once("close", (code) => {
      signal.removeEventListener("abort", kill);
      resolve(signal.aborted ? cancelled : { kind: "ended", exit: code ?? 1, log });
    });
  });
};

/** A path as ffmpeg takes it: names that begin with a dash or hold a colon are no options and no protocols. */
export const fileArgument = (file: string): string => `file:${file}`;
