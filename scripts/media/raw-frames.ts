import { spawn } from "node:child_process";
import { ffmpegBinaries } from "./ffmpeg-binaries.ts";

/** Raw pictures out of ffmpeg, one after the other. */
export type RawFrames = {
  /** Writes the next picture into `into`; false after the last. */
  readonly next: (into: Uint8Array) => Promise<boolean>;
  /** Ends the process; also when not everything was taken. */
  readonly close: () => Promise<void>;
  /** What ffmpeg complained about, so far. */
  readonly log: () => string;
};

/** What is decoded. `args` name inputs and filters; the output is added. */
export type RawFramesCall = {
  readonly args: readonly string[];
  readonly pixelFormat: "yuv420p" | "rgba" | "gray" | "rgb24";
  /** Bytes of one picture. */
  readonly frameLength: number;
  /** Written to standard input, which is closed after it. */
  readonly input?: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/**
 * Starts the bundled ffmpeg and hands over its pictures as they come; it waits when nobody takes them. Throws where this
 * machine has no ffmpeg: whoever renders has asked for it before.
 */
export const rawFrames = (call: RawFramesCall): RawFrames => {
  const binaries = ffmpegBinaries();
  if (binaries.kind === "failed") throw new Error(binaries.message);
  const output = [
    "-map",
    "0:v:0",
    "-fps_mode",
    "passthrough",
    "-pix_fmt",
    call.pixelFormat,
    "-c:v",
    "rawvideo",
  ];
  const child = spawn(
    binaries.ffmpeg,
    ["-hide_banner", "-loglevel", "error", ...call.args, ...output, "-f", "image2pipe", "pipe:1"],
    { env: binaries.env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true },
  );
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log = (log + text).slice(-4096);
  });
  // A process that ended early is told by its missing pictures.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  });
  void feed(child.stdin, call.input ?? []);
  // Node throws away what a process that ended has left in a pipe nobody listens to; the iterator listens from its first step on.
  child.stdout.on("readable", () => undefined);
  const chunks = child.stdout[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  const next = async (picture: Uint8Array): Promise<boolean> => {
    let filled = 0;
    for (;;) {
      const taken = rest.subarray(0, call.frameLength - filled);
      picture.set(taken, filled);
      filled += taken.length;
      rest = rest.subarray(taken.length);
      if (filled === call.frameLength) return true;
      const chunk = await chunks.next();
      if (chunk.done) {
        // What it complained about is whole only then.
        await ended;
        return false;
      }
      rest = bytes(chunk.value);
    }
  };
  const close = async (): Promise<void> => {
    child.kill("SIGKILL");
    child.stdout.destroy();
    await ended;
  };
  return { next, close, log: () => log.trim() };
};

const bytes = (chunk: unknown): Uint8Array =>
  chunk instanceof Uint8Array ? chunk : new Uint8Array(0);

const feed = async (
  into: NodeJS.WritableStream,
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> => {
  for await (const piece of input) {
    if (!into.writable) return;
    if (!into.write(piece)) {
      await new Promise<void>((resolve) => {
        const goOn = () => {
          into.off("drain", goOn).off("close", goOn);
          resolve();
        };
        into.on("drain", goOn).on("close", goOn);
      });
    }
  }
  into.end();
};
