import { describe, expect, test } from "vitest";
import type { FailureReason } from "../../terminal/outcome.ts";
import { awsTrouble } from "./aws-trouble.ts";

const error = (name: string, message: string, more: object = {}): Error =>
  Object.assign(new Error(message), { name }, more);

describe("errors of AWS in a person's words", () => {
  test.each<[string, unknown, FailureReason, string]>([
    ["a session that ran out", error("ExpiredToken", "x"), "no-credentials", "has run out"],
    ["a key nobody knows", error("InvalidClientTokenId", "x"), "no-credentials", "not accept"],
    ["a wrong secret", error("SignatureDoesNotMatch", "x"), "no-credentials", "not accept"],
    ["too many at once", error("TooManyRequestsException", "x"), "no-quota", "no more executions"],
    ["another region", error("PermanentRedirect", "x"), "aws-refused", "another region"],
    ["a name that is taken", error("BucketAlreadyExists", "x"), "aws-refused", "someone else"],
    ["no permission", error("AccessDenied", "No s3:PutObject"), "aws-refused", "No s3:PutObject"],
    [
      "no permission, said by a status alone",
      error("403", "UnknownError", { $metadata: { httpStatusCode: 403 } }),
      "aws-refused",
      "AWS refuses",
    ],
    [
      "no connection",
      error("Error", "connect ECONNREFUSED", { code: "ECONNREFUSED" }),
      "aws-unreachable",
      "cannot be reached",
    ],
    ["a full disk", error("Error", "x", { code: "ENOSPC" }), "disk-full", "no space left"],
    ["anything else", error("Teapot", "I am a teapot\nat x"), "aws-refused", "I am a teapot"],
    ["something that is no error", "a word", "aws-refused", "a word"],
  ])("%s", (_, thrown, reason, text) => {
    const failure = awsTrouble(thrown, "trying");
    expect([failure.reason, failure.message]).toEqual([reason, expect.stringContaining(text)]);
    expect(failure.hint).not.toBe("");
  });
});
