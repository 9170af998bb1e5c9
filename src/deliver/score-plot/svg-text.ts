const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text inside SVG. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);

/** A number as short as two decimals make it. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A label: anchored at `x`, its baseline at `y`. */
export const label = (
  text: string,
  x: number,
  y: number,
  style: {
    readonly size: number;
    readonly fill: string;
    readonly anchor?: "start" | "middle" | "end";
    readonly weight?: number;
  },
): string =>
  `<text x="${short(x)}" y="${short(y)}" font-size="${style.size}" fill="${style.fill}" text-anchor="${style.anchor ?? "start"}" font-weight="${style.weight ?? 400}">${escaped(text)}</text>`;
