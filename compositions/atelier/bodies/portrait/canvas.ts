/** A rectangle of a drawing: a thousandth of the subject's box is 1, y runs down, 0 0 is the box's centre. */
export type Field = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** What is painted on. */
export type Brush = CanvasRenderingContext2D;

/** A fresh canvas over a field with `fineness` pixels to a unit, ready to be painted on in the field's units. */
export const canvasOver = (field: Field, fineness: number): Brush => {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(field.width * fineness);
  canvas.height = Math.round(field.height * fineness);
  // Painted by the processor: the same bytes everywhere, and quick to read back.
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  if (!brush) throw new Error("no 2D canvas to paint the portrait on");
  brush.scale(fineness, fineness);
  brush.translate(-field.left, -field.top);
  brush.lineCap = "round";
  brush.lineJoin = "round";
  return brush;
};

/** Paints within a shape only. */
export const inside = (brush: Brush, shape: Path2D, paint: () => void): void => {
  brush.save();
  brush.clip(shape);
  paint();
  brush.restore();
};

/** A soft round of colour that runs out to nothing. `colour` is `#rrggbb`. */
export const dab = (
  brush: Brush,
  [x, y, radius]: readonly [x: number, y: number, radius: number],
  colour: string,
  amount: number,
): void => {
  const hex = (share: number) =>
    `${colour}${Math.round(255 * share)
      .toString(16)
      .padStart(2, "0")}`;
  const soft = brush.createRadialGradient(x, y, 0, x, y, radius);
  soft.addColorStop(0, hex(amount));
  soft.addColorStop(0.4, hex(amount * 0.62));
  soft.addColorStop(0.75, hex(amount * 0.14));
  soft.addColorStop(1, hex(0));
  brush.fillStyle = soft;
  brush.fillRect(x - radius, y - radius, radius * 2, radius * 2);
};

/** Paints with a blur of `radius` units. */
export const softly = (brush: Brush, radius: number, paint: () => void): void => {
  brush.save();
  brush.filter = `blur(${radius * brush.getTransform().a}px)`;
  paint();
  brush.restore();
};
