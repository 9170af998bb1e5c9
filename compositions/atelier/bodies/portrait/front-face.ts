import { dab, inside, softly, type Brush, type Field } from "./canvas.ts";
import type { Hill } from "./relief.ts";
import { blend, thin, type Wardrobe } from "./wardrobe.ts";

/** What the painted three-quarter face covers: forehead, face and neck. */
export const frontFaceField: Field = { left: -190, top: -330, width: 400, height: 590 };

/** Cheeks, sockets, nose, lips and chin of the three-quarter face, for its relief. */
export const frontHills: readonly Hill[] = [
  { x: -52, y: -52, radius: 62, height: 12 },
  { x: 146, y: -56, radius: 38, height: 9 },
  { x: -22, y: -140, radius: 46, height: -6 },
  { x: 122, y: -140, radius: 32, height: -6 },
  { x: 84, y: -120, radius: 20, height: 7 },
  { x: 100, y: -64, radius: 20, height: 8 },
  { x: 78, y: 20, radius: 26, height: 6 },
  { x: 77, y: 50, radius: 18, height: -4 },
  { x: 72, y: 80, radius: 34, height: 10 },
];

const outline = () =>
  new Path2D(
    "M-140-320L178-320C184-270 184-226 180-204C177-188 171-176 172-160C173-140 181-122 179-92C177-50 166-18 152 12" +
      "C138 44 116 74 96 92C84 102 74 106 62 106C40 106 10 92-26 70C-68 42-104 8-130-38L-160-180Z",
  );
const neck = () => new Path2D("M-84 0L86 30C82 92 88 140 104 250L-98 250C-78 140-76 80-84 0Z");

const paintSkin = (brush: Brush, { skin, skinShade, blush }: Wardrobe): void => {
  const across = brush.createLinearGradient(-140, 20, 180, -80);
  across.addColorStop(0, blend(skin, skinShade, 0.6));
  across.addColorStop(0.45, blend(skin, skinShade, 0.06));
  across.addColorStop(1, blend(skin, "#fff1e2", 0.26));
  brush.fillStyle = across;
  brush.fillRect(-190, -330, 400, 460);
  dab(brush, [-50, -58, 84], blush, 0.52);
  dab(brush, [146, -58, 50], blush, 0.5);
  dab(brush, [100, -62, 30], blush, 0.22);
  dab(brush, [70, 82, 46], blush, 0.18);
  dab(brush, [-24, -164, 62], blend(skinShade, blush, 0.4), 0.36);
  dab(brush, [124, -166, 44], blend(skinShade, blush, 0.4), 0.36);
  dab(brush, [92, -104, 24], "#fff3e4", 0.42);
  dab(brush, [70, 74, 28], "#fff1e0", 0.26);
  dab(brush, [-38, -96, 40], "#fff1e0", 0.2);
};

/** The shade of hair and fringe on the skin. */
const paintShade = (brush: Brush, { skinShade, ink }: Wardrobe): void => {
  const deep = blend(skinShade, ink, 0.35);
  softly(brush, 12, () => {
    brush.fillStyle = thin(deep, 0.72);
    brush.fill(
      new Path2D(
        "M-220-340L230-340L230-40L196-30C186-90 178-150 166-198C120-206 60-200 0-198C-60-196-96-186-106-140C-112-70-76 20-10 92L-220 130Z",
      ),
    );
  });
};

const paintNose = (brush: Brush, { skinShade, ink, blush }: Wardrobe): void => {
  const deep = blend(skinShade, ink, 0.25);
  softly(brush, 7, () => {
    brush.fillStyle = thin(blend(skinShade, blush, 0.35), 0.38);
    brush.fill(
      new Path2D(
        "M68-176C66-130 70-96 84-66C74-58 82-42 96-36C78-34 62-46 60-70C54-106 52-150 68-176Z",
      ),
    );
  });
  softly(brush, 1.6, () => {
    brush.strokeStyle = thin(deep, 0.62);
    brush.lineWidth = 3;
    brush.stroke(new Path2D("M104-98C110-82 114-68 107-54"));
    brush.lineWidth = 4.4;
    brush.stroke(new Path2D("M80-46C86-40 96-40 103-46"));
  });
  dab(brush, [102, -72, 12], "#fff6ea", 0.5);
};

