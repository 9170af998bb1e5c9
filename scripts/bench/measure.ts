import { spawn } from "node:child_process";
import os from "node:os";

/** What a command cost: time on the wall, and time of all processors and memory of the whole machine while it ran. */
export type Cost = {
  readonly wallInSeconds: number;
  readonly cpuInSeconds: number;
  /** Most memory that the machine had less of at one time than before, in megabytes. */
  readonly memoryInMb: number;
};

/** Between two looks at the memory, in milliseconds. */
const lookEvery = 100;

/** Busy time of all processors since start-up, in seconds. */
const busySeconds = (): number =>
  os.cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) /
  1000;

/**
 * Runs a command to its end and measures it.
 *
 * Processor time and memory are the whole machine's, because browsers and encoders start children that no parent accounts for: run
 * it on a quiet machine. Throws with the command's last words when it fails.
 */
export const measure = async (
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Cost & { stdout: string }> => {
  const [wall, cpu, free] = [performance.now(), busySeconds(), os.freemem()];
  let least = free;
  const looking = setInterval(() => (least = Math.min(least, os.freemem())), lookEvery);
  const { code, stdout, stderr } = await run(command, args, environment);
  clearInterval(looking);
  if (code !== 0) {
    throw new Error(`${command} ended with ${code}:\n${stderr.split("\n").slice(-12).join("\n")}`);
  }
  return {
    wallInSeconds: (performance.now() - wall) / 1000,
    cpuInSeconds: busySeconds() - cpu,
    memoryInMb: (free - least) / 2 ** 20,
    stdout,
  };
};

const run = (
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
) =>
  new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...environment },
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
