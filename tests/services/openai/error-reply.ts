import { jsonReply, type Call, type Reply } from "../reply.ts";
import type { Fault } from "../fault.ts";

const error = (
  status: number,
  type: string,
  code: string | null,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply => jsonReply(status, { error: { message, type, param: null, code } }, { headers });

/** An error of a request that is the caller's own fault. */
export const badRequest = (message: string): Reply =>
  error(400, "invalid_request_error", null, message);

/** The wrong key, or none. The service quotes a part of it; the stub all, so that a test sees whether it is passed on. */
export const unauthorized = (call: Call): Reply =>
  error(
    401,
    "invalid_request_error",
    "invalid_api_key",
    `Incorrect API key provided: ${call.headers["authorization"] ?? ""}.`,
  );

/** OpenAI's own words for a fault; null where the fault is none of an answer's status. */
export const openaiFault = (fault: Fault, call: Call): Reply | null => {
  switch (fault.do) {
    case "unauthorized":
      return unauthorized(call);
    case "moderation":
    case "real-person":
      return error(
        400,
        "image_generation_user_error",
        "moderation_blocked",
        "Your request was rejected by the safety system.",
      );
    case "rate-limit":
      return error(
        429,
        "requests",
        "rate_limit_exceeded",
        "Rate limit reached.",
        fault.retryAfter === null ? {} : { "retry-after": String(fault.retryAfter) },
      );
    case "quota":
      return error(
        429,
        "insufficient_quota",
        "insufficient_quota",
        "You exceeded your current quota, please check your plan and billing details.",
      );
    case "server-error":
      return error(500, "server_error", null, "The server had an error.");
    default:
      return null;
  }
};
