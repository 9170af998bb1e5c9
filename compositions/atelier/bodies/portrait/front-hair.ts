import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { softly, type Brush, type Field } from "./canvas.ts";
import { keepDark, paintHair, trace, type Guides } from "./strands.ts";

/** What the hair of the three-quarter view covers. */
export const frontHairField: Field = { left: -300, top: -525, width: 560, height: 680 };

const behind = () =>
  new Path2D(
    "M6-491C120-490 206-410 220-280C228-180 226-20 204 66C200 84 194 92 180 95C60 116-120 122-216 104" +
      "C-240 98-250 80-256 50C-276-60-276-180-260-270C-236-400-130-492 6-491Z",
  );
const near = () =>
  new Path2D(
    "M0-490C-140-482-228-388-248-272C-264-180-264-60-250 40C-246 76-238 98-214 104C-164 114-104 116-62 108" +
      "C-92 66-116 20-126-40C-134-90-138-150-134-190C-132-216-128-232-118-244L20-300Z",
  );
const far = () =>
  new Path2D(
    "M100-460C180-412 220-330 220-226C222-104 214 0 202 72C198 92 186 102 150 104C168 60 184-40 184-110C184-160 182-200 178-244L120-300Z",
  );
const fringe = () =>
  new Path2D(
    "M-12-490C70-492 150-450 186-380C206-340 206-286 196-234L180-222L172-229L151-219L126-215L119-224L100-213L66-210" +
      "L58-220L36-210L8-209L-2-219L-20-210L-52-212L-60-222L-82-215L-108-219L-114-227L-130-224C-140-320-100-440-12-490Z",
  );

/** The strands of the near side, from the outline (first) to the cheek (last). */
export const nearGuides: Guides = [
  trace("-10 -486, -150 -450, -236 -300, -256 -130, -248 10, -218 98"),
  trace("-6 -486, -120 -430, -182 -290, -200 -130, -190 10, -150 106"),
  trace("-2 -486, -80 -410, -116 -270, -128 -150, -112 -20, -70 104"),
];

/** The hair behind the neck. */
export const paintFrontBack = (brush: Brush, random: SeededRandom): void => {
  const guides = [
    trace("-20 -480, -220 -300, -240 -100, -220 100"),
    trace("20 -480, 200 -300, 214 -100, 190 90"),
  ];
  paintHair(brush, { guides, shape: behind(), count: 60, shine: [0.1, 0.2], ragged: 8 }, random);
  brush.globalCompositeOperation = "source-atop";
  brush.fillStyle = "#000000a0";
  brush.fillRect(-300, -525, 560, 680);
  brush.globalCompositeOperation = "source-over";
};

/** The sides of the bob and its full fringe. */
export const paintFrontHair = (brush: Brush, random: SeededRandom): void => {
  const farGuides = [
    trace("120 -440, 178 -340, 184 -240, 190 -130, 186 -20, 156 98"),
    trace("130 -436, 204 -330, 216 -240, 218 -130, 212 -10, 194 88"),
  ];
  const fringeGuides = [
    trace("-10 -488, -76 -430, -112 -340, -122 -226"),
    trace("-4 -488, -12 -420, -28 -330, -34 -211"),
    trace("6 -488, 50 -424, 64 -330, 68 -211"),
    trace("14 -488, 130 -430, 176 -340, 188 -230"),
  ];
  paintHair(
    brush,
    { guides: farGuides, shape: far(), count: 70, shine: [0.2, 0.4], ragged: 8 },
    random,
  );
  paintHair(
    brush,
    { guides: nearGuides, shape: near(), count: 200, shine: [0.2, 0.4], ragged: 10 },
    random,
  );
  brush.save();
  brush.globalCompositeOperation = "source-atop";
  softly(brush, 24, () => {
    brush.fillStyle = "#00000058";
    brush.fill(
      new Path2D("M-320 50C-200 30-80 30-40 70L-40 190L-320 190ZM140 40L260 20L260 160L140 160Z"),
    );
  });
  brush.restore();
  paintHair(
    brush,
    { guides: fringeGuides, shape: fringe(), count: 260, shine: [0.3, 0.6], ragged: 8 },
    random,
  );
  keepDark(
    brush,
    "M-128-232C-134-150-130-60-62 108M178-240C190-150 182 0 150 104M-120-222L168-222",
    20,
  );
};
