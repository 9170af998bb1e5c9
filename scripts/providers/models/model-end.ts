import type { ListedModel } from "../openai/list-models.ts";
import { findModel } from "./find-model.ts";

/** Whether a model will still be there, and who says so. */
export type ModelEnd =
  | { readonly kind: "lives" }
  | { readonly kind: "unknown" }
  | { readonly kind: "ended"; readonly on: string; readonly instead: string | null }
  | { readonly kind: "ends"; readonly on: string; readonly days: number; readonly who: string };

/** An end further away than this many days needs no word yet. */
const soonInDays = 120;

const providerOf = (task: string): "openai" | "ark" | "fal" =>
  task.startsWith("ark.") ? "ark" : task.startsWith("fal.") ? "fal" : "openai";

/** The end of a model that a task (`openai.keyframe`) is done with, from our table and from the service's own list. */
export const modelEnd = (
  task: string,
  id: string,
  listed: readonly ListedModel[],
  today: string,
): ModelEnd => {
  const provider = providerOf(task);
  const found = findModel(provider, id, today);
  if (found.kind !== "found") return found;
  const said =
    provider === "openai" ? (listed.find((model) => model.id === id)?.shutdownDate ?? null) : null;
  const on = said ?? found.model.ends;
  if (on === null) return { kind: "lives" };
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
  if (days < 0) return { kind: "ended", on, instead: null };
  return days <= soonInDays
    ? { kind: "ends", on, days, who: said === null ? "our table" : "the service" }
    : { kind: "lives" };
};
