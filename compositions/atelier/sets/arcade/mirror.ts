import {
  LinearFilter,
  PerspectiveCamera,
  Plane,
  Vector3,
  Vector4,
  WebGLRenderTarget,
  type Camera,
  type Scene as Stage,
  type WebGLRenderer,
} from "three";

/** What a level mirror shows: everything above it, drawn once more from below. */
export type Mirror = {
  readonly target: WebGLRenderTarget;
  /** Draws what the camera sees in a mirror at `level` (metres). Leaves the renderer as it was. */
  readonly draw: (renderer: WebGLRenderer, stage: Stage, camera: Camera, level: number) => void;
};

/** Share of the picture's pixels along each edge that the mirror gets: still water is never quite sharp. */
const sharpness = 0.4;

/** Cuts off what lies below the plane, by tilting the near plane of the projection into it (E. Lengyel 2005). */
const cutAt = (camera: PerspectiveCamera, plane: Plane): void => {
  const cut = plane.clone().applyMatrix4(camera.matrixWorldInverse);
  const clip = new Vector4(cut.normal.x, cut.normal.y, cut.normal.z, cut.constant);
  const m = camera.projectionMatrix.elements;
  const corner = new Vector4(
    (Math.sign(clip.x) + m[8]) / m[0],
    (Math.sign(clip.y) + m[9]) / m[5],
    -1,
    (1 + m[10]) / m[14],
  );
  clip.multiplyScalar(2 / clip.dot(corner));
  m[2] = clip.x;
  m[6] = clip.y;
  m[10] = clip.z + 1;
  m[14] = clip.w;
};

/** A level mirror. Its picture is left to right as seen from below: read it at `1 - x`. */
export const makeMirror = (): Mirror => {
  const target = new WebGLRenderTarget(16, 16, {
    minFilter: LinearFilter,
    magFilter: LinearFilter,
  });
  const below = new PerspectiveCamera();
  const size = new Vector4();
  const up = new Vector3();
  const ahead = new Vector3();
  return {
    target,
    draw: (renderer, stage, camera, level) => {
      const into = renderer.getRenderTarget();
      renderer.getCurrentViewport(size);
      target.setSize(
        Math.max(1, Math.round(size.z * sharpness)),
        Math.max(1, Math.round(size.w * sharpness)),
      );
      below.position.setFromMatrixPosition(camera.matrixWorld);
      below.position.y = 2 * level - below.position.y;
      camera.getWorldDirection(ahead);
      up.set(0, 1, 0).transformDirection(camera.matrixWorld);
      below.up.set(up.x, -up.y, up.z);
      below.lookAt(
        below.position.x + ahead.x,
        below.position.y - ahead.y,
        below.position.z + ahead.z,
      );
      below.updateMatrixWorld();
      below.projectionMatrix.copy(camera.projectionMatrix);
      // Seen from below, left is right: a frustum that looks aside looks to the other side.
      below.projectionMatrix.elements[8] *= -1;
      cutAt(below, new Plane(new Vector3(0, 1, 0), -level));
      below.projectionMatrixInverse.copy(below.projectionMatrix).invert();
      renderer.setRenderTarget(target);
      renderer.clear();
      renderer.render(stage, below);
      renderer.setRenderTarget(into);
    },
  };
};
