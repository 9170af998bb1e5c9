/** Writes numbers most significant bit first into a growing run of bytes. */
export class BitWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private held = 0;
  private heldBits = 0;

  /** The low `bits` (0 to 24) of `value`; negative numbers in two's complement. */
  write(value: number, bits: number): void {
    this.held = (this.held << bits) | (value & ((1 << bits) - 1));
    this.heldBits += bits;
    while (this.heldBits >= 8) {
      this.heldBits -= 8;
      this.push((this.held >>> this.heldBits) & 0xff);
    }
    this.held &= (1 << this.heldBits) - 1;
  }

  /** `count` zeros and a one. */
  writeUnary(count: number): void {
    for (let rest = count; rest > 0; rest -= 16) {
      this.write(0, Math.min(16, rest));
    }
    this.write(1, 1);
  }

  /** Zeros up to the next whole byte. */
  align(): void {
    if (this.heldBits > 0) {
      this.write(0, 8 - this.heldBits);
    }
  }

  /** The whole bytes written so far. */
  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length] = byte;
    this.length++;
  }
}
