import { arkCreate, arkFault, arkList, arkTask } from "./ark/routes.ts";
import { falFault, falResult, falStatus, falSubmit } from "./fal/routes.ts";
import type { Fault, RouteName } from "./fault.ts";
import type { JobTable } from "./job-table.ts";
import { answerEdit } from "./openai/edits.ts";
import { openaiFault, unauthorized } from "./openai/error-reply.ts";
import { answerModels } from "./openai/models.ts";
import { answerResponse, type Writer } from "./openai/responses.ts";
import { fileReply, jsonReply, type Call, type Reply } from "./reply.ts";

/** What the stub remembers between calls. */
export type StubState = {
  readonly ark: JobTable;
  readonly fal: JobTable;
  readonly write: Writer;
  /** Pictures made so far: no two are the same. */
  made: number;
};

type Answer = (call: Call, state: StubState) => Reply | Promise<Reply>;

/** A route found: its name, how it turns a call away (a fault, a wrong key), and how it answers. */
export type Route = {
  readonly name: RouteName;
  readonly refuse: (call: Call) => Reply | null;
  readonly answer: Answer;
};

/** A key is there; one that says "wrong" is wrong. */
const hasKey = ({ headers }: Call, scheme: string): boolean => {
  const given = headers["authorization"] ?? "";
  return given.startsWith(`${scheme} `) && !given.includes("wrong");
};

const guarded =
  (
    scheme: string,
    words: (fault: Fault, call: Call) => Reply | null,
    locked: (call: Call) => Reply,
  ) =>
  (call: Call): Reply | null =>
    hasKey(call, scheme) ? (call.fault ? words(call.fault, call) : null) : locked(call);

const quoted = (call: Call): string => `The key is wrong: ${call.headers["authorization"] ?? ""}`;

const openai = guarded("Bearer", openaiFault, unauthorized);
const ark = guarded("Bearer", arkFault, (call) =>
  jsonReply(401, { error: { code: "AuthenticationError", message: quoted(call) } }),
);
const fal = guarded("Key", falFault, (call) => jsonReply(401, { detail: quoted(call) }));

const files: Answer = async (call, state) => {
  if (call.fault?.do === "dead-url")
    return { ...fileReply("application/xml", Buffer.from("<Error>Expired</Error>")), status: 403 };
  const id = /\/files\/(.+)\.(mp4|png)$/.exec(call.url.pathname)?.[1] ?? "";
  const job = state.ark.find(id) ?? state.fal.find(id);
  if (!job) return { ...fileReply("text/plain", Buffer.from("gone")), status: 404 };
  const bytes = await job.result;
  const type = call.url.pathname.endsWith(".png") ? "image/png" : "video/mp4";
  if (call.fault?.do === "truncated-picture")
    return fileReply(type, bytes.subarray(0, Math.floor(bytes.length / 2)));
  if (call.fault?.do === "not-a-picture") return fileReply(type, Buffer.from("this is no clip"));
  return fileReply(type, bytes);
};

const arkTasks = "/ark/api/v3/contents/generations/tasks";

/** The route of a method and path; null where there is none. */
export const findRoute = (method: string, path: string): Route | null => {
  const route = (name: RouteName, refuse: Route["refuse"], answer: Answer): Route => ({
    name,
    refuse,
    answer,
  });
  if (path.startsWith("/files/")) return route("file", () => null, files);
  if (method === "POST" && path === "/openai/v1/images/edits")
    return route("openai.edits", openai, (call, state) => answerEdit(call, state.made++));
  if (method === "POST" && path === "/openai/v1/responses")
    return route("openai.responses", openai, (call, state) =>
      answerResponse(call, state.write, state.made++),
    );
  if (method === "GET" && path === "/openai/v1/models")
    return route("openai.models", openai, answerModels);
  if (method === "POST" && path === arkTasks)
    return route("ark.create", ark, (call, state) => arkCreate(call, state.ark));
  if (method === "GET" && path === arkTasks)
    return route("ark.list", ark, (call, state) => arkList(call, state.ark));
  if (method === "GET" && path.startsWith(`${arkTasks}/`))
    return route("ark.task", ark, (call, state) =>
      arkTask(call, state.ark, path.slice(arkTasks.length + 1)),
    );
  return path.startsWith("/fal/queue/") ? falRoute(method, path) : null;
};

const falRoute = (method: string, path: string): Route | null => {
  const asked = /^\/fal\/queue\/.+\/requests\/([^/]+)(\/status)?$/.exec(path);
  if (method === "POST")
    return {
      name: "fal.submit",
      refuse: fal,
      answer: (call, state) => falSubmit(call, state.fal, path.slice("/fal/queue/".length)),
    };
  if (!asked || method !== "GET") return null;
  const id = asked[1] ?? "";
  return asked[2] === undefined
    ? {
        name: "fal.result",
        refuse: fal,
        answer: (call, state) => falResult(call, state.fal, id),
      }
    : {
        name: "fal.status",
        refuse: fal,
        answer: (call, state) => falStatus(call, state.fal, id),
      };
};
