import type { MakeOutcome } from "../provider.ts";
import { failedToMake } from "./outcomes.ts";

/** The services that take a key. */
export type ServiceName = "openai" | "ark" | "fal";

/** Where a service's key and address come from, and its own address. */
type Service = {
  readonly title: string;
  readonly key: string;
  readonly address: string;
  readonly ownAddress: string;
  /** Where a person gets a key. */
  readonly keyPage: string;
};

/** Environment variables and addresses by service. `FAL_BASE_URL` is this project's own; the others are the services' words. */
export const services: Readonly<Record<ServiceName, Service>> = {
  openai: {
    title: "OpenAI",
    key: "OPENAI_API_KEY",
    address: "OPENAI_BASE_URL",
    ownAddress: "https://api.openai.com/v1",
    keyPage: "platform.openai.com/api-keys",
  },
  ark: {
    title: "Seedance on Ark",
    key: "ARK_API_KEY",
    address: "ARK_BASE_URL",
    ownAddress: "https://ark.ap-southeast.bytepluses.com/api/v3",
    keyPage: "console.byteplus.com/ark (or console.volcengine.com/ark with its own ARK_BASE_URL)",
  },
  fal: {
    title: "fal",
    key: "FAL_KEY",
    address: "FAL_BASE_URL",
    ownAddress: "https://fal.run",
    keyPage: "fal.ai/dashboard/keys",
  },
};

/** A key and an address that can be used. */
export type Access = {
  readonly kind: "open";
  readonly key: string;
  /** Without a slash at its end. */
  readonly address: string;
  /** The address is this very machine: what answers there is a stub, whatever it says. */
  readonly isLoopback: boolean;
};

/** Names of this very machine in an address. */
const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);

/** What is wrong with a key, without showing any of it; null when it can be sent. */
export const troubleWithKey = (key: string): string | null => {
  if (/[\r\n]/.test(key)) return "holds a line break";
  if (/\s/.test(key)) return "holds a space";
  if (/^["'].*["']$/.test(key)) return "stands in quotation marks that belong to it";
  return /^[\x21-\x7e]+$/.test(key) ? null : "holds characters that no key has";
};

/** The key and address of a service from the environment, or why they cannot be used. The key's value is in no message. */
export const accessTo = (
  name: ServiceName,
  env: Readonly<Record<string, string | undefined>>,
): Access | Extract<MakeOutcome, { kind: "failed" | "refused" }> => {
  const { title, key: keyName, address: addressName, ownAddress, keyPage } = services[name];
  const key = env[keyName] ?? "";
  if (key === "")
    return failedToMake(
      "no-key",
      `${title} needs a key, and ${keyName} is not set.`,
      `Get one at ${keyPage} and export ${keyName}=... in this shell. It is never written down.`,
      { isJobOver: false },
    );
  const trouble = troubleWithKey(key);
  if (trouble !== null)
    return failedToMake(
      "bad-key",
      `${keyName} ${trouble}.`,
      `Set it again without: export ${keyName}="$(tr -d '[:space:]' < FILE)".`,
      { isJobOver: false },
    );
  const written = env[addressName] || ownAddress;
  const address = URL.canParse(written) ? new URL(written) : null;
  const here = address !== null && isLoopback(address.hostname);
  if (!address || !(address.protocol === "https:" || (address.protocol === "http:" && here)))
    return failedToMake(
      "bad-address",
      `${addressName}: expected an address that begins with https://, got ${JSON.stringify(written)}.`,
      `Unset ${addressName} to use ${ownAddress}. Only this machine itself may be spoken to without TLS.`,
      { isJobOver: false },
    );
  return { kind: "open", key, address: written.replace(/\/+$/, ""), isLoopback: here };
};
