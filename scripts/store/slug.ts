import { failed, type Failure } from "../terminal/outcome.ts";

/** Longest name of a film in bytes of UTF-8: file names may hold 255, and the finished film's name is longer than the slug. */
const mostBytes = 120;

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/**
 * Checks the name of a film's folder: one folder name on every operating system; spaces, Chinese and accents are welcome.
 * Null when it is fine.
 */
export const slugFailure = (slug: string): Failure | null => {
  const say = (what: string) =>
    failed(
      "usage",
      `"${slug}" cannot name a film: ${what}.`,
      "Choose a name such as my-film or 我的电影.",
    );
  if (slug.trim() === "") return say("it is empty");
  if (slug !== slug.trim()) return say("it begins or ends with a space");
  if (/[\\/:*?"<>|%#]/.test(slug)) return say('it holds one of \\ / : * ? " < > | % #');
  if (/\p{Cc}/u.test(slug)) return say("it holds a control character");
  if (slug.startsWith(".") || slug.endsWith(".")) return say("it begins or ends with a dot");
  if (slug.startsWith("-")) return say("it begins with a dash");
  if (reserved.test(slug)) return say("Windows keeps that name for a device");
  if (Buffer.byteLength(slug) > mostBytes) return say(`it is longer than ${mostBytes} bytes`);
  return null;
};
