import { arkProvider } from "./ark/ark.ts";
import { falProvider } from "./fal/fal.ts";
import { manualProvider } from "./manual/manual.ts";
import { openaiProvider } from "./openai/openai.ts";
import type { Provider } from "./provider.ts";
import type { ServiceSettings } from "./service/service-settings.ts";

/** Providers by the name that `--with` takes; `manual` are a person's hands. The embedded `atelier` is made where it is used. */
const services = {
  openai: openaiProvider,
  ark: arkProvider,
  fal: falProvider,
  manual: () => manualProvider,
} as const satisfies Record<string, (settings: ServiceSettings) => Provider>;

/** Names of all that can be asked, for help texts. */
export const serviceProviderNames: readonly string[] = Object.keys(services);

/** A provider by its name; null for a name that there is none of. */
export const serviceProvider = (name: string, settings: ServiceSettings): Provider | null => {
  const made = Object.entries(services).find(([known]) => known === name)?.[1];
  return made ? made(settings) : null;
};
