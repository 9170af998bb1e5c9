const remainder = (bytes: Iterable<number>, polynomial: number, width: 8 | 16): number => {
  const top = 1 << (width - 1);
  let rest = 0;
  for (const byte of bytes) {
    rest ^= byte << (width - 8);
    for (let bit = 0; bit < 8; bit++) {
      rest = (rest & top) === 0 ? rest << 1 : (rest << 1) ^ polynomial;
    }
    rest &= 2 * top - 1;
  }
  return rest;
};

/** The check sum of a FLAC frame's head (x^8 + x^2 + x + 1). */
export const crc8 = (bytes: Iterable<number>): number => remainder(bytes, 0x07, 8);

/** The check sum of a whole FLAC frame (x^16 + x^15 + x^2 + 1). */
export const crc16 = (bytes: Iterable<number>): number => remainder(bytes, 0x8005, 16);
