import { BufferGeometry, Float32BufferAttribute, Vector3, Vector4 } from "three";

/** Everything below all of these planes: `xyz` a plane's outward normal (length 1), `w` its distance from the origin. */
export type Convex = readonly Vector4[];

/** A plane that faces along `normal` (any length) through a point. */
export const planeThrough = (normal: Vector3, point: Vector3): Vector4 => {
  const n = normal.clone().normalize();
  return new Vector4(n.x, n.y, n.z, n.dot(point));
};

/** A plane that faces along `normal` (any length), this far from the origin. */
export const planeAt = (normal: Vector3, distance: number): Vector4 =>
  planeThrough(normal, normal.clone().setLength(distance));

const normalOf = ({ x, y, z }: Vector4) => new Vector3(x, y, z);

/** What is left of a polygon below a plane. */
const clip = (polygon: readonly Vector3[], plane: Vector4): readonly Vector3[] => {
  const normal = normalOf(plane);
  return polygon.flatMap((from, index) => {
    const to = polygon[(index + 1) % polygon.length] ?? from;
    const [a, b] = [normal.dot(from) - plane.w, normal.dot(to) - plane.w];
    const kept = a <= 0 ? [from] : [];
    return a * b < 0 ? [...kept, from.clone().lerp(to, a / (a - b))] : kept;
  });
};

const faceOf = (convex: Convex, plane: Vector4): readonly Vector3[] => {
  const normal = normalOf(plane);
  const aside = new Vector3(Math.abs(normal.y) > 0.9 ? 1 : 0, Math.abs(normal.y) > 0.9 ? 0 : 1, 0);
  const u = aside.cross(normal).normalize().multiplyScalar(4);
  const v = normal.clone().cross(u);
  const centre = normal.clone().multiplyScalar(plane.w);
  const square = [
    centre.clone().sub(u).sub(v),
    centre.clone().add(u).sub(v),
    centre.clone().add(u).add(v),
    centre.clone().sub(u).add(v),
  ];
  return convex.reduce<readonly Vector3[]>(
    (polygon, other) => (other === plane ? polygon : clip(polygon, other)),
    square,
  );
};

/** The faces of a convex body as a mesh with flat normals. */
export const convexGeometry = (convex: Convex): BufferGeometry => {
  const places: number[] = [];
  const normals: number[] = [];
  for (const plane of convex) {
    const face = faceOf(convex, plane);
    const [first] = face;
    if (!first) continue;
    for (let corner = 1; corner + 1 < face.length; corner++) {
      for (const point of [first, face[corner] ?? first, face[corner + 1] ?? first]) {
        places.push(point.x, point.y, point.z);
        normals.push(plane.x, plane.y, plane.z);
      }
    }
  }
  return new BufferGeometry()
    .setAttribute("position", new Float32BufferAttribute(places, 3))
    .setAttribute("normal", new Float32BufferAttribute(normals, 3));
};
