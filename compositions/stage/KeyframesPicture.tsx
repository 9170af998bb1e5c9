import { Img, staticFile } from "remotion";
import { Fill } from "./Fill.tsx";
import type { PictureTake } from "../../src/takes/lock.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { focusAt } from "./focus-at.ts";
import { coverCrop } from "./geometry/cover-crop.ts";
import { slowMove } from "./geometry/slow-move.ts";
import { smoothStep } from "../../src/picture/numbers.ts";

/** Props of {@link KeyframesPicture}. */
export type KeyframesPictureProps = {
  readonly staged: StagedFilm;
  readonly shot: StagedShot;
  readonly first: PictureTake;
  readonly last: PictureTake | null;
  /** Of the shot, 0..1; a little beyond inside handles. */
  readonly progress: number;
};

/** A shot's keyframes before it has a clip: the first crosses to the last while both make the shot's move in small. */
export const KeyframesPicture = ({
  staged,
  shot,
  first,
  last,
  progress,
}: KeyframesPictureProps) => {
  const crossed = last ? smoothStep(0.3, 0.75, progress) : 0;
  return (
    <Fill style={{ overflow: "hidden" }}>
      {crossed < 1 ? <Still staged={staged} shot={shot} take={first} progress={progress} /> : null}
      {last && crossed > 0 ? (
        <Fill style={{ opacity: crossed }}>
          <Still staged={staged} shot={shot} take={last} progress={progress} />
        </Fill>
      ) : null}
    </Fill>
  );
};

type StillProps = Pick<KeyframesPictureProps, "staged" | "shot" | "progress"> & {
  readonly take: PictureTake;
};

const Still = ({ staged, shot, take, progress }: StillProps) => {
  const focus = focusAt(staged.film, shot.shot, smoothStep(0, 1, progress));
  const { left, top, width, height } = coverCrop({ picture: take, frame: staged.format, focus });
  const { scale, x, y } = slowMove(shot.shot.move, progress);
  const centre = { x: staged.format.width / 2, y: staged.format.height / 2 };
  const move = `translate(${(x * staged.format.width).toFixed(2)}px, ${(y * staged.format.height).toFixed(2)}px) scale(${scale.toFixed(5)})`;
  return (
    <Fill style={{ transform: move, transformOrigin: `${centre.x}px ${centre.y}px` }}>
      <Img
        src={staticFile(take.file)}
        style={{ position: "absolute", left, top, width, height, maxWidth: "none" }}
      />
    </Fill>
  );
};
