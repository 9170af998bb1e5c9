import { describe, expect, test } from "vitest";
import { troubleOf, type LambdaTrouble, type ReportedError } from "./render-trouble.ts";

const stitcher = (message: string): ReportedError[] => [{ type: "stitcher", message }];

/** Messages as Remotion and AWS wrote them in renders that were made to break. */
describe("why a render broke is read from its errors", () => {
  test.each<[string, ReportedError[], LambdaTrouble]>([
    [
      "an environment that died",
      stitcher(
        "Lambda function remotion-render-4-0-527 failed with error code Runtime.ExitError: RequestId: x Error: Runtime exited with error: signal: killed",
      ),
      "exit",
    ],
    [
      "too many at once",
      stitcher("AWS Concurrency limit reached (Original Error: Rate Exceeded.). See https://..."),
      "concurrency",
    ],
    [
      "the function that waits ran out of time",
      stitcher("The main function timed out after 25000ms.\nThe following chunks are missing: 1"),
      "time-out",
    ],
    [
      "a piece ran out of time",
      stitcher("failed with error code Sandbox.Timedout: Task timed out after 25.00 seconds"),
      "time-out",
    ],
    [
      "a component that threw",
      [{ type: "renderer", message: "Cannot read properties of undefined (reading 'x')" }],
      "component",
    ],
    ["something nobody has seen", stitcher("The moon is full"), "unknown"],
    ["nothing at all", [], "unknown"],
  ])("%s", (_, errors, trouble) => {
    expect(troubleOf(errors)).toBe(trouble);
  });
});
