import { failed, type Failure } from "../../terminal/outcome.ts";
import { ask } from "./aws-trouble.ts";
import type { Cloud } from "./cloud.ts";

/** How many functions an account may run at once, and how many of them may draw. */
export type Quota = { readonly kind: "quota"; readonly atOnce: number; readonly drawing: number };

/** Remotion starts at most this many functions for one render. */
export const mostFunctions = 200;

/** "Concurrent executions" of AWS Lambda. New accounts often have 10, older ones 1,000. */
export const concurrencyQuota = "L-B99A9384";

/**
 * How many functions may draw at once where `atOnce` may run: one waits for the others and one is left for questions. With
 * fewer than three nothing can be rendered.
 */
export const drawingFunctions = (atOnce: number): number =>
  Math.max(0, Math.min(mostFunctions, atOnce - 2));

/** Asks for the account's quota. An account that may not ask is taken for a new one, with 10. */
export const quotaOf = async (cloud: Cloud): Promise<Quota | Failure> => {
  const { getAwsClient } = await import("@remotion/lambda/client");
  const { client, sdk } = getAwsClient({ region: cloud.region, service: "servicequotas" });
  const code = { ServiceCode: "lambda", QuotaCode: concurrencyQuota };
  const asked = await ask("asking for the quota", () =>
    client.send(new sdk.GetServiceQuotaCommand(code)),
  );
  if (asked.kind === "failed" && asked.reason !== "aws-refused") return asked;
  const atOnce = asked.kind === "answered" ? (asked.value.Quota?.Value ?? 10) : 10;
  const drawing = drawingFunctions(atOnce);
  return drawing >= 1
    ? { kind: "quota", atOnce, drawing }
    : failed(
        "no-quota",
        `This AWS account may run ${atOnce} function${atOnce === 1 ? "" : "s"} at once in ${cloud.region}; a render needs at least 3.`,
        `Have the quota "Concurrent executions" (${concurrencyQuota}) raised: npx remotion lambda quotas increase.`,
      );
};
