import { readFile } from "node:fs/promises";
import { parse, parseDocument } from "yaml";
import { z } from "zod";
import { findings } from "../../src/continuity/findings.ts";
import { hurried } from "../../tests/services/request-rig.ts";
import { writeDefaultFilm } from "../../tests/services/openai/film-writer.ts";
import type { Writer } from "../../tests/services/openai/responses.ts";
import { startStub, type StubServer } from "../../tests/services/stub-server.ts";
import { checkFilm } from "../store/check-film.ts";
import { projectAt } from "../store/project.ts";
import { writeFilm } from "../writing/write-film.ts";
import type { WriteRow, WriteStep, WriteWish } from "../writing/write-wish.ts";
import { makeRig, quietShell, type Rig } from "./rig.ts";

const boardSchema = z.looseObject({
  shots: z.array(z.looseObject({ id: z.string(), action: z.looseObject({ en: z.string() }) })),
  keyframes: z.array(z.looseObject({ id: z.string() })),
});

/** Shots and keyframes, as a file or an answer holds them. */
export type Board = z.infer<typeof boardSchema>;

/** Reads a {@link Board}. */
export const boardOf = (data: unknown): Board => boardSchema.parse(data);

/** A film that has a treatment and nothing else, and a stub of OpenAI that writes it. */
export type WritingRig = {
  readonly rig: Rig;
  readonly stub: StubServer;
  readonly slug: string;
  /** What the stub answers from now on; undefined leaves it to the stub. */
  readonly answer: (writer: Writer) => void;
  readonly run: (
    change?: Partial<WriteWish>,
    env?: Readonly<Record<string, string>>,
    answerInMs?: number,
  ) => ReturnType<typeof writeFilm>;
  /** Runs; throws when it does not come to its end. */
  readonly wrote: (...how: Parameters<WritingRig["run"]>) => Promise<WriteStep>;
  readonly at: (file: string) => string;
  readonly read: (file: string) => Promise<string>;
  readonly write: (file: string, text: string) => Promise<void>;
  /** Changes a YAML file as a person would. */
  readonly edit: (
    file: string,
    change: (document: ReturnType<typeof parseDocument>) => void,
  ) => Promise<void>;
  readonly board: () => Promise<Board>;
  /** What each shot does, in English. */
  readonly actions: () => Promise<Readonly<Record<string, string>>>;
  /** What `film check` calls an error. */
  readonly errors: () => Promise<readonly unknown[]>;
  readonly remove: () => Promise<unknown>;
};

/** How each step ended. */
export const outcomes = ({ rows }: WriteStep): readonly WriteRow["outcome"][] =>
  rows.map(({ outcome }) => outcome);

/** The stub's film with other words for every shot. */
export const otherWords: Writer = (call) => {
  const film = writeDefaultFilm(call);
  if (call.name !== "film_shots") return film;
  const { shots, ...rest } = boardOf(film);
  return {
    ...rest,
    shots: shots.map((shot) => ({ ...shot, action: { zh: "新的", en: `New ${shot.id}.` } })),
  };
};

/** What a run asks for when nobody says otherwise. */
export const usualWriting: WriteWish = {
  slug: "小 film",
  only: null,
  stale: false,
  model: null,
  shots: 4,
  budget: null,
  payAgain: false,
  isAgreed: false,
  isDryRun: false,
};

/** Makes a {@link WritingRig}. */
export const makeWritingRig = async (): Promise<WritingRig> => {
  let writer: Writer = () => undefined;
  const { slug } = usualWriting;
  const rig = await makeRig("write");
  const stub = await startStub({ write: (call) => writer(call) });
  const at = (file: string) => rig.at("public", "films", slug, file);
  const read = (file: string) => readFile(at(file), "utf8");
  const write = (file: string, text: string) =>
    rig.write({ [`public/films/${slug}/${file}`]: text });
  for (const file of ["film.yaml", "treatment.md"]) {
    const own = `${projectAt(projectAt().code).films}/gemini-ring/${file}`;
    await write(file, await readFile(own, "utf8"));
  }
  const run: WritingRig["run"] = (change = {}, env = {}, answerInMs = 20_000) =>
    writeFilm(
      quietShell(rig.project),
      { ...usualWriting, ...change },
      { env: { ...stub.env, ...env }, pace: { ...hurried, answerInMs }, now: () => new Date() },
      async () => "nobody",
    );
  const board = async () => boardOf(parse(await read("storyboard.yaml")));
  return {
    rig,
    stub,
    slug,
    answer: (next) => {
      writer = next;
    },
    run,
    wrote: async (...how) => {
      const step = await run(...how);
      if (step.kind !== "wrote") throw new Error(JSON.stringify(step));
      return step;
    },
    at,
    read,
    write,
    edit: async (file, change) => {
      const document = parseDocument(await read(file));
      change(document);
      await write(file, document.toString({ lineWidth: 0 }));
    },
    board,
    actions: async () =>
      Object.fromEntries((await board()).shots.map(({ id, action }) => [id, action.en])),
    errors: async () => {
      const checked = await checkFilm(rig.project, slug, findings);
      if (checked.kind === "failed") throw new Error(checked.message);
      return checked.problems.filter(({ severity }) => severity === "error");
    },
    remove: () => Promise.all([rig.remove(), stub.stop()]),
  };
};
