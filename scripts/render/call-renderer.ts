import type { CancelSignal } from "@remotion/renderer";
import { cancelled, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { systemFailure } from "../terminal/system-failure.ts";
import { chromiumOptions, type StageBrowser } from "./open-stage-browser.ts";

/**
 * How long the stage's page may take over one frame, or over coming up. A first frame builds a world and compiles its shaders, a
 * contact sheet reads a hundred clips: on a busy machine that takes longer than Remotion's 30 seconds. Milliseconds.
 */
const patienceInMs = 240_000;

/** What every call of the renderer is told of the browser whose pages it uses. */
export const pageOptions = ({ browser, executable, chromeMode }: StageBrowser) =>
  ({
    puppeteerInstance: browser,
    browserExecutable: executable,
    chromeMode,
    chromiumOptions,
    timeoutInMilliseconds: patienceInMs,
    logLevel: "error",
  }) as const;

/** Goes through the renderer, which knows only throws; `failure` is what is meant. */
export class Stopped extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = "Stopped";
    this.failure = failure;
  }
}

const loadRenderer = () => import("@remotion/renderer");

/**
 * Calls Remotion's renderer, which is loaded only then, and turns what it throws into outcomes: `cancelled` once `signal` has
 * aborted, the system's own troubles, and whatever `meant` makes of the error's text.
 */
export const callRenderer = async <T>(
  signal: AbortSignal,
  call: (
    renderer: Awaited<ReturnType<typeof loadRenderer>>,
    cancelSignal: CancelSignal,
  ) => Promise<T>,
  meant: (text: string) => Failure,
): Promise<{ readonly kind: "called"; readonly value: T } | Failure | Cancelled> => {
  if (signal.aborted) return cancelled;
  const renderer = await loadRenderer();
  const { cancel, cancelSignal } = renderer.makeCancelSignal();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const value = await call(renderer, cancelSignal);
    return signal.aborted ? cancelled : { kind: "called", value };
  } catch (error) {
    if (signal.aborted) return cancelled;
    if (error instanceof Stopped) return error.failure;
    return systemFailure(error) ?? meant(error instanceof Error ? error.message : String(error));
  } finally {
    signal.removeEventListener("abort", cancel);
  }
};
