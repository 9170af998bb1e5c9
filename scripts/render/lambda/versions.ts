import { failed, type Failure } from "../../terminal/outcome.ts";
import { ask } from "./aws-trouble.ts";
import type { Cloud } from "./cloud.ts";

/** A function that is deployed, of this program's own version. */
export type DeployedFunction = { readonly kind: "function"; readonly name: string };

/** The one version of Remotion: this program's, its bundles' and, once deployed, its functions'. */
export const remotionVersion = async (): Promise<string> =>
  (await import("remotion/version")).VERSION;

/**
 * The function of the wanted size and of exactly this version. Client, function and site of different versions misunderstand
 * each other in ways that show late: it is asserted before anything is paid for.
 */
export const findFunction = async (cloud: Cloud): Promise<DeployedFunction | Failure> => {
  const { getFunctions, speculateFunctionName } = await import("@remotion/lambda/client");
  const { memoryInMb, diskInMb, timeoutInSeconds } = cloud.size;
  const name = speculateFunctionName({
    memorySizeInMb: memoryInMb,
    diskSizeInMb: diskInMb,
    timeoutInSeconds,
  });
  const asked = await ask("listing the functions", () =>
    getFunctions({ region: cloud.region, compatibleOnly: false, logLevel: "error" }),
  );
  if (asked.kind === "failed") return asked;
  const version = await remotionVersion();
  const mine = asked.value.find(({ functionName }) => functionName === name);
  if (mine?.version === version) return { kind: "function", name };
  const others = asked.value.map(
    (other) => `${other.functionName} (${other.version ?? "does not answer"})`,
  );
  return failed(
    "not-deployed",
    others.length === 0
      ? `No function is deployed in ${cloud.region}.`
      : `In ${cloud.region} there is no function of version ${version} with ${memoryInMb} MB and ${timeoutInSeconds} s, only ${others.join(", ")}.`,
    'Run "film lambda deploy" with the same options; it keeps what is current.',
  );
};
