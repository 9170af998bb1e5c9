import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { eventMessage } from "./event-stream.ts";
import { bodyOf, sendJson, serve, type LoopbackServer } from "./http.ts";
import {
  arnOf,
  runIn,
  troubleOf,
  type IncomingInvocation,
  type LambdaOptions,
  type LambdaState,
  type TestFunction,
} from "./lambda-run.ts";
import type { Environment } from "../sandbox/environment.ts";
import { processorSeconds } from "../sandbox/processor-time.ts";
import { callerOf } from "./s3-access.ts";

/** A Lambda of our own on the loopback interface: functions really run, each environment in a sandbox. */
export type LambdaServer = LoopbackServer & {
  readonly functions: Map<string, TestFunction>;
  /** Every invocation, in order. */
  readonly invocations: IncomingInvocation[];
  readonly mostAtOnce: () => number;
  /** Ends every environment that waits for work, as AWS does after a while: the next invocations begin cold. */
  readonly cool: () => Promise<void>;
  /** Processor seconds of the environments that are open, since each began. */
  readonly processorSeconds: () => number;
};

const createSchema = z.object({
  Code: z.object({ ZipFile: z.string() }),
  FunctionName: z.string(),
  MemorySize: z.number(),
  Timeout: z.number(),
  EphemeralStorage: z.object({ Size: z.number() }),
});
const payloadSchema = z.looseObject({ type: z.string(), chunk: z.number().optional() });

const configurationOf = (state: LambdaState, fn: TestFunction) => ({
  FunctionName: fn.name,
  FunctionArn: arnOf(state, fn.name),
  MemorySize: fn.memoryInMb,
  Timeout: fn.timeoutInSeconds,
  EphemeralStorage: { Size: fn.diskInMb },
  State: "Active",
  LastUpdateStatus: "Successful",
  Architectures: ["arm64"],
});

const stream = async (
  response: ServerResponse,
  run: (onData: (data: Buffer) => void) => ReturnType<typeof runIn>,
  fn: TestFunction,
): Promise<void> => {
  response.writeHead(200, {
    "content-type": "application/vnd.amazon.eventstream",
    "x-amzn-remapped-content-type": "application/octet-stream",
    "x-amzn-requestid": randomUUID(),
  });
  response.flushHeaders();
  const ended = await run((data) =>
    response.write(eventMessage("PayloadChunk", "application/octet-stream", data)),
  );
  const trouble = troubleOf(ended, fn);
  const complete = trouble ? { ErrorCode: trouble.code, ErrorDetails: trouble.details } : {};
  response.end(
    eventMessage("InvokeComplete", "application/json", Buffer.from(JSON.stringify(complete))),
  );
};

const answerAtOnce = async (
  response: ServerResponse,
  run: (onData: (data: Buffer) => void) => ReturnType<typeof runIn>,
  fn: TestFunction,
): Promise<void> => {
  const parts: Buffer[] = [];
  const trouble = troubleOf(await run((data) => parts.push(data)), fn);
  if (!trouble) {
    response.writeHead(200, { "content-type": "application/octet-stream" });
    response.end(Buffer.concat(parts));
    return;
  }
  response.writeHead(200, {
    "content-type": "application/json",
    "x-amz-function-error": "Unhandled",
  });
  response.end(JSON.stringify({ errorType: trouble.code, errorMessage: trouble.details }));
};

const throttle = (response: ServerResponse): void => {
  response.writeHead(429, {
    "content-type": "application/json",
    "x-amzn-errortype": "TooManyRequestsException",
  });
  response.end(
    JSON.stringify({ Reason: "ConcurrentInvocationLimitExceeded", message: "Rate Exceeded." }),
  );
};

