import { callService } from "./call-service.ts";
import type { Pace } from "./pace.ts";
import { serviceFetch } from "./service-fetch.ts";

/** A result fetched whole; or gone for good; or not now. */
export type Downloaded =
  | { readonly kind: "downloaded"; readonly bytes: Uint8Array }
  | { readonly kind: "gone"; readonly status: number }
  | { readonly kind: "later"; readonly message: string }
  | { readonly kind: "cancelled" };

/** Statuses with which storage says that an address is dead: no later call changes that. */
const gone = [400, 401, 403, 404, 410];

/** Fetches a result from where the service put it, without a key. Free, so a cut line is tried again. */
export const download = async (
  url: string,
  pace: Pace,
  signal: AbortSignal,
  onState: (state: string) => void,
): Promise<Downloaded> => {
  if (!/^https?:/.test(url)) return { kind: "gone", status: 400 };
  const get = serviceFetch({ signal, answerInMs: pace.answerInMs });
  const called = await callService({
    send: async () => new Uint8Array(await (await get(url)).arrayBuffer()),
    isFree: true,
    isQuota: () => false,
    pace,
    signal,
    onState,
  });
  switch (called.kind) {
    case "answered":
      return { kind: "downloaded", bytes: called.value };
    case "cancelled":
      return called;
    case "turned-away":
      return gone.includes(called.status)
        ? { kind: "gone", status: called.status }
        : { kind: "later", message: `its address answers with status ${called.status}` };
    case "not-reached":
    case "no-answer":
    case "not-the-service":
      return { kind: "later", message: called.message };
    default:
      return called satisfies never;
  }
};
