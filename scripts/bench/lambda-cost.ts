import { makeLambdaRig } from "../../tests/lambda/lambda-rig.ts";
import { noSandbox } from "../../tests/lambda/local-aws.ts";
import { lambdaReportsIn } from "../render/lambda/report.ts";
import { filmAt } from "./film-at.ts";

/** One render of the film on so many functions, none of which had run before. */
export type LambdaRun = {
  readonly functions: number;
  /** From the command to the checked film on this machine. */
  readonly wallInSeconds: number;
  /** Processor time of all functions, that of their start included. */
  readonly cpuInSeconds: number;
  /** What AWS would bill: the time of all functions together. */
  readonly billedInSeconds: number;
};

/** What a film costs on the test cloud, by number of functions. */
export type LambdaCost = {
  readonly frames: number;
  readonly runs: readonly LambdaRun[];
  /** Processor seconds that one function more takes to begin: sandbox, function, browser, page. */
  readonly startUpInCpuSeconds: number;
};

const numbers = [1, 2, 4] as const;
const mostFunctions = Math.max(...numbers);

/** Frames that no film has: one function draws all of it. */
const allFrames = 100_000;

const startUp = (runs: readonly LambdaRun[]): number => {
  const [one, most] = [runs[0], runs.at(-1)];
  if (!one || !most || most.functions === one.functions) return 0;
  return (most.cpuInSeconds - one.cpuInSeconds) / (most.functions - one.functions);
};

/**
 * Renders a film of its own at 640x360 on the cloud of the tests: Remotion's own function in sandboxes on this machine, all of
 * them on its processors. What is seen is what sharing the work costs, not how fast AWS is. Null where sandboxes cannot be made.
 */
export const lambdaCost = async (
  songInSeconds: number,
  say: (text: string) => void,
): Promise<LambdaCost | null> => {
  const why = noSandbox();
  if (why !== null) {
    say(`Lambda is not measured here: ${why}`);
    return null;
  }
  const cloud = await makeLambdaRig({ songInSeconds, functions: mostFunctions });
  try {
    const film = filmAt(cloud.rig.home);
    say(`Deploying a film of ${songInSeconds} s to the test cloud ...`);
    await film("lambda", "deploy", cloud.slug);
    const render = async (functions: number, framesEach: number) => {
      say(`Rendering it on ${functions} ${functions === 1 ? "function" : "functions"} ...`);
      await cloud.aws.lambda.cool();
      const pieces = ["--frames-each", String(framesEach)];
      const cost = await film(
        "lambda",
        "render",
        cloud.slug,
        "--quality",
        "final",
        "--force",
        ...pieces,
      );
      const [report] = await lambdaReportsIn(cloud.rig.at("out", cloud.slug));
      const last = report?.tries.at(-1);
      if (!report || report.tries.length !== 1 || last?.chunks !== functions)
        throw new Error(`it was not rendered in ${functions} pieces at the first try`);
      const { wallInSeconds } = cost;
      const cpuInSeconds = cloud.aws.lambda.processorSeconds();
      const run = { functions, wallInSeconds, cpuInSeconds, billedInSeconds: report.billedSeconds };
      return { run, frames: report.frames };
    };
    const [one, ...more] = numbers;
    const { run, frames } = await render(one, allFrames);
    const runs = [run];
    for (const functions of more)
      runs.push((await render(functions, Math.ceil(frames / functions))).run);
    return { frames, runs, startUpInCpuSeconds: startUp(runs) };
  } finally {
    await cloud.close();
  }
};
