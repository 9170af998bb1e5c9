import { BufferAttribute, BufferGeometry, Sphere, Vector3 } from "three";

/**
 * Cuts an indexed geometry into pieces that share its corners: what the camera does not see is then left out, piece by piece.
 * `pieceOf` names the piece of a triangle, by the numbers of its corners.
 */
export const pieces = (
  whole: BufferGeometry,
  pieceOf: (corners: readonly [number, number, number]) => number,
): readonly BufferGeometry[] => {
  const lists = new Map<number, number[]>();
  const index = whole.getIndex();
  for (let at = 0; index && at < index.count; at += 3) {
    const corners = [index.getX(at), index.getX(at + 1), index.getX(at + 2)] as const;
    const piece = pieceOf(corners);
    const list = lists.get(piece) ?? [];
    list.push(...corners);
    lists.set(piece, list);
  }
  return [...lists.values()].map((list) => {
    const geometry = new BufferGeometry();
    for (const [name, attribute] of Object.entries(whole.attributes)) {
      geometry.setAttribute(name, attribute);
    }
    geometry.setIndex(new BufferAttribute(Uint32Array.from(list), 1));
    geometry.boundingSphere = sphereAround(whole, list);
    return geometry;
  });
};

const sphereAround = (geometry: BufferGeometry, corners: readonly number[]): Sphere => {
  const places = geometry.getAttribute("position");
  const points = [...new Set(corners)].map((corner) =>
    new Vector3().fromBufferAttribute(places, corner),
  );
  return new Sphere().setFromPoints(points);
};
