import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { softly, type Brush, type Field } from "./canvas.ts";
import { keepDark, paintHair, trace, type Guides } from "./strands.ts";

/** What the hair of the profile covers. */
export const profileHairField: Field = { left: -300, top: -525, width: 560, height: 700 };

const cap = () =>
  new Path2D(
    "M150-440C112-482 44-500-40-492C-158-478-240-374-256-240C-268-130-264-30-244 62C-236 92-228 104-212 108" +
      "C-130 126 0 128 66 106C54 66 40 20 36-44C34-110 46-176 66-236C110-250 160-268 196-260C206-338 188-402 150-440Z",
  );
/** The bob's strands from the nape (first) to the cheek (last). */
export const profileGuides: Guides = [
  trace("-16 -490, -180 -440, -252 -290, -264 -130, -258 0, -232 102"),
  trace("-12 -488, -134 -420, -184 -270, -194 -120, -188 10, -170 114"),
  trace("-6 -486, -80 -406, -110 -262, -116 -110, -108 20, -92 120"),
  trace("0 -486, -14 -402, -40 -262, -48 -120, -40 20, -20 122"),
  trace("6 -484, 40 -404, 32 -270, 14 -140, 16 10, 46 114"),
  trace("10 -484, 78 -416, 78 -300, 44 -170, 38 -40, 66 106"),
];

const fringe = () =>
  new Path2D(
    "M0-488C62-496 116-478 150-442C192-404 210-330 200-240L190-229L184-238L172-227L151-222L144-232L126-223L104-222" +
      "L96-232L66-228C62-320 44-420 0-488Z",
  );
const fringeGuides: Guides = [
  trace("2 -486, 30 -420, 54 -330, 68 -230"),
  trace("8 -486, 72 -430, 104 -340, 118 -224"),
  trace("16 -486, 116 -446, 152 -350, 160 -224"),
  trace("24 -486, 148 -450, 195 -350, 195 -233"),
];

/** The bob seen from its right side, down to the jaw, with its full fringe cut just above the brow. */
export const paintProfileHair = (brush: Brush, random: SeededRandom): void => {
  paintHair(
    brush,
    { guides: profileGuides, shape: cap(), count: 420, shine: [0.17, 0.38], ragged: 12 },
    random,
  );
  shadeEnds(brush);
  paintHair(
    brush,
    { guides: fringeGuides, shape: fringe(), count: 170, shine: [0.3, 0.62], ragged: 9 },
    random,
  );
  keepDark(brush, "M150-226L66-226C44-150 34-60 66 112", 22);
};

/** Towards the ends, and where it turns under at the nape, hair keeps its light to itself. */
const shadeEnds = (brush: Brush): void => {
  brush.save();
  brush.globalCompositeOperation = "source-atop";
  softly(brush, 26, () => {
    brush.fillStyle = "#00000058";
    brush.fill(new Path2D("M-330 60C-200 30-40 20 110 60L110 190L-340 190Z"));
    brush.strokeStyle = "#00000058";
    brush.lineWidth = 40;
    brush.stroke(new Path2D("M56-236C26-150 28-40 66 112"));
  });
  brush.restore();
};
