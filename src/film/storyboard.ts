import { z } from "zod";
import { idSchema, pointSchema } from "./id.ts";
import { textSchema } from "./text.ts";
import {
  cameraAngleSchema,
  cameraMoveSchema,
  facingSchema,
  shotSizeSchema,
  timeOfDaySchema,
  transitionKindSchema,
} from "./vocabulary.ts";

/** Where the camera stands and what it takes in. */
export const cameraSchema = z.strictObject({
  size: shotSizeSchema,
  angle: cameraAngleSchema.default("eye"),
  lensInMm: z.number().min(8).max(400).default(35),
  azimuthInDegrees: z
    .number()
    .min(-180)
    .max(180)
    .default(0)
    .describe("Around the main subject: 0 front, 45 three-quarter, 90 profile, 180 back."),
  elevationInDegrees: z
    .number()
    .min(-90)
    .max(90)
    .default(0)
    .describe("Above the subject's eyes is positive."),
  side: z
    .enum(["A", "B", "on-axis"])
    .default("A")
    .describe("Side of the scene's axis (180-degree rule)."),
});

/** Someone or something in the picture. */
export const subjectSchema = z.strictObject({
  entry: idSchema.describe("A character, piece or prop of the bible."),
  part: z
    .enum(["whole", "face", "profile", "eye", "temple", "hand"])
    .default("whole")
    .describe("Which part of it fills the picture."),
  at: pointSchema.describe("Its centre in the 16:9 frame."),
  height: z.number().positive().max(4).describe("Its height, in frame heights."),
  facing: facingSchema.default("toward"),
  gaze: z
    .union([
      z.enum(["none", "closed", "camera", "left", "right", "up", "down"]),
      z.strictObject({ at: idSchema }),
    ])
    .default("none")
    .describe("Where it looks; { at: <entry> } looks at another subject."),
  action: textSchema.nullable().default(null),
  wears: z.array(idSchema).default([]).describe("Pieces and props on the body."),
  holds: z.array(idSchema).default([]).describe("Pieces and props in the hands."),
  state: z
    .record(idSchema, z.string().min(1))
    .default({})
    .describe("Values from the entry's `states`."),
});

/** A keyframe: one picture the film passes through. Shots share them, so the end of one is the start of the next. */
export const keyframeSchema = z.strictObject({
  id: idSchema,
  place: idSchema,
  time: timeOfDaySchema.default("none"),
  camera: cameraSchema,
  focus: pointSchema
    .default({ x: 0.5, y: 0.5 })
    .describe("What every format keeps in the picture, in the 16:9 frame."),
  subjects: z.array(subjectSchema).default([]),
  light: textSchema.nullable().default(null),
  broken: z.number().min(0).max(1).default(0.3).describe("How broken the world is here."),
  tender: z.number().min(0).max(1).default(0.5).describe("How tender the world is here."),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
});

/** How a shot gives way to the next one. */
export const transitionSchema = z.strictObject({
  kind: transitionKindSchema,
  frames: z
    .number()
    .int()
    .min(0)
    .max(96)
    .default(0)
    .describe("Length in frames, centred on the cut. 0 for a plain cut."),
  carrier: textSchema
    .nullable()
    .default(null)
    .describe("What survives both pictures: a spark, a ring of light, a red scarf."),
});

/** What the shot asks of the music. */
export const musicSchema = z
  .strictObject({
    weight: z
      .number()
      .min(0.25)
      .max(4)
      .default(1)
      .describe("Wants this many times an average shot's length."),
    shortest: z.number().positive().max(600).default(1).describe("Seconds."),
    longest: z.number().positive().max(600).default(6).describe("Seconds."),
    hero: z
      .enum(["none", "downbeat", "loudest"])
      .default("none")
      .describe(
        "downbeat: starts on one. loudest: starts on the first downbeat of the loudest section.",
      ),
    pace: z.enum(["calm", "free", "driven"]).default("free"),
    locked: z
      .union([
        z.strictObject({ seconds: z.number().positive().max(600) }),
        z.strictObject({ frames: z.number().int().min(1).max(36_000) }),
      ])
      .nullable()
      .default(null)
      .describe(
        "A length kept exactly, whatever the song: { seconds: 2.5 } or { frames: 60 }. Goes before shortest and longest.",
      ),
    role: z
      .enum(["story", "droppable", "spare"])
      .default("story")
      .describe(
        "story: in every cut. droppable: may go when a song is too short. spare: an alternate, in the cut only when a song is too long.",
      ),
    worth: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe(
        "Droppable shots of the lowest worth go first, spare ones of the highest come first.",
      ),
    stretch: z
      .number()
      .min(1)
      .max(4)
      .default(1)
      .describe(
        "When a song is too long the shot may hold up to this many times its longest; a clip that is there already is then played in slow motion.",
      ),
  })
  .refine((music) => music.shortest <= music.longest, {
    path: ["shortest"],
    error: (issue) => {
      const { shortest, longest } = z
        .object({ shortest: z.number(), longest: z.number() })
        .parse(issue.input);
      return `shortest (${shortest} s) is longer than longest (${longest} s)`;
    },
  });

/** What a shot asks of the music when its author says nothing. */
export const plainMusic = musicSchema.parse({});

/** A shot: an edge of the graph, from its first keyframe to its last. */
export const shotSchema = z.strictObject({
  id: idSchema,
  scene: idSchema,
  first: idSchema.describe("The keyframe it starts on."),
  last: idSchema.nullable().default(null).describe("The keyframe it ends on, or none."),
  move: cameraMoveSchema.default("static"),
  action: textSchema.describe("What moves and what happens."),
  transition: transitionSchema
    .default({ kind: "cut", frames: 0, carrier: null })
    .describe("How it leaves."),
  music: musicSchema.prefault({}),
  caption: textSchema.nullable().default(null),
  title: z
    .enum(["none", "film", "credits"])
    .default("none")
    .describe("Lettering over the shot: the film's title, or the credits."),
});

/** A part of the story in one place and mood. */
export const sceneSchema = z.strictObject({ id: idSchema, name: textSchema, intent: textSchema });

/** `storyboard.yaml`: scenes, keyframes as nodes, shots as edges, in the order of the story. */
export const storyboardSchema = z.strictObject({
  schema: z.literal("storyboard/1"),
  scenes: z.array(sceneSchema).min(1, "expected at least one scene"),
  keyframes: z.array(keyframeSchema).min(1, "expected at least one keyframe"),
  shots: z.array(shotSchema).min(1, "expected at least one shot"),
});

/** See {@link cameraSchema}. */
export type Camera = z.infer<typeof cameraSchema>;
/** See {@link subjectSchema}. */
export type Subject = z.infer<typeof subjectSchema>;
/** See {@link keyframeSchema}. */
export type Keyframe = z.infer<typeof keyframeSchema>;
/** See {@link transitionSchema}. */
export type Transition = z.infer<typeof transitionSchema>;
/** See {@link shotSchema}. */
export type Shot = z.infer<typeof shotSchema>;
/** See {@link storyboardSchema}. */
export type Storyboard = z.infer<typeof storyboardSchema>;
