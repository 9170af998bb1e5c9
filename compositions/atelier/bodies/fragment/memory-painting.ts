import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";

/** Pixels along each side: a memory is out of focus, it needs few. */
const size = 256;

type Brush = CanvasRenderingContext2D;
type Paint = (brush: Brush, core: string, edge: string, random: SeededRandom) => void;

const round = (brush: Brush, x: number, y: number, radius: number, stops: readonly string[]) => {
  const soft = brush.createRadialGradient(x, y, 0, x, y, radius);
  stops.forEach((colour, index) => soft.addColorStop(index / (stops.length - 1), colour));
  brush.fillStyle = soft;
  brush.fillRect(-size, -size, size * 3, size * 3);
};

/** Paints with a blur, in shares of the picture. */
const blurred = (brush: Brush, share: number, paint: () => void) => {
  brush.save();
  brush.filter = `blur(${share * size}px)`;
  paint();
  brush.restore();
};

/** A round of gold over a low horizon: a sun, or the ring of an arch. */
const gold: Paint = (brush, core, edge) => {
  blurred(brush, 0.05, () => {
    brush.fillStyle = edge;
    brush.fillRect(-size, size * 0.68, size * 3, size);
  });
  round(brush, size * 0.5, size * 0.47, size * 0.4, [
    "#fff1d6",
    "#ffdfb0",
    "#fbc58c",
    core,
    `${core}70`,
    `${core}00`,
  ]);
  blurred(brush, 0.022, () => {
    brush.strokeStyle = `${edge}b0`;
    brush.lineWidth = size * 0.035;
    brush.beginPath();
    brush.arc(size * 0.5, size * 0.5, size * 0.3, Math.PI * 0.82, Math.PI * 2.1);
    brush.stroke();
  });
};

/** An arcade upside down in water: pale bays between dark columns, broken by ripples. */
const water: Paint = (brush, core, edge, random) => {
  blurred(brush, 0.012, () => {
    for (let i = 0; i < 5; i++) {
      const [x, wide] = [size * (0.12 + i * 0.19), size * 0.12];
      const pale = brush.createLinearGradient(0, size * 0.1, 0, size * 0.8);
      pale.addColorStop(0, `${core}00`);
      pale.addColorStop(0.35, "#cfe6d8d0");
      pale.addColorStop(1, core);
      brush.fillStyle = pale;
      brush.beginPath();
      brush.moveTo(x - wide / 2, size * 0.16);
      brush.lineTo(x - wide / 2, size * 0.64);
      brush.arc(x, size * 0.64, wide / 2, Math.PI, 0, true);
      brush.lineTo(x + wide / 2, size * 0.16);
      brush.fill();
    }
  });
  blurred(brush, 0.006, () => {
    for (let i = 0; i < 38; i++) {
      const [x, y, long] = [
        random.between(0, size),
        random.between(size * 0.1, size * 0.9),
        random.between(0.05, 0.3) * size,
      ];
      brush.strokeStyle = i % 3 === 0 ? "#e6f6e890" : `${edge}a0`;
      brush.lineWidth = random.between(1, 4);
      brush.beginPath();
      brush.moveTo(x - long / 2, y);
      brush.quadraticCurveTo(x, y + random.between(-5, 5), x + long / 2, y);
      brush.stroke();
    }
  });
};

/** A door ajar: a warm slit, its light fallen across the floor. */
const door: Paint = (brush, core, edge) => {
  blurred(brush, 0.02, () => {
    brush.fillStyle = `${edge}`;
    brush.fillRect(size * 0.26, size * 0.08, size * 0.5, size * 0.7);
    brush.fillStyle = "#1c0c1860";
    brush.fillRect(size * 0.3, size * 0.12, size * 0.22, size * 0.64);
  });
  blurred(brush, 0.05, () => {
    brush.fillStyle = `${core}b0`;
    brush.fillRect(size * 0.5, size * 0.1, size * 0.14, size * 0.7);
    brush.beginPath();
    brush.moveTo(size * 0.53, size * 0.76);
    brush.lineTo(size * 0.6, size * 0.76);
    brush.lineTo(size * 0.8, size * 1);
    brush.lineTo(size * 0.28, size * 1);
    brush.fill();
  });
  blurred(brush, 0.012, () => {
    brush.fillStyle = "#fff3da";
    brush.fillRect(size * 0.545, size * 0.12, size * 0.045, size * 0.65);
  });
};

/** What a memory shows, by a word of its features; whatever has none of these words is a round of gold. */
const motifs: readonly (readonly [RegExp, Paint])[] = [
  [/door|slit|window/i, door],
  [/water|reflection|arcade|river/i, water],
];

/** A memory's picture in the two colours of its entry. `told` are the entry's features, in English. */
export const paintMemory = (
  told: string,
  core: string,
  edge: string,
  random: SeededRandom,
): HTMLCanvasElement => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  if (!brush) return canvas;
  round(brush, size / 2, size / 2, size * 0.75, [core, edge, edge]);
  // What is told keeps to the middle: the edge of a memory is torn away.
  brush.setTransform(0.66, 0, 0, 0.66, size * 0.17, size * 0.17);
  const paint = motifs.find(([word]) => word.test(told))?.[1] ?? gold;
  paint(brush, core, edge, random);
  return canvas;
};
