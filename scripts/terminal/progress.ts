import picocolors from "picocolors";
import { clock } from "./clock.ts";

/** Where a long step stands. `all` is null while the amount is unknown. */
export type Stand = {
  readonly done: number;
  readonly all: number | null;
  /** What is counted; default frames, whose rate is told, too. */
  readonly of?: string;
  /** What else there is to tell: money spent, what the slowest is at. */
  readonly also?: string;
};

/** Tells a person what goes on, on standard error. */
export type Progress = {
  /** A new step begins. */
  readonly step: (what: string) => void;
  /** The step is this far. Cheap: call it for every frame. */
  readonly at: (stand: Stand) => void;
  /** A line that stays. */
  readonly note: (line: string) => void;
  /** The step is over: closes the line that is being updated. */
  readonly end: () => void;
};

/** Where lines go: standard error, or a list in tests. */
export type ProgressSink = {
  readonly write: (text: string) => void;
  /** True for a terminal, where one line is written over and over. */
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Milliseconds, never going back. */
  readonly now: () => number;
};

/** A terminal's line changes at most this often; a log gets a line at most this often. Milliseconds. */
const terminalEvery = 100;
const logEvery = 10_000;

/** When a step was first told of, and how far it was then: what came before (preparation, what is reused) says nothing of its speed. */
type FirstStand = { readonly at: number; readonly done: number };

const describe = (what: string, stand: Stand, first: FirstStand, now: number): string => {
  const { done, all, of: unit = "frames", also } = stand;
  const rate = now > first.at ? ((done - first.done) * 1000) / (now - first.at) : 0;
  const fps = rate > 0 && unit === "frames" ? `  ${rate.toFixed(1)} fps` : "";
  const rateText = also ? `${fps}  ${also}` : fps;
  if (all === null) return `${what}  ${done}${rateText}`;
  const percent = all === 0 ? 100 : Math.floor((done / all) * 100);
  const left = rate > 0 ? `  ${clock((all - done) / rate)} left` : "";
  return `${what}  ${done}/${all} ${unit}  ${percent} %${rateText}${left}`;
};

/** Progress for people: one updating line on a terminal, a line now and then in a log. */
export const progressOn = (sink: ProgressSink): Progress => {
  let what = "";
  let first: FirstStand | null = null;
  let writtenAt = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  let isComplete = false;
  const close = () => {
    if (isOpen) sink.write("\n");
    isOpen = false;
  };
  return {
    step: (name) => {
      close();
      what = name;
      isComplete = false;
      first = null;
      writtenAt = sink.isTerminal ? Number.NEGATIVE_INFINITY : sink.now();
      sink.write(sink.isTerminal ? `\r\u001b[2K${name} ...` : `${name} ...\n`);
      isOpen = sink.isTerminal;
    },
    at: (stand) => {
      const now = sink.now();
      first ??= { at: now, done: stand.done };
      const isLast = stand.all !== null && stand.done >= stand.all && !isComplete;
      if (now - writtenAt < (sink.isTerminal ? terminalEvery : logEvery) && !isLast) return;
      writtenAt = now;
      isComplete = isLast;
      const line = describe(what, stand, first, now);
      sink.write(sink.isTerminal ? `\r\u001b[2K${line.slice(0, sink.columns - 1)}` : `${line}\n`);
      isOpen = sink.isTerminal;
    },
    note: (line) => {
      close();
      sink.write(`${line}\n`);
    },
    end: close,
  };
};

/** Progress of this process, on standard error. */
export const standardProgress = (): Progress =>
  progressOn({
    write: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY && process.env["TERM"] !== "dumb",
    columns: process.stderr.columns || 80,
    now: () => performance.now(),
  });

/** Colours for standard error: none when it is not a terminal, when NO_COLOR is set, or in a dumb terminal. */
export const colours = picocolors.createColors(
  process.stderr.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
);
