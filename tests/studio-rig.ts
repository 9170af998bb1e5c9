/** Remotion Studio as a person opens it, and a real browser with its window. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import process from "node:process";
import { chromium, type Page } from "playwright-core";

/** What Studio is opened with. */
export type StudioWish = {
  /** The browser's program; null for the one that the driver knows. */
  readonly executable: string | null;
  /** Where it opens, after the address: a composition's id, or nothing. */
  readonly path?: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Environment variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Studio's window. `close` ends the browser and Studio itself. */
export type StudioRig = { readonly page: Page; readonly close: () => Promise<void> };

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port was free");
  return address.port;
};

/** Waits until Studio has bundled the stage and listens. */
const arrive = async (page: Page, url: string): Promise<void> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await page.goto(url, { waitUntil: "domcontentloaded" });
      return;
    } catch (error) {
      if (attempt > 120) throw error;
      await page.waitForTimeout(1000);
    }
  }
};

/** `npm start`, and its page in a browser. What was opened is closed again when a later step fails. */
export const openStudio = async (wish: StudioWish): Promise<StudioRig> => {
  const { executable, path = "", viewport, env = {} } = wish;
  const port = await freePort();
  const studio = spawn("npm", ["start", "--", "--port", String(port), "--no-open"], {
    env: { ...process.env, ...env },
    stdio: "ignore",
    detached: true,
  });
  const end = () => {
    if (studio.pid) process.kill(-studio.pid, "SIGTERM");
  };
  try {
    const browser = await chromium.launch({
      ...(executable === null ? {} : { executablePath: executable }),
      args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
    });
    const close = async () => {
      await browser.close();
      end();
    };
    try {
      const page = await browser.newPage({ viewport });
      await arrive(page, `http://localhost:${port}/${path}`);
      return { page, close };
    } catch (error) {
      await browser.close();
      throw error;
    }
  } catch (error) {
    end();
    throw error;
  }
};
