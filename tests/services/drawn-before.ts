import { sha256OfBytes } from "../../scripts/store/sha256.ts";

/** Pictures and clips remembered in one process. */
const most = 64;
const drawn = new Map<string, Promise<Buffer>>();

const plain = (value: unknown): unknown =>
  value instanceof Uint8Array ? sha256OfBytes(value) : value;

/** Draws what was never asked for before; the same wish gets the same bytes without the work. */
export const drawnBefore = (
  kind: string,
  wish: Readonly<Record<string, unknown>>,
  draw: () => Promise<Buffer>,
): Promise<Buffer> => {
  const entries = Object.entries(wish).map(([key, value]) => [key, plain(value)]);
  const key = JSON.stringify([kind, ...entries]);
  const known = drawn.get(key);
  if (known) return known;
  const [oldest] = drawn.keys();
  if (drawn.size >= most && oldest !== undefined) drawn.delete(oldest);
  const bytes = draw();
  drawn.set(key, bytes);
  return bytes;
};
