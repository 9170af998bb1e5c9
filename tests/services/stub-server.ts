import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { faultScript, type Fault, type FaultWish, type RouteName } from "./fault.ts";
import { jobTable } from "./job-table.ts";
import { judgeAllRight } from "./openai/judge-writer.ts";
import { writeDefaultFilm } from "./openai/film-writer.ts";
import type { Writer } from "./openai/responses.ts";
import { htmlReply, type Call, type Reply } from "./reply.ts";
import { findRoute, type StubState } from "./route-table.ts";

/** One call that reached the stub. No key is ever kept. */
export type LoggedCall = {
  readonly route: RouteName;
  readonly status: number;
  /** It would have been billed, whether or not its answer arrived. */
  readonly paid: boolean;
  readonly model: string | null;
  readonly tag: string | null;
  readonly fault: Fault["do"] | null;
  /** Why a request was turned away with 4xx. */
  readonly why: string | null;
};

/** A stub of all services that listens on 127.0.0.1. */
export type StubServer = {
  readonly origin: string;
  /** Addresses and keys for the environment of a child process, or of a provider. */
  readonly env: Readonly<Record<string, string>>;
  readonly calls: readonly LoggedCall[];
  /** Calls that would have been billed, of one route or of all. */
  readonly paid: (route?: RouteName) => number;
  /** Replaces the faults; counting begins anew. */
  readonly setFaults: (faults: readonly FaultWish[]) => void;
  readonly stop: () => Promise<void>;
};

/** How to start a stub. */
export type StubWish = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly faults?: readonly FaultWish[];
  /** Answers of `/responses` before its own: the default film's for a film, else the smallest thing that fits the schema. */
  readonly write?: Writer;
};

const readBody = async (request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
};

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([key, value]) => [key, [value].flat().join(", ")]),
  );

const send = (response: ServerResponse, reply: Reply, number: number): void => {
  response.writeHead(reply.status, {
    "x-gemini-ring-stub": "1",
    "x-request-id": `req_stub_${number}`,
    "content-length": String(reply.body.length),
    ...reply.headers,
  });
  response.end(reply.body);
};

/** Head and half of the body, then the line is cut. */
const sendHalf = (response: ServerResponse, reply: Reply, number: number): void => {
  response.writeHead(reply.status, {
    "x-gemini-ring-stub": "1",
    "x-request-id": `req_stub_${number}`,
    "content-length": String(reply.body.length),
    ...reply.headers,
  });
  response.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)), () =>
    response.destroy(),
  );
};

const notJson = (reply: Reply): Reply => ({ ...reply, body: Buffer.from("null and void") });

const unpaid: Reply = { ...htmlReply, status: 0 };

const whyOf = (reply: Reply): string | null =>
  // What is said of a wrong key quotes it.
  reply.status >= 400 && reply.status !== 401
    ? Buffer.from(reply.body).toString().slice(0, 2_000)
    : null;

/**
 * Starts a server that speaks the protocols of OpenAI (`/openai/v1`), Seedance on Ark (`/ark/api/v3`) and fal (`/fal`) as far
 * as a film needs them. It checks every request, answers with real pictures and clips, and does wrong what it is told to.
 */
export const startStub = async (wish: StubWish = {}): Promise<StubServer> => {
  const calls: LoggedCall[] = [];
  let faultOf = faultScript(wish.faults ?? []);
  const state: StubState = {
    ark: jobTable("cgt-stub-"),
    fal: jobTable("fal-stub-"),
    write: (call) => wish.write?.(call) ?? writeDefaultFilm(call) ?? judgeAllRight(call),
    made: 0,
  };
  let origin = "";

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", origin);
    const body = await readBody(request);
    if (url.pathname === "/stub/log") return void sendJson(response, calls);
    if (url.pathname === "/stub/faults" && request.method === "POST") {
      faultOf = faultScript(JSON.parse(Buffer.from(body).toString()));
      return void sendJson(response, { ok: true });
    }
    const route = findRoute(request.method ?? "GET", url.pathname);
    if (!route) {
      response.writeHead(404, { "content-type": "application/json" });
      return void response.end(JSON.stringify({ error: { message: `no ${url.pathname} here` } }));
    }
    const fault = faultOf(route.name);
    const call: Call = {
      method: request.method ?? "GET",
      url,
      headers: headersOf(request),
      body,
      fault,
      origin,
    };
    const isLost = (fault?.do === "hang" || fault?.do === "reset") && !fault.paid;
    const spoken = isLost ? unpaid : (route.refuse(call) ?? (await route.answer(call, state)));
    const reply =
      fault?.do === "html" ? htmlReply : fault?.do === "not-json" ? notJson(spoken) : spoken;
    calls.push({
      route: route.name,
      status: reply.status,
      paid: reply.paid,
      model: reply.model,
      tag: reply.tag,
      fault: fault?.do ?? null,
      why: whyOf(reply),
    });
    if (fault?.do === "hang") return;
    if (fault?.do === "reset") return void request.socket.destroy();
    if (fault?.do === "half") return sendHalf(response, reply, calls.length);
    send(response, reply, calls.length);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A caller that went away in the middle of its request.
      if (request.destroyed || response.destroyed) return;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      response.writeHead(599, { "content-type": "text/plain" });
      response.end(`the stub itself broke: ${text}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(wish.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    origin,
    env: {
      OPENAI_API_KEY: "sk-stub",
      OPENAI_BASE_URL: `${origin}/openai/v1`,
      ARK_API_KEY: "ark-stub",
      ARK_BASE_URL: `${origin}/ark/api/v3`,
      FAL_KEY: "fal-stub",
      FAL_BASE_URL: `${origin}/fal`,
    },
    calls,
    paid: (route) =>
      calls.filter((call) => call.paid && (route === undefined || call.route === route)).length,
    setFaults: (faults) => {
      faultOf = faultScript(faults);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const sendJson = (response: ServerResponse, value: unknown): void => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
};
