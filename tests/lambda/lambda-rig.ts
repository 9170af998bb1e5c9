import { readFile } from "node:fs/promises";
import { z } from "zod";
import { wavFile } from "../../scripts/media/wav-file.ts";
import { setEnv } from "../../scripts/render/set-env.ts";
import { makeRig, type CommandRun, type Rig } from "../../scripts/testing/rig.ts";
import { drumBeat, testRate } from "../../scripts/testing/signals.ts";
import { testAccount } from "./aws/s3-access.ts";
import { startLocalAws, type LocalAws } from "./local-aws.ts";

/** A tiny film, the command line, and the test cloud it talks to. */
export type LambdaRig = {
  readonly rig: Rig;
  readonly aws: LocalAws;
  /** The film's name. */
  readonly slug: string;
  readonly close: () => Promise<void>;
};

/** Things that must never leave this machine, and look like nothing else. Where they are planted: the keys. */
export const plantedSecrets = {
  environment: "planted-in-the-environment-7d1f0a",
  remotionEnvironment: "planted-in-remotions-environment-91c3be",
  key: testAccount.secretAccessKey,
  envFile: "planted-in-env-file-5b2e88",
  publicEnvFile: "planted-in-public-env-file-c04d17",
  filmEnvFile: "planted-in-film-env-file-aa83f2",
  treatment: "planted-in-the-treatment-3e9b65",
  otherFilm: "planted-in-another-film-f7128c",
} as const;

/**
 * Makes a film at 640x360, cut and ready, in a project of its own, and starts a cloud in which so many functions may draw at once;
 * one more waits for them, and the quota leaves one for questions.
 */
export const makeLambdaRig = async ({
  songInSeconds = 2,
  functions = 3,
} = {}): Promise<LambdaRig> => {
  const rig = await makeRig("lambda");
  const slug = "tiny";
  await rig.write({ "drums.wav": wavFile([drumBeat(songInSeconds)], testRate) });
  const made = await rig.run("new", slug, "--song", rig.at("drums.wav"));
  if (made.exit !== 0) throw new Error(made.stderr);
  const file = `public/films/${slug}/film.yaml`;
  const text = await readFile(rig.at(file), "utf8");
  await rig.write({ [file]: text.replace("width: 1920, height: 1080", "width: 640, height: 360") });
  const cut = await rig.run("cut", slug);
  if (cut.exit !== 0) throw new Error(cut.stderr);
  const aws = await startLocalAws(functions + 1);
  aws.account.quota = functions + 2;
  await rig.write({
    ".env": `TOKEN=${plantedSecrets.envFile}`,
    "public/.env": `TOKEN=${plantedSecrets.publicEnvFile}`,
    [`public/films/${slug}/.env.local`]: `TOKEN=${plantedSecrets.filmEnvFile}`,
    [`public/films/${slug}/treatment.md`]: plantedSecrets.treatment,
    "public/films/other/film.yaml": `title: ${plantedSecrets.otherFilm}`,
  });
  const restore = setEnv({
    ...aws.env,
    OPENAI_API_KEY: plantedSecrets.environment,
    REMOTION_TOKEN: plantedSecrets.remotionEnvironment,
  });
  return {
    rig,
    aws,
    slug,
    close: async () => {
      restore();
      await aws.close();
      await rig.remove();
    },
  };
};

const trySchema = z.object({
  trouble: z.string().nullable(),
  chunks: z.number(),
  renderId: z.string(),
});

/** What `film lambda render --json` answers, as far as the tests look. */
export const renderAnswer = z.object({
  ok: z.boolean(),
  usd: z.number(),
  current: z.array(z.string()),
  links: z.record(z.string(), z.string()),
  variants: z.array(
    z.looseObject({
      ok: z.boolean(),
      name: z.string(),
      mp4: z.string().default(""),
      isResumed: z.boolean().default(false),
      tries: z.array(trySchema).default([]),
      reason: z.string().default(""),
    }),
  ),
});

/** The answer of a command that must have gone well, or an error with all it said. */
export const answerOf = <T>(run: CommandRun, schema: z.ZodType<T>): T => {
  if (run.exit !== 0) throw new Error(`exit ${run.exit}: ${run.stderr}${run.stdout}`);
  return schema.parse(JSON.parse(run.stdout));
};
/** The one word that says why a command failed. */
export const failureOf = (run: CommandRun): { reason: string; message: string } =>
  z.object({ reason: z.string(), message: z.string() }).parse(JSON.parse(run.stdout));
