import path from "node:path";
import { clickTrack } from "../../src/deliver/click-track.ts";
import { startFrames } from "../../src/time/range.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import { decodeSong } from "../media/decode-song.ts";
import { wavFile } from "../media/wav-file.ts";
import { sha256OfBytes } from "../store/sha256.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { renderStep, type RenderStep, type RenderWish } from "./render-step.ts";

/** An animatic to judge a cut by ear: storyboard panels, a click on every beat, a chime on every cut. */
export type ClickStep =
  | { readonly kind: "clicked"; readonly wav: string; readonly film: RenderStep }
  | Failure
  | Cancelled;

/** Writes the sound beside the film, then renders the panels to it at draft quality. */
export const clickStep = async (
  shell: Shell,
  wish: Omit<RenderWish, "notes" | "quality" | "words" | "out" | "animatic">,
): Promise<ClickStep> => {
  const { folder, song, score, cut } = wish;
  shell.progress.step("Laying clicks over the song");
  const decoded = await decodeSong(folder.inside(song.file), shell.signal);
  if (decoded.kind !== "decoded") return decoded;
  const starts = startFrames(cut.shots.map(({ durationInFrames }) => durationInFrames));
  const cuts = starts.map((frame) => toSeconds(frame, cut.fps));
  const { beats, downbeats } = score;
  const samples = clickTrack(decoded.samples, decoded.sampleRate, { beats, downbeats, cuts });
  const bytes = wavFile([samples], decoded.sampleRate);
  const name = `${folder.slug}.${song.id}.click`;
  const wav = path.join(folder.out, `${name}.wav`);
  await writeFileAtomic(wav, bytes);
  const film = await renderStep(shell, {
    ...wish,
    words: "zh-en",
    notes: "full",
    quality: "draft",
    out: undefined,
    animatic: { name, sound: { file: wav, hash: sha256OfBytes(bytes) } },
  });
  return film.kind === "rendered" ? { kind: "clicked", wav, film } : film;
};
