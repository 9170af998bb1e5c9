/**
 * How long the stage's page may take over one frame, or over coming up. A first frame builds a world and compiles its shaders, a
 * contact sheet reads a hundred clips: on a busy machine that takes longer than Remotion's 30 seconds. Milliseconds.
 */
export const patienceInMs = 240_000;