const paintLips = (brush: Brush, { lips, skin, ink, skinShade }: Wardrobe): void => {
  softly(brush, 1.6, () => {
    brush.fillStyle = blend(blend(lips, skinShade, 0.4), skin, 0.2);
    brush.fill(
      new Path2D(
        "M48 24C58 16 68 11 75 11C79 11 82 13 84 13C87 11 93 12 97 16C101 19 103 22 105 24C97 26 88 25 80 26C69 25 56 26 48 24Z",
      ),
    );
    brush.fillStyle = blend(lips, skin, 0.38);
    brush.fill(
      new Path2D(
        "M50 25C58 26 69 25 80 26C88 25 97 26 104 25C98 36 90 41 78 41C66 40 56 34 50 25Z",
      ),
    );
  });
  dab(brush, [80, 33, 11], "#fff0e4", 0.5);
  softly(brush, 0.8, () => {
    brush.strokeStyle = thin(blend(ink, lips, 0.35), 0.8);
    brush.lineWidth = 2.4;
    brush.stroke(new Path2D("M45 23C56 26 70 24 80 26C90 24 98 26 108 22"));
  });
  softly(brush, 4, () => {
    brush.strokeStyle = thin(skinShade, 0.6);
    brush.lineWidth = 5;
    brush.stroke(new Path2D("M66 52C74 56 84 55 90 51"));
  });
};

/** A brow of fine hairs from its inner to its outer end. */
const paintBrow = (brush: Brush, { ink, hair }: Wardrobe, from: number, to: number): void => {
  for (let i = 0; i < 18; i++) {
    const t = i / 17;
    const x = from + (to - from) * t;
    const y = -192 - 13 * Math.sin(Math.PI * (0.2 + 0.62 * t));
    const lean = Math.sign(to - from);
    brush.strokeStyle = thin(
      blend(ink, hair, 0.4),
      0.25 + 0.4 * Math.sin(Math.PI * Math.min(1, t + 0.1)),
    );
    brush.lineWidth = 1.5 + 1.8 * Math.sin(Math.PI * Math.min(1, t * 0.8 + 0.15));
    brush.beginPath();
    brush.moveTo(x - 5 * lean, y + 3);
    brush.lineTo(x + 7 * lean, y - 1 + 3 * t);
    brush.stroke();
  }
};

/** The face a good third to the right of the camera, eyes left out. */
export const paintFrontFace = (brush: Brush, wardrobe: Wardrobe): void => {
  const { skin, skinShade, ink } = wardrobe;
  const down = brush.createLinearGradient(0, 70, 0, 220);
  down.addColorStop(0, blend(skinShade, ink, 0.45));
  down.addColorStop(1, blend(skin, skinShade, 0.7));
  brush.fillStyle = down;
  brush.fill(neck());
  inside(brush, neck(), () =>
    softly(brush, 9, () => {
      brush.fillStyle = thin(blend(skinShade, ink, 0.6), 0.7);
      brush.fill(new Path2D("M-160 0L150 40L110 112C60 142-10 142-160 90Z"));
    }),
  );
  brush.fillStyle = skin;
  brush.fill(outline());
  inside(brush, outline(), () => {
    paintSkin(brush, wardrobe);
    paintShade(brush, wardrobe);
    paintNose(brush, wardrobe);
    paintLips(brush, wardrobe);
    paintBrow(brush, wardrobe, 24, -74);
    paintBrow(brush, wardrobe, 94, 160);
  });
};
