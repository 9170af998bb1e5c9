/** How a call to a service ended without an answer that can be used. */
export type CallTrouble =
  /** It answered with an error status: the request did not go through. */
  | {
      readonly kind: "turned-away";
      readonly status: number;
      /** The answer's JSON, or null. */
      readonly body: unknown;
      readonly retryAfterInMs: number | null;
      readonly requestId: string | null;
    }
  /** No connection was made: nothing was asked, nothing is billed. */
  | { readonly kind: "not-reached"; readonly message: string }
  /** The request was sent and no whole answer came: it may have been done and billed. */
  | { readonly kind: "no-answer"; readonly message: string }
  /** A web page answered: a proxy, or a wrong address. */
  | { readonly kind: "not-the-service"; readonly message: string }
  | { readonly kind: "cancelled" };

/**
 * Thrown by our `fetch` through a client library, which can hand on nothing but errors, and turned back into a value by
 * {@link troubleIn} on the other side. Its message holds no words on which the libraries decide to try again.
 */
export class ServiceError extends Error {
  readonly trouble: CallTrouble;

  constructor(trouble: CallTrouble) {
    super(`service call: ${trouble.kind}`);
    this.name = "ServiceError";
    this.trouble = trouble;
  }
}

/** The trouble inside an error that came out of a client library; null when it is none of ours. */
export const troubleIn = (error: unknown): CallTrouble | null => {
  if (error instanceof ServiceError) return error.trouble;
  return error instanceof Error && error.cause !== undefined ? troubleIn(error.cause) : null;
};
