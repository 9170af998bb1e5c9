import { mix } from "../draw/colour.ts";
import { stroke } from "../draw/curves.ts";
import { Glow } from "../draw/Glow.tsx";
import type { HeadProps } from "./head-props.ts";

const UPPER_LIP = "M203-29C210-23 212-15 207-9C203-5 200-4 197-2C188-2 177 0 167 3C177-12 191-24 203-29Z";
const LOWER_LIP = "M197-2C202 0 207 6 205 13C204 20 197 25 191 28C181 25 174 15 167 3C178 1 188-1 197-2Z";

const ClosedEye = ({ ink, shade }: { readonly ink: string; readonly shade: string }) => (
  <>
    <path d="M110-154C124-174 152-180 170-164C174-156 172-148 168-142C150-130 126-132 110-154Z" fill={shade} opacity={0.22} />
    <path d={stroke([[118, -170], [138, -179], [156, -174], [170, -162]], 3.2)} fill={shade} />
    <path d={stroke([[108, -153], [126, -137], [148, -131], [169, -139]], 7.5, 0.5, 9)} fill={ink} />
    <path d={stroke([[114, -144], [108, -138], [99, -136]], 3.4, 0.3)} fill={ink} />
    <path d={stroke([[124, -137], [119, -128], [111, -124]], 3.6, 0.3)} fill={ink} />
    <path d={stroke([[137, -133], [135, -124], [129, -117]], 3.6, 0.3)} fill={ink} />
    <path d={stroke([[151, -131], [153, -123], [151, -115]], 3.6, 0.3)} fill={ink} />
    <path d={stroke([[163, -135], [170, -130], [173, -123]], 3.4, 0.3)} fill={ink} />
  </>
);

const OpenEye = ({ wardrobe, look }: Pick<HeadProps, "wardrobe" | "look">) => {
  const [x, y] = [157 + look[0] * 2, -150 + look[1] * 5];
  return (
    <>
      <path d="M114-148C126-168 148-176 166-168C170-158 169-144 162-134C146-130 126-136 114-148Z" fill="#fbeee2" />
      <ellipse cx={x} cy={y} rx={8.5} ry={16} fill={wardrobe.eyes} />
      <ellipse cx={x + 2} cy={y} rx={4.5} ry={9} fill={wardrobe.ink} />
      <circle cx={x + 2} cy={y - 7} r={3.4} fill="#fffaf0" />
      <path d="M114-150C126-170 150-179 168-169L165-162C150-168 130-162 114-150Z" fill={wardrobe.skinShade} opacity={0.55} />
      <path d={stroke([[108, -146], [124, -166], [148, -176], [169, -167]], 9, 0.5, 9)} fill={wardrobe.ink} />
      <path d={stroke([[160, -174], [176, -174], [186, -182]], 4, 0.3)} fill={wardrobe.ink} />
      <path d={stroke([[148, -178], [162, -184], [170, -194]], 3.6, 0.3)} fill={wardrobe.ink} />
      <path d={stroke([[120, -136], [140, -129], [160, -133]], 3)} fill={wardrobe.skinShade} />
      <path d={stroke([[116, -174], [136, -188], [158, -186]], 3)} fill={wardrobe.skinShade} />
    </>
  );
};

/** Brow, eye, nostril, lips and blush of the profile; a small head keeps the lash line and the lips. */
export const ProfileFeatures = ({ wardrobe, eyes, look, detail }: HeadProps) => {
  const { ink, lips, skinShade, blush } = wardrobe;
  const shade = mix(skinShade, ink, 0.25);
  if (detail === "small") {
    return (
      <>
        <path d={stroke(eyes === "closed" ? [[108, -154], [136, -134], [168, -142]] : [[104, -150], [138, -176], [172, -164]], eyes === "closed" ? 15 : 11)} fill={ink} />
        {eyes === "closed" ? null : <ellipse cx={154} cy={-151} rx={11} ry={20} fill={ink} />}
        <path d={UPPER_LIP + LOWER_LIP} fill={lips} />
      </>
    );
  }
  return (
    <>
      <Glow x={136} y={-66} radius={78} colour={blush} strength={0.55} />
      <path d={stroke([[112, -202], [138, -213], [162, -211], [180, -201]], 6, 0.35)} fill={ink} opacity={0.85} />
      {eyes === "closed" ? <ClosedEye ink={ink} shade={shade} /> : <OpenEye wardrobe={wardrobe} look={look} />}
      <path d={stroke([[192, -52], [185, -61], [188, -74], [197, -79]], 2.8)} fill={shade} opacity={0.75} />
      <path d={stroke([[200, -60], [207, -66], [215, -63]], 4.2)} fill={ink} opacity={0.7} />
      <path d={UPPER_LIP} fill={mix(lips, skinShade, 0.35)} />
      <path d={LOWER_LIP} fill={lips} />
      <path d={stroke([[161, 5], [173, 1], [187, -2], [199, -2]], 3.6, 0.3)} fill={ink} opacity={0.8} />
      <path d={stroke([[188, 14], [195, 16], [201, 12]], 3.4)} fill="#ffe9dc" opacity={0.5} />
    </>
  );
};
