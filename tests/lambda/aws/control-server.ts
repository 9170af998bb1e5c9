import { bodyOf, sendJson, sendXml, serve, type LoopbackServer } from "./http.ts";
import { callerOf, testAccount } from "./s3-access.ts";

/** How the account of the test cloud is set up; may change while it runs. */
export type AccountSettings = {
  /** Executions at once that the account allows (quota L-B99A9384). */
  quota: number;
  /** Actions the caller may not do, such as `lambda:InvokeFunction`. */
  denied: readonly string[];
};

const simulate = (form: URLSearchParams, { denied }: AccountSettings): string => {
  const members = [...form]
    .filter(([key]) => /^ActionNames\.member\.\d+$/.test(key))
    .map(([, action]) => {
      const decision = denied.includes(action) ? "implicitDeny" : "allowed";
      return `<member><EvalActionName>${action}</EvalActionName><EvalDecision>${decision}</EvalDecision></member>`;
    });
  return `<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><IsTruncated>false</IsTruncated><EvaluationResults>${members.join("")}</EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`;
};

const identity = `<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::${testAccount.id}:user/film</Arn><UserId>AIDATEST</UserId><Account>${testAccount.id}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

/** STS, IAM, Service Quotas and CloudWatch Logs on the loopback interface, as far as a deployment asks them. */
export const startControl = (settings: AccountSettings): Promise<LoopbackServer> =>
  serve(async (request, response, url) => {
    const caller = callerOf(request, url);
    if (caller.kind !== "account") {
      const code = caller.kind === "refused" ? caller.code : "MissingAuthenticationToken";
      const message = caller.kind === "refused" ? caller.message : "Request is missing its token";
      return sendXml(
        response,
        403,
        `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
      );
    }
    const target = request.headers["x-amz-target"];
    const body = (await bodyOf(request)).toString("utf8");
    if (typeof target === "string") {
      return sendJson(
        response,
        200,
        target.startsWith("ServiceQuotas") ? { Quota: { Value: settings.quota } } : {},
      );
    }
    const form = new URLSearchParams(body);
    return sendXml(
      response,
      200,
      form.get("Action") === "SimulatePrincipalPolicy" ? simulate(form, settings) : identity,
    );
  });
