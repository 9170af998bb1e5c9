import { paceFrom, type Pace } from "./pace.ts";

/** What a provider of a service is made with; keys are looked up in `env` when something is asked for. */
export type ServiceSettings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pace: Pace;
  readonly now: () => Date;
};

/** The settings of this process. */
export const processSettings = (): ServiceSettings => ({
  env: process.env,
  pace: paceFrom(process.env),
  now: () => new Date(),
});

/** A day like 2026-11-22. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
