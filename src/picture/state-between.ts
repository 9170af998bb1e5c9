import type { Subject } from "../film/storyboard.ts";
import { fine, mix } from "./numbers.ts";

type State = Subject["state"];

/** Words of states that are places on one way, as the drawings measure it. Numbers speak for themselves. */
const measures: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  lid: { closed: 0, ajar: 0.22, open: 1 },
  stand: { apart: 0, aligned: 1 },
  seat: { tip: 0, base: 1 },
};

/** Where a state's value stands on its way (a lid 0 closed .. 1 open, contacts 0..3), or null when it is no such state. */
export const measureOf = (name: string, value: string | undefined): number | null => {
  if (value === undefined) return null;
  const said = measures[name]?.[value];
  if (said !== undefined) return said;
  const number = Number(value);
  return value.trim() !== "" && Number.isFinite(number) ? number : null;
};

/** A state between two keyframes: what can be measured goes from one value to the other, the rest keeps its word. */
export const stateBetween = (own: State, first: State, last: State, share: number): State =>
  Object.fromEntries(
    Object.entries(own).map(([name, value]) => {
      const [from, to] = [measureOf(name, first[name]), measureOf(name, last[name])];
      return [
        name,
        from === null || to === null || from === to ? value : fine(mix(from, to, share)),
      ];
    }),
  );
