/**
 * Why a render broke: too many functions at once; one that took too long; one whose process died (out of memory, a crash);
 * an error of the film's own code; or something else. Only the first three are worth another try.
 */
export type LambdaTrouble = "concurrency" | "time-out" | "exit" | "component" | "unknown";

const signs: readonly (readonly [LambdaTrouble, RegExp])[] = [
  ["concurrency", /concurrency limit|TooManyRequests|ConcurrentInvocationLimit|rate exceeded/i],
  [
    "time-out",
    /timed ?out|Sandbox\.Timedout|Function\.Timedout|main function .*time|launcher deadline/i,
  ],
  [
    "exit",
    /Runtime\.ExitError|runtime exited|signal: killed|OutOfMemory|target closed|browser crashed/i,
  ],
];

/** What Remotion reports of an error; `type` says where it came from. */
export type ReportedError = { readonly type: string; readonly message: string };

/** Sorts the errors of a render that broke: the first that says why. A page that threw is the film's own error. */
export const troubleOf = (errors: readonly ReportedError[]): LambdaTrouble => {
  const all = errors.map(({ message }) => message).join("\n");
  const sign = signs.find(([, pattern]) => pattern.test(all));
  if (sign) return sign[0];
  return errors.some(({ type }) => type === "renderer" || type === "browser")
    ? "component"
    : "unknown";
};
