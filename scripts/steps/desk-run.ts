import type { Provider } from "../providers/provider.ts";
import type { MoneyLedger } from "../store/money-ledger.ts";
import type { Project } from "../store/project.ts";
import type { DeskWish } from "./desk-wish.ts";

/** What every request of a run shares. */
export type DeskRun = {
  readonly project: Project;
  readonly wish: DeskWish;
  readonly provider: Provider;
  readonly ledger: MoneyLedger;
  /** Name of this run in the ledger. */
  readonly run: string;
  /** Aborts on Ctrl-C, for requests that go on at the service; those that would be lost get some time more. */
  readonly signal: AbortSignal;
  readonly inOrder: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onState: (id: string, state: string) => void;
};
