import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** What a sandbox is made from. All paths are absolute. */
export type SandboxParts = {
  /** Becomes `/opt`: the browser and its fonts. */
  readonly layer: string;
  /** Becomes `/var/task`: the unpacked function. */
  readonly task: string;
  /** An empty folder for what each sandbox needs on disk. */
  readonly work: string;
  /** Names that must resolve to this machine. */
  readonly hosts: readonly string[];
  readonly memoryInMb: number;
  readonly env: Readonly<Record<string, string>>;
};

/** How an invocation ended. */
export type Ended =
  | { readonly kind: "end" }
  | { readonly kind: "error"; readonly message: string }
  | { readonly kind: "exited"; readonly log: string };

/** One invocation. `onData` gets the response piece by piece. */
export type Invocation = {
  readonly id: string;
  readonly arn: string;
  readonly deadlineInMs: number;
  readonly event: unknown;
  readonly onData: (data: Buffer) => void;
};

/** A process in a sandbox that runs one invocation at a time, like an execution environment of Lambda. */
export type Environment = {
  readonly pid: number | null;
  readonly isAlive: () => boolean;
  readonly invoke: (invocation: Invocation) => Promise<Ended>;
  /** Ends it and everything in it at once. */
  readonly kill: () => void;
  readonly ended: Promise<void>;
};

const here = path.dirname(fileURLToPath(import.meta.url));

const messageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("data"), base64: z.string() }),
  z.object({ kind: z.literal("end") }),
  z.object({ kind: z.literal("error"), message: z.string() }),
]);

/** What unshare is told: a user namespace too, where this user is not root. */
const namespaces = ["--mount", "--pid", "--fork", "--kill-child"].concat(
  process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"],
);

/** `/proc/meminfo` as a function of this size sees it: the compositor asks it how much video it may keep. */
const meminfo = (megabytes: number): string => {
  const line = (name: string, share: number) =>
    `${`${name}:`.padEnd(16)}${String(Math.round(megabytes * 1024 * share)).padStart(8)} kB\n`;
  return (
    line("MemTotal", 1) + line("MemFree", 0.8) + line("MemAvailable", 0.85) + line("SwapTotal", 0)
  );
};

const start = async (parts: SandboxParts): Promise<ChildProcess> => {
  const folder = await mkdtemp(path.join(parts.work, "environment-"));
  const [root, etc] = [path.join(folder, "root"), path.join(folder, "etc")];
  await mkdir(root);
  await mkdir(etc);
  await writeFile(path.join(etc, "hosts"), `127.0.0.1 localhost ${parts.hosts.join(" ")}\n`);
  await writeFile(path.join(etc, "meminfo"), meminfo(parts.memoryInMb));
  const enter = [root, parts.layer, parts.task, etc, here, process.execPath];
  return spawn("unshare", [...namespaces, "sh", path.join(here, "enter.sh"), ...enter], {
    stdio: ["pipe", "pipe", "pipe", "pipe"],
    env: { PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", HOME: "/tmp", ...parts.env },
  });
};

/** Starts a sandbox; the function in it is loaded while the first invocation already waits. */
export const openEnvironment = async (parts: SandboxParts): Promise<Environment> => {
  const child = await start(parts);
  let log = "";
  const keep = (text: string) => {
    log = (log + text).slice(-16_384);
  };
  child.stdout?.setEncoding("utf8").on("data", keep);
  child.stderr?.setEncoding("utf8").on("data", keep);
  let current: { invocation: Invocation; settle: (ended: Ended) => void } | null = null;
  let isAlive = true;
  const finish = (ended: Ended) => {
    const settle = current?.settle;
    current = null;
    settle?.(ended);
  };
  const ended = new Promise<void>((resolve) => {
    const over = () => {
      isAlive = false;
      finish({ kind: "exited", log });
      resolve();
    };
    child.once("error", over);
    child.once("close", over);
  });
  const answers = child.stdio[3];
  if (!answers || !("readable" in answers)) throw new Error("no channel for answers");
  createInterface({ input: answers }).on("line", (line) => {
    const message = messageSchema.parse(JSON.parse(line));
    if (message.kind === "data") current?.invocation.onData(Buffer.from(message.base64, "base64"));
    else if (message.kind !== "ready") finish(message);
  });
  child.stdin?.on("error", () => undefined);
  return {
    pid: child.pid ?? null,
    isAlive: () => isAlive,
    ended,
    kill: () => child.kill("SIGKILL"),
    invoke: (invocation) =>
      new Promise((resolve) => {
        if (!isAlive) return resolve({ kind: "exited", log });
        current = { invocation, settle: resolve };
        const { onData: _, ...sent } = invocation;
        child.stdin?.write(`${JSON.stringify(sent)}\n`);
      }),
  };
};
