import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import type {
  MakeContext,
  MakeOutcome,
  Provider,
  SavedJob,
} from "../../scripts/providers/provider.ts";
import type { Pace } from "../../scripts/providers/service/pace.ts";
import { sha256OfBytes, sha256OfData } from "../../scripts/store/sha256.ts";
import type { ToolFile, ToolFileRole, ToolRequest } from "../../src/takes/tool-request.ts";

/** A pace at which tests need not wait; an answer may still take as long as a picture takes to draw. */
export const hurried: Pace = {
  answerInMs: 20_000,
  firstPollInMs: 5,
  longestPollInMs: 20,
  patienceInMs: 20_000,
  firstRetryInMs: 2,
  longestRetryInMs: 100,
  tries: 3,
};

/** A `public/` of its own with pictures to refer to, and a caller that keeps the saved job as a film folder would. */
export type RequestRig = {
  readonly publicFolder: string;
  /** Writes bytes to a file inside `public/` and returns it as a request names it. */
  readonly put: (role: ToolFileRole, name: string, bytes: Uint8Array) => Promise<ToolFile>;
  readonly picture: (role: ToolFileRole, name: string, colour?: string) => Promise<ToolFile>;
  readonly request: (
    kind: ToolRequest["kind"],
    ingredients: Partial<ToolRequest["ingredients"]> &
      Pick<ToolRequest["ingredients"], "maker" | "model" | "files">,
  ) => ToolRequest;
  /** Calls `make` with whatever job the call before saved, and forgets it when the outcome says so. */
  readonly make: (
    provider: Provider,
    request: ToolRequest,
    signal?: AbortSignal,
  ) => Promise<MakeOutcome>;
  readonly savedJob: () => SavedJob | null;
  /** Begins anew: no saved job, nothing said. */
  readonly forget: () => void;
  /** Everything said on the progress line. */
  readonly states: readonly string[];
  /** All outcomes, progress and saved jobs since the last `forget`, and the bytes of every file in the rig. */
  readonly everything: () => Promise<string>;
  readonly remove: () => Promise<void>;
};

/** A plain picture of 640x360. */
export const plainPicture = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 360, channels: 3, background: colour } })
    .png()
    .toBuffer();

/** Whether an outcome ends its job. */
const isOver = (outcome: MakeOutcome): boolean =>
  outcome.kind === "made" ||
  ((outcome.kind === "failed" || outcome.kind === "refused") && outcome.isJobOver);

/** Makes a {@link RequestRig} in a temporary folder with a blank and Chinese in its name. */
export const requestRig = async (): Promise<RequestRig> => {
  const home = await mkdtemp(path.join(tmpdir(), "gemini-ring 片 "));
  const publicFolder = path.join(home, "public");
  const folder = path.join(home, "work");
  await mkdir(publicFolder);
  await mkdir(folder);
  let job: SavedJob | null = null;
  const states: string[] = [];
  const said: unknown[] = [];
  const put: RequestRig["put"] = async (role, name, bytes) => {
    await mkdir(path.dirname(path.join(publicFolder, name)), { recursive: true });
    await writeFile(path.join(publicFolder, name), bytes);
    return { file: name, role, sha256: sha256OfBytes(bytes), label: name };
  };
  return {
    publicFolder,
    put,
    picture: async (role, name, colour = "#a33") => put(role, name, await plainPicture(colour)),
    request: (kind, wish) => {
      const ingredients = {
        version: "1",
        prompt: "A ring on a sill, morning light",
        width: 1280,
        height: 720,
        seconds: kind === "clip" ? 4 : null,
        seed: null,
        settings: {},
        take: 1,
        ...wish,
      };
      return { kind, id: "k1", fingerprint: sha256OfData(ingredients), ingredients };
    },
    make: async (provider, request, signal = new AbortController().signal) => {
      const context: MakeContext = {
        publicFolder,
        folder,
        signal,
        job,
        saveJob: async (saved) => {
          job = saved;
          said.push(saved);
        },
        onState: (state) => states.push(state),
      };
      const outcome = await provider.make(request, context);
      said.push(outcome);
      if (isOver(outcome)) job = null;
      return outcome;
    },
    savedJob: () => job,
    forget: () => {
      job = null;
      states.length = 0;
      said.length = 0;
    },
    everything: async () => {
      const files = await readdir(home, { recursive: true, withFileTypes: true });
      const texts = files
        .filter((file) => file.isFile())
        .map((file) => readFile(path.join(file.parentPath, file.name), "latin1"));
      return [JSON.stringify([said, states]), ...(await Promise.all(texts))].join("\n");
    },
    states,
    remove: () => rm(home, { recursive: true, force: true }),
  };
};
