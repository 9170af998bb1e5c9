import { CylinderGeometry, Group, Mesh, type Material } from "three";
import { tinShape } from "./tin-shape.ts";

/** Two rolled hinges along the back, about the axis the lid turns on. */
export const tinHinges = (metal: Material): Group => {
  const hinges = new Group();
  const roll = new CylinderGeometry(0.017, 0.017, 0.15, 14).rotateZ(Math.PI / 2);
  for (const side of [-1, 1]) {
    const hinge = new Mesh(roll, metal);
    hinge.position.set(side * tinShape.box.width * 0.5, 0, 0);
    hinges.add(hinge);
  }
  return hinges;
};
