import { randomUUID } from "node:crypto";
import type { Ended, Environment } from "../sandbox/environment.ts";
import { testAccount } from "./s3-access.ts";

/** A function as it was created. */
export type TestFunction = {
  readonly name: string;
  readonly memoryInMb: number;
  readonly timeoutInSeconds: number;
  readonly diskInMb: number;
  readonly task: string;
};

/** What goes wrong with an invocation. Times are milliseconds after it began. */
export type Fault =
  | { readonly kind: "throttle" }
  /** The environment dies, as when memory runs out. */
  | { readonly kind: "kill"; readonly afterInMs: number }
  /** The invocation never ends by itself. */
  | { readonly kind: "hang" };

/** What is known of an invocation when it comes in. `chunk` is null unless it renders one. */
export type IncomingInvocation = {
  readonly functionName: string;
  readonly type: string;
  readonly chunk: number | null;
  readonly running: number;
};

/** How the test cloud's Lambda behaves. */
export type LambdaOptions = {
  readonly region: string;
  /** Unpacks a function's zip and answers with its folder. */
  readonly install: (name: string, zip: Buffer) => Promise<string>;
  readonly open: (fn: TestFunction) => Promise<Environment>;
  /** Invocations at once; one more is throttled. */
  readonly concurrency: () => number;
  readonly fault: (invocation: IncomingInvocation) => Fault | null;
};

/** What the server knows while it runs. */
export type LambdaState = {
  readonly options: LambdaOptions;
  readonly functions: Map<string, TestFunction>;
  readonly idle: Map<string, Environment[]>;
  readonly all: Set<Environment>;
  readonly invocations: IncomingInvocation[];
  running: number;
  mostAtOnce: number;
};

/** Name of a function, as AWS writes it whole. */
export const arnOf = ({ options }: LambdaState, name: string): string =>
  `arn:aws:lambda:${options.region}:${testAccount.id}:function:${name}`;

/** How a run ended. */
export type RunEnd = Ended | { readonly kind: "timed-out" };

const environmentFor = async (state: LambdaState, fn: TestFunction): Promise<Environment> => {
  for (;;) {
    const warm = state.idle.get(fn.name)?.pop();
    if (!warm) break;
    if (warm.isAlive()) return warm;
  }
  const opened = await state.options.open(fn);
  state.all.add(opened);
  void opened.ended.then(() => state.all.delete(opened));
  return opened;
};

/** Runs one invocation in a warm environment or a new one; a fault may come in its way, and its time may run out. */
export const runIn = async (
  state: LambdaState,
  fn: TestFunction,
  event: unknown,
  fault: Fault | null,
  onData: (data: Buffer) => void,
): Promise<RunEnd> => {
  const environment = await environmentFor(state, fn);
  const deadlineInMs = Date.now() + fn.timeoutInSeconds * 1000;
  let isLate = false;
  const late = setTimeout(() => {
    isLate = true;
    environment.kill();
  }, fn.timeoutInSeconds * 1000);
  const killed =
    fault?.kind === "kill" ? setTimeout(() => environment.kill(), fault.afterInMs) : null;
  const id = randomUUID();
  const ended =
    fault?.kind === "hang"
      ? await environment.ended.then((): Ended => ({ kind: "exited", log: "" }))
      : await environment.invoke({ id, arn: arnOf(state, fn.name), deadlineInMs, event, onData });
  clearTimeout(late);
  if (killed) clearTimeout(killed);
  if (isLate) return { kind: "timed-out" };
  if (environment.isAlive())
    state.idle.set(fn.name, [...(state.idle.get(fn.name) ?? []), environment]);
  return ended;
};

/** How an invocation that did not end well is told to whoever made it. */
export const troubleOf = (
  ended: RunEnd,
  fn: TestFunction,
): { readonly code: string; readonly details: string } | null => {
  switch (ended.kind) {
    case "end":
      return null;
    case "error":
      return { code: "Unhandled", details: ended.message };
    case "exited":
      return {
        code: "Runtime.ExitError",
        details: `RequestId: x Error: Runtime exited with error: signal: killed ${ended.log}`,
      };
    case "timed-out":
      return {
        code: "Sandbox.Timedout",
        details: `Task timed out after ${fn.timeoutInSeconds}.00 seconds`,
      };
    default:
      return ended satisfies never;
  }
};
