/** How long things may take with a service, in milliseconds. Tests make it short; nothing else changes it. */
export type Pace = {
  /** Longest wait for one answer, its body included. */
  readonly answerInMs: number;
  /** Between two looks at a job: grows from the first to the longest, unless the service says when to ask again. */
  readonly firstPollInMs: number;
  readonly longestPollInMs: number;
  /** Longest wait for a job before it is left `waiting`. */
  readonly patienceInMs: number;
  /** Before the second try of a call; doubles with each. */
  readonly firstRetryInMs: number;
  /** A service that asks for a longer pause than this is not waited for. */
  readonly longestRetryInMs: number;
  /** Calls in all, for what may be tried again. */
  readonly tries: number;
};

/** The pace of people's films: a high-quality picture takes minutes, a clip up to half an hour in a queue. */
const unhurried: Pace = {
  answerInMs: 300_000,
  firstPollInMs: 2_000,
  longestPollInMs: 15_000,
  patienceInMs: 2_700_000,
  firstRetryInMs: 1_000,
  longestRetryInMs: 90_000,
  tries: 5,
};

/** The pace, with `GEMINI_RING_ANSWER_SECONDS` (0.1 to 3600) as the longest wait for one answer. */
export const paceFrom = (env: Readonly<Record<string, string | undefined>>): Pace => {
  const seconds = Number(env["GEMINI_RING_ANSWER_SECONDS"]);
  return seconds >= 0.1 && seconds <= 3_600
    ? { ...unhurried, answerInMs: seconds * 1_000 }
    : unhurried;
};
