/**
 * GLSL written out once for each index, in place of a loop: picking from an array of uniforms by a loop's counter costs four
 * times as much as picking by a number, where a processor does a graphics card's work.
 */
export const each = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");
