import type { Film } from "../../src/film/film.ts";
import type { Keyframe, Shot } from "../../src/film/storyboard.ts";
import { DreamMask } from "./DreamMask.tsx";
import { shotMoment } from "./geometry/shot-moment.ts";
import { short } from "../../src/picture/numbers.ts";
import { LightPass } from "./light/LightPass.tsx";
import { Notes } from "./notes/Notes.tsx";
import { World } from "./World.tsx";

/** What a storyboard panel is drawn from. The same values give the same picture. */
export type SketchProps = {
  readonly film: Film;
  readonly shot: Shot;
  readonly first: Keyframe;
  readonly last: Keyframe | null;
  /** 0 at the shot's first frame, 1 at its end; a little below and above inside handles. */
  readonly progress: number;
  /** Seconds inside the shot. */
  readonly seconds: number;
  /** Pixels of the format, any shape. */
  readonly width: number;
  readonly height: number;
  /** What a storyboard artist reads over the picture: nothing, arrows, or arrows and a strip of words. */
  readonly notes: "none" | "arrows" | "full";
  /** 0..1, 1 on a downbeat. */
  readonly pulse: number;
  /** 0..1, how loud the music is. */
  readonly energy: number;
};

/**
 * A shot before its pictures exist: a painted panel that moves as the shot will.
 *
 * One 16:9 picture of 1600 x 900 units is the measure of everything; other formats see a composed window of the same world.
 */
export const Sketch = (props: SketchProps) => {
  const { film, width, height, seconds, pulse, energy } = props;
  const { window, world, next } = shotMoment(props);
  const music = { seconds, pulse: pulse * film.film.look.glow, energy };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={[window.x, window.y, window.width, window.height].map(short).join(" ")}
      preserveAspectRatio="xMidYMid slice"
      style={{ display: "block", backgroundColor: film.film.look.ink }}
    >
      <World film={film} moment={world} {...music} />
      {next ? (
        <DreamMask
          seed={props.first.seed + props.shot.id.length}
          focus={world.keyframe.focus}
          reveal={next.reveal}
          ember={film.film.look.ember}
        >
          <World film={film} moment={next.world} {...music} />
        </DreamMask>
      ) : null}
      <LightPass
        look={film.film.look}
        moment={next && next.reveal > 0.5 ? next.world : world}
        window={window}
        {...music}
      />
      {props.notes === "none" ? null : (
        <Notes
          {...props}
          notes={props.notes}
          window={window}
          world={next && next.reveal > 0.5 ? next.world : world}
        />
      )}
    </svg>
  );
};
