/** The jeweller's bench, metres: its top is y 0, its front edge towards +z, the half-round cut in that edge. */
export const benchPlan = {
  left: -1.7,
  right: 1.9,
  back: -0.95,
  front: 0.9,
  thick: 0.07,
  cut: { x: 0.16, radius: 0.31 },
} as const;
