import { dab, inside, softly, type Brush, type Field } from "./canvas.ts";
import type { Hill } from "./relief.ts";
import { blend, thin, type Wardrobe } from "./wardrobe.ts";

/** What the painted profile covers: forehead, face and neck. */
export const profileFaceField: Field = { left: -140, top: -440, width: 400, height: 690 };

/** Cheek, socket, lips and jaw of the profile, for its relief. */
export const profileHills: readonly Hill[] = [
  { x: 128, y: -70, radius: 62, height: 13 },
  { x: 150, y: -158, radius: 30, height: -5 },
  { x: 196, y: -96, radius: 22, height: 7 },
  { x: 204, y: -18, radius: 13, height: 3.5 },
  { x: 204, y: 14, radius: 12, height: 3.5 },
  { x: 188, y: 32, radius: 15, height: -3.5 },
  { x: 178, y: 74, radius: 34, height: 8 },
  { x: 60, y: 30, radius: 60, height: 6 },
];

const outline = () =>
  new Path2D(
    "M30-425C110-425 166-372 180-312C187-284 190-258 188-236C187-222 183-212 183-202C183-190 192-172 202-152" +
      "C211-134 221-119 229-108C237-98 236-88 227-83C218-79 207-76 203-67C200-57 202-47 206-40C212-34 218-26 216-18" +
      "C214-11 208-9 204-6C210-3 214 5 211 13C208 21 199 26 197 34C195 43 200 52 201 63C202 84 184 103 156 105C118 106 76 92 44 66L30-100Z",
  );
const neck = () => new Path2D("M-120 0L70 40C92 66 96 84 84 106C76 136 82 180 98 230L-130 230Z");
const upperLip = () => new Path2D("M230-32C214-33 200-24 177-3C186-6 196-7 206-6L232-6Z");
const lowerLip = () => new Path2D("M177-3C186-6 196-7 206-6L232-6L232 18C208 22 190 14 177-3Z");

const paintSkin = (brush: Brush, { skin, skinShade, blush }: Wardrobe): void => {
  const across = brush.createLinearGradient(30, 0, 225, -40);
  across.addColorStop(0, blend(skin, skinShade, 0.62));
  across.addColorStop(0.5, blend(skin, skinShade, 0.1));
  across.addColorStop(1, blend(skin, "#fff1e2", 0.3));
  brush.fillStyle = across;
  brush.fillRect(0, -440, 260, 560);
  dab(brush, [142, -62, 74], blush, 0.5);
  dab(brush, [226, -92, 30], blush, 0.34);
  dab(brush, [196, 82, 44], blush, 0.2);
  dab(brush, [150, -172, 46], blend(skinShade, blush, 0.4), 0.4);
  dab(brush, [176, -194, 26], skinShade, 0.4);
  dab(brush, [196, -124, 20], "#fff3e4", 0.5);
  dab(brush, [186, -262, 44], "#fff1e0", 0.24);
  dab(brush, [188, 60, 28], "#fff1e0", 0.26);
  dab(brush, [118, -104, 36], "#fff1e0", 0.16);
};

/** The shade of hair and fringe on the skin, and the jaw's own. */
const paintShade = (brush: Brush, { skinShade, ink }: Wardrobe): void => {
  const deep = blend(skinShade, ink, 0.35);
  softly(brush, 11, () => {
    brush.fillStyle = thin(deep, 0.72);
    brush.fill(
      new Path2D(
        "M0-440L260-440L230-236C190-214 120-216 96-212C76-190 70-130 70-70C74 0 96 60 128 130L0 130Z",
      ),
    );
  });
  softly(brush, 8, () => {
    brush.strokeStyle = thin(deep, 0.5);
    brush.lineWidth = 15;
    brush.stroke(new Path2D("M60 84C100 104 140 113 176 106"));
  });
};

const paintNose = (brush: Brush, { skinShade, ink, blush }: Wardrobe): void => {
  const deep = blend(skinShade, ink, 0.3);
  softly(brush, 2.2, () => {
    brush.strokeStyle = thin(deep, 0.62);
    brush.lineWidth = 3.4;
    brush.stroke(new Path2D("M199-66C190-70 187-82 193-92"));
    brush.lineWidth = 6;
    brush.stroke(new Path2D("M203-72C209-78 215-77 220-77"));
  });
  softly(brush, 5, () => {
    brush.fillStyle = thin(blend(skinShade, blush, 0.4), 0.55);
    brush.fill(new Path2D("M186-60C200-66 222-78 238-78L232-66C212-62 204-48 204-36L190-36Z"));
  });
};

const paintLips = (brush: Brush, { lips, skin, ink, skinShade }: Wardrobe): void => {
  softly(brush, 1.6, () => {
    brush.fillStyle = blend(blend(lips, skinShade, 0.45), skin, 0.25);
    brush.fill(upperLip());
    brush.fillStyle = blend(lips, skin, 0.4);
    brush.fill(lowerLip());
  });
  dab(brush, [207, 8, 12], "#fff0e4", 0.5);
  softly(brush, 0.8, () => {
    brush.strokeStyle = thin(blend(ink, lips, 0.35), 0.85);
    brush.lineWidth = 2.6;
    brush.stroke(new Path2D("M172 1C179-3 192-7 212-6"));
  });
  softly(brush, 4, () => {
    brush.fillStyle = thin(blend(skinShade, ink, 0.15), 0.5);
    brush.fill(new Path2D("M176 24C188 32 200 30 214 26L204 38C196 40 184 36 176 24Z"));
  });
};

const paintBrow = (brush: Brush, { ink, hair }: Wardrobe): void => {
  for (let i = 0; i < 16; i++) {
    const t = i / 15;
    const [x, y] = [116 + 62 * t, -205 - 11 * Math.sin(Math.PI * (0.16 + 0.66 * t))];
    brush.strokeStyle = thin(blend(ink, hair, 0.4), 0.3 + 0.4 * Math.sin(Math.PI * t));
    brush.lineWidth = 1.7 + 1.6 * Math.sin(Math.PI * Math.min(1, t * 1.2));
    brush.beginPath();
    brush.moveTo(x + 7, y + 2.5);
    brush.quadraticCurveTo(x, y, x - 8, y - 0.5 + 3 * (1 - t));
    brush.stroke();
  }
};

/** The face in profile, looking right, eye left out: forehead to neck, on the drawing's field. */
export const paintProfileFace = (brush: Brush, wardrobe: Wardrobe): void => {
  const { skin, skinShade, ink } = wardrobe;
  const down = brush.createLinearGradient(0, 70, 0, 200);
  down.addColorStop(0, blend(skinShade, ink, 0.45));
  down.addColorStop(1, blend(skin, skinShade, 0.75));
  brush.fillStyle = down;
  brush.fill(neck());
  inside(brush, neck(), () => {
    dab(brush, [88, 170, 40], skin, 0.55);
    softly(brush, 9, () => {
      brush.fillStyle = thin(blend(skinShade, ink, 0.6), 0.7);
      brush.fill(new Path2D("M-140 0L150 60L120 124C60 130 0 130-140 140Z"));
    });
  });
  brush.fillStyle = skin;
  brush.fill(outline());
  inside(brush, outline(), () => {
    paintSkin(brush, wardrobe);
    paintShade(brush, wardrobe);
    paintNose(brush, wardrobe);
    paintLips(brush, wardrobe);
    paintBrow(brush, wardrobe);
  });
};
