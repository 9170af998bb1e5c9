import { services } from "./service-access.ts";

/** Shorter values are words, not keys, and would be cut out of every sentence. */
const shortestKey = 8;

/** A text with every key of the environment cut out of it: services quote the key they were given. */
export const withoutSecrets = (
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): string =>
  Object.values(services)
    .map(({ key }) => env[key]?.trim() ?? "")
    .filter((key) => key.length >= shortestKey)
    .reduce((clean, key) => clean.replaceAll(key, "(a key)"), text);
