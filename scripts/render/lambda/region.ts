import type { AwsRegion } from "@remotion/lambda/client";
import { nearest } from "../../terminal/nearest.ts";
import { failed, type Failure } from "../../terminal/outcome.ts";

/** A region that functions can be deployed to. */
export type Region = { readonly kind: "region"; readonly region: AwsRegion };

/**
 * The region that is meant: the option, else `REMOTION_AWS_REGION`, `AWS_REGION` or `AWS_DEFAULT_REGION`. China's regions
 * are left out: Remotion talks to them in another way, which is not tried here.
 */
export const regionFrom = async (
  named: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Region | Failure> => {
  const { getRegions } = await import("@remotion/lambda");
  const known = getRegions().filter((region) => !region.startsWith("cn-"));
  const wanted =
    named || env["REMOTION_AWS_REGION"] || env["AWS_REGION"] || env["AWS_DEFAULT_REGION"];
  if (!wanted) {
    return failed(
      "usage",
      "No AWS region is named.",
      "Say --region eu-central-1, or set AWS_REGION; the nearest is the cheapest to wait for.",
    );
  }
  const region = known.find((candidate) => candidate === wanted);
  if (region) return { kind: "region", region };
  return failed(
    "usage",
    `"${wanted}" is no region that Remotion Lambda works in. There are: ${known.join(", ")}.`,
    nearest(wanted, known, (close) => `Did you mean ${close}?`) ??
      "Say --region with one of these.",
  );
};
