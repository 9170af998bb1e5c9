import { execFile } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { isMissing } from "./is-missing.ts";
import type { RunRecord } from "./run-record.ts";

/** Files a run makes before they get their name: `<name>.partial-<pid>.<rest>`. */
export const partialName = (name: string, rest: string, pid: number = process.pid): string =>
  `${name}.partial-${pid}.${rest}`;

type RunningProcess = { readonly pid: number; readonly command: string };

const onLinux = async (): Promise<RunningProcess[]> => {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => ({
      pid: Number(pid),
      command: await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => ""),
    })),
  );
};

const byPs = async (): Promise<RunningProcess[]> => {
  const { stdout } = await promisify(execFile)("ps", ["-axo", "pid=,args="], {
    maxBuffer: 2 ** 24,
  });
  return stdout.split("\n").flatMap((line) => {
    const [, pid, command = ""] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), command }];
  });
};

const processes = async (): Promise<RunningProcess[]> => {
  switch (process.platform) {
    case "linux":
      return onLinux();
    case "win32":
      return [];
    default:
      return byPs();
  }
};

/** Ends processes whose command line names the run's own folder: its browser and encoder, if they outlived it. */
const endOrphans = async (temp: string): Promise<void> => {
  for (const { pid, command } of await processes()) {
    if (pid === process.pid || !command.includes(temp)) continue;
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself.
    }
  }
};

/** Only a folder that a run of this program made is ever removed, whatever a record says. */
const isOwnTemp = (temp: string): boolean =>
  path.isAbsolute(temp) &&
  /^gemini-ring-\d+-[0-9a-f]{8}$/.test(path.basename(temp)) &&
  temp !== tmpdir();

/** Removes everything a run left: orphaned processes, its temporary folder, and its half-made files in `folder`. */
export const cleanUpAfter = async (run: RunRecord, folder: string): Promise<void> => {
  if (isOwnTemp(run.temp)) {
    await endOrphans(run.temp);
    await rm(run.temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const partial = names.filter((name) => name.includes(`.partial-${run.pid}`));
  await Promise.all(
    partial.map((name) => rm(path.join(folder, name), { recursive: true, force: true })),
  );
};
