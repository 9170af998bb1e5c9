import { readFileSync } from "node:fs";

/** Arithmetic on rows of samples in its own memory, eight at a time; what each does is said in laying.wat. All are addresses and lengths. */
export type LayingArithmetic = {
  /** The memory as it is now: asking for room makes an older view of it void. */
  readonly bytes: () => Uint8Array;
  /** Address of so many bytes, all zero, that nobody else has. */
  readonly room: (length: number) => number;
  readonly widen: (from: number, to: number, length: number) => void;
  readonly narrow: (from: number, to: number, length: number) => void;
  readonly lay: (at: number, light: number, cover: number, opacity: number, length: number) => void;
  readonly mix: (to: number, one: number, other: number, share: number, length: number) => void;
};

const page = 65_536;

/** Starts {@link LayingArithmetic} with an empty memory of its own. */
export const layingArithmetic = (): LayingArithmetic => {
  const code = new WebAssembly.Module(readFileSync(new URL("laying.wasm", import.meta.url)));
  const { exports } = new WebAssembly.Instance(code);
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new TypeError("laying.wasm has no memory");
  const run = (name: string) => {
    const found = exports[name];
    if (typeof found !== "function") throw new TypeError(`laying.wasm has no function ${name}`);
    return (...numbers: number[]): void => void found(...numbers);
  };
  // The first bytes stay empty: an address of 0 is a mistake.
  let taken = 16;
  const room = (length: number): number => {
    const at = taken;
    taken += Math.ceil(length / 16) * 16;
    const missing = taken - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / page));
    return at;
  };
  return {
    bytes: () => new Uint8Array(memory.buffer),
    room,
    widen: run("widen"),
    narrow: run("narrow"),
    lay: run("lay"),
    mix: run("mix"),
  };
};