const invoke = async (
  state: LambdaState,
  request: IncomingMessage,
  response: ServerResponse,
  fn: TestFunction,
): Promise<void> => {
  const event: unknown = JSON.parse((await bodyOf(request)).toString("utf8"));
  const { type, chunk = null } = payloadSchema.parse(event);
  const invocation = { functionName: fn.name, type, chunk, running: state.running };
  state.invocations.push(invocation);
  const fault = state.options.fault(invocation);
  if (fault?.kind === "throttle" || state.running >= state.options.concurrency())
    return throttle(response);
  state.running += 1;
  state.mostAtOnce = Math.max(state.mostAtOnce, state.running);
  const run = (onData: (data: Buffer) => void) =>
    runIn(state, fn, event, fault, onData).finally(() => (state.running -= 1));
  if (request.url?.includes("response-streaming-invocations")) return stream(response, run, fn);
  if (request.headers["x-amz-invocation-type"] !== "Event") return answerAtOnce(response, run, fn);
  void run(() => undefined);
  response.writeHead(202);
  response.end();
};

const create = async (state: LambdaState, request: IncomingMessage, response: ServerResponse) => {
  const created = createSchema.parse(JSON.parse((await bodyOf(request)).toString("utf8")));
  const name = created.FunctionName;
  const zip = Buffer.from(created.Code.ZipFile, "base64");
  const fn: TestFunction = {
    name,
    memoryInMb: created.MemorySize,
    timeoutInSeconds: created.Timeout,
    diskInMb: created.EphemeralStorage.Size,
    task: await state.options.install(name, zip),
  };
  state.functions.set(name, fn);
  sendJson(response, 201, configurationOf(state, fn));
};

const onFunction = async (
  state: LambdaState,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  rest: string,
): Promise<void> => {
  const fn = state.functions.get(name);
  if (!fn) {
    response.setHeader("x-amzn-errortype", "ResourceNotFoundException");
    return sendJson(response, 404, { Message: `Function not found: ${arnOf(state, name)}` });
  }
  if (rest.endsWith("invocations")) return invoke(state, request, response, fn);
  if (request.method === "DELETE") {
    state.functions.delete(name);
    response.writeHead(204);
    response.end();
    return;
  }
  const configuration = configurationOf(state, fn);
  sendJson(response, 200, rest === "" ? { Configuration: configuration } : configuration);
};

/** Starts it, with no functions. */
export const startLambda = async (options: LambdaOptions): Promise<LambdaServer> => {
  const state: LambdaState = {
    options,
    functions: new Map(),
    idle: new Map(),
    all: new Set(),
    invocations: [],
    running: 0,
    mostAtOnce: 0,
  };
  const server = await serve(async (request, response, url) => {
    const caller = callerOf(request, url);
    if (caller.kind !== "account") {
      const code = caller.kind === "refused" ? caller.code : "MissingAuthenticationToken";
      response.setHeader("x-amzn-errortype", `${code}Exception`);
      return sendJson(response, 403, { message: "The security token is not valid." });
    }
    const [, name, rest = ""] =
      /^\/[\d-]+\/functions\/([^/]+)(\/.*)?$/.exec(decodeURIComponent(url.pathname)) ?? [];
    if (name !== undefined) return onFunction(state, request, response, name, rest);
    if (!/^\/[\d-]+\/functions\/?$/.test(url.pathname)) return sendJson(response, 200, {});
    if (request.method === "POST") return create(state, request, response);
    const all = [...state.functions.values()].map((fn) => configurationOf(state, fn));
    return sendJson(response, 200, { Functions: all });
  });
  const end = async (environments: readonly Environment[]): Promise<void> => {
    for (const environment of environments) environment.kill();
    await Promise.all(environments.map(({ ended }) => ended));
  };
  return {
    ...server,
    functions: state.functions,
    invocations: state.invocations,
    mostAtOnce: () => state.mostAtOnce,
    cool: async () => {
      const waiting = [...state.idle.values()].flat();
      state.idle.clear();
      await end(waiting);
    },
    processorSeconds: () => processorSeconds([...state.all].flatMap(({ pid }) => pid ?? [])),
    close: async () => {
      await end([...state.all]);
      await server.close();
    },
  };
};
