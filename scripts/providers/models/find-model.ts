import type { Model } from "./model.ts";
import { deadByName, deadModels, models } from "./model-table.ts";

/** A model by its id: there and alive, ended, or not in the table. */
export type FoundModel =
  | { readonly kind: "found"; readonly model: Model }
  | { readonly kind: "ended"; readonly on: string; readonly instead: string | null }
  | { readonly kind: "unknown" };

/** Looks a model up; `today` is a day like 2026-11-22. */
export const findModel = (provider: Model["provider"], id: string, today: string): FoundModel => {
  const dead =
    deadByName.find((entry) => entry.id === id) ??
    deadModels.find((entry) => id.startsWith(entry.id));
  if (dead) return { kind: "ended", on: dead.ended, instead: dead.instead };
  const model = models.find((entry) => entry.provider === provider && entry.id === id);
  if (!model) return { kind: "unknown" };
  return model.ends !== null && model.ends < today
    ? { kind: "ended", on: model.ends, instead: null }
    : { kind: "found", model };
};

/** Ids of a provider's models in the table that make pictures or clips; those that write are none of them. */
export const modelsOf = (provider: Model["provider"]): readonly string[] =>
  models.flatMap(({ provider: of, caps, id }) => (of === provider && caps ? [id] : []));
