import { arkProvider } from "./ark/ark.ts";
import { falProvider } from "./fal/fal.ts";
import { openaiProvider } from "./openai/openai.ts";
import type { Provider } from "./provider.ts";
import type { ServiceSettings } from "./service/service-settings.ts";

/** Services by the name that `--with` takes. `manual` and the embedded `atelier` are made where they are used. */
const services = {
  openai: openaiProvider,
  ark: arkProvider,
  fal: falProvider,
} as const satisfies Record<string, (settings: ServiceSettings) => Provider>;

/** Names of the services, for help texts. */
export const serviceProviderNames: readonly string[] = Object.keys(services);

/** The provider of a service by its name; null for a name that there is none of. */
export const serviceProvider = (name: string, settings: ServiceSettings): Provider | null => {
  const made = Object.entries(services).find(([known]) => known === name)?.[1];
  return made ? made(settings) : null;
};
