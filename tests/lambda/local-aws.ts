import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { unpackCarriedBrowser } from "../../scripts/render/carried-browser.ts";
import { projectAt } from "../../scripts/store/project.ts";
import { startControl, type AccountSettings } from "./aws/control-server.ts";
import { startLambda, type LambdaServer } from "./aws/lambda-server.ts";
import type { Fault, IncomingInvocation } from "./aws/lambda-run.ts";
import { testAccount } from "./aws/s3-access.ts";
import { startS3, type S3Server } from "./aws/s3-server.ts";
import { openEnvironment, type Environment } from "./sandbox/environment.ts";
import { unzip } from "./sandbox/unzip.ts";

/** The region the test cloud stands in. */
export const testRegion = "eu-central-1";

/** AWS as far as Remotion Lambda needs it, on this machine alone: real functions in sandboxes, real objects, no internet. */
export type LocalAws = {
  readonly s3: S3Server;
  readonly lambda: LambdaServer;
  readonly account: AccountSettings;
  /** What makes any AWS client (ours, Remotion's, the function's) talk to it. */
  readonly env: Readonly<Record<string, string>>;
  /** What goes wrong from now on; null for nothing. */
  readonly inject: (fault: ((invocation: IncomingInvocation) => Fault | null) | null) => void;
  readonly close: () => Promise<void>;
};

/** Why sandboxes cannot be made here; null when they can. Tries it: some machines forbid namespaces. */
export const noSandbox = (): string | null => {
  if (process.platform !== "linux" || process.arch !== "x64")
    return `the sandboxes need Linux on x64; this is ${process.platform} on ${process.arch}`;
  const user = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];
  const script = "mount --make-rprivate / && mount -t tmpfs tmpfs /mnt && mount -t proc proc /proc";
  try {
    execFileSync("unshare", [...user, "--mount", "--pid", "--fork", "sh", "-c", script], {
      stdio: "pipe",
    });
    return null;
  } catch (error) {
    return `private mounts are not allowed here (${error instanceof Error ? error.message.trim() : String(error)})`;
  }
};

/** The browser where Remotion's layer has it: `/opt/bin/chromium`, and fonts beside it. */
const makeLayer = async (folder: string): Promise<string> => {
  const browser = await unpackCarriedBrowser(projectAt());
  await mkdir(folder, { recursive: true });
  await cp(path.dirname(browser.executable), path.join(folder, "bin"), { recursive: true });
  await cp(browser.fonts, path.join(folder, "fonts"), { recursive: true });
  await writeFile(
    path.join(folder, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/opt/fonts</dir><cachedir>/tmp/fonts-cache</cachedir></fontconfig>`,
  );
  return folder;
};

/** Remotion's zip as it is; only its ARM binaries give way to the same version's for this processor. */
const install = async (folder: string, zip: Buffer): Promise<void> => {
  await unzip(zip, folder);
  const native = path.dirname(
    createRequire(import.meta.url).resolve("@remotion/compositor-linux-x64-gnu/package.json"),
  );
  const binaries = (await readdir(native)).filter((name) =>
    /^(ffmpeg|ffprobe|remotion)$|\.so$/.test(name),
  );
  for (const name of binaries) await cp(path.join(native, name), path.join(folder, name));
};

type Stage = {
  readonly work: string;
  /** Laid out when the first environment needs it: it is large. */
  readonly layer: () => Promise<string>;
  readonly s3: S3Server;
  readonly env: Record<string, string>;
};

const functionEnv = (name: string, memoryInMb: number, env: Stage["env"]) => ({
  ...env,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryInMb),
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  LAMBDA_TASK_ROOT: "/var/task",
  LD_LIBRARY_PATH: "/var/task:/opt/bin/al2023/lib",
});

const open =
  ({ work, layer, s3, env }: Stage) =>
  async (fn: { name: string; task: string; memoryInMb: number }): Promise<Environment> =>
    openEnvironment({
      layer: await layer(),
      task: fn.task,
      work,
      hosts: ["s3.localhost", ...[...s3.buckets.keys()].map((name) => `${name}.s3.localhost`)],
      memoryInMb: fn.memoryInMb,
      env: functionEnv(fn.name, fn.memoryInMb, env),
    });

/** Starts the test cloud. `concurrency`: environments at once at most, for this machine's memory. */
export const startLocalAws = async (concurrency = 4): Promise<LocalAws> => {
  const work = await mkdtemp(path.join(tmpdir(), "gemini-ring-lambda-"));
  let laid: Promise<string> | null = null;
  const layer = () => (laid ??= makeLayer(path.join(work, "layer")));
  const account: AccountSettings = { quota: 10, denied: [] };
  let fault: ((invocation: IncomingInvocation) => Fault | null) | null = null;
  const s3 = await startS3();
  const control = await startControl(account);
  const env: Record<string, string> = {
    AWS_REGION: testRegion,
    AWS_ACCESS_KEY_ID: testAccount.accessKeyId,
    AWS_SECRET_ACCESS_KEY: testAccount.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_ENDPOINT_URL: control.origin,
    AWS_ENDPOINT_URL_S3: s3.origin,
  };
  const lambda = await startLambda({
    region: testRegion,
    install: async (name, zip) => {
      const task = path.join(work, "functions", name);
      await install(task, zip);
      return task;
    },
    open: open({ work, layer, s3, env }),
    concurrency: () => concurrency,
    fault: (invocation) => fault?.(invocation) ?? null,
  });
  env["AWS_ENDPOINT_URL_LAMBDA"] = lambda.origin;
  return {
    s3,
    lambda,
    account,
    env,
    inject: (next) => (fault = next),
    close: async () => {
      await Promise.all([lambda.close(), s3.close(), control.close()]);
      await rm(work, { recursive: true, force: true });
    },
  };
};
