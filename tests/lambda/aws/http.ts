import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** A server that listens on the loopback interface. */
export type LoopbackServer = { readonly origin: string; readonly close: () => Promise<void> };

/** Answers a request, or throws: the test then fails with what it threw in the answer. */
export type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<void>;

const listening = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("no port");
      resolve(address.port);
    });
  });

/** Serves on a free port of 127.0.0.1. */
export const serve = async (answer: Answer): Promise<LoopbackServer> => {
  const server = createServer((request, response) => {
    const url = new URL(`http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`);
    answer(request, response, url).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end(String(error));
    });
  });
  server.keepAliveTimeout = 60_000;
  const port = await listening(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** A request's whole body. */
export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

/** Answers with JSON. */
export const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
};

/** Answers with XML; the declaration goes before it. */
export const sendXml = (response: ServerResponse, status: number, xml: string): void => {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
};
