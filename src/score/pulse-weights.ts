/**
 * Worth of every number of a pulse portrait, in its order: a conditional logit over the readings of a song with a log-normal
 * prior on tempo (112 beats a minute, 0.4 octaves), L2-regularised. Fitted on renders of POP909 songs 600 to 909 (plain, and
 * with drum and bass patterns in four and three), of Freedoom music and of drum patterns alone.
 */
export const PULSE_WEIGHTS: readonly number[] = [
  0.5747, -1.081, -1.065, -0.04472, -0.312, 0.3217, 0.5532, 0.04226, 0.6562, 0.2407, 0.7241,
  -0.06664, 1.645, 0.8495, 0.4468, -0.8043, 0.3437, 0.05338, 0.393, -3.01, 4.904, 1.425, 0.964,
  1.783, 0.6181, 1.864, 0.8586, 11.52, 0.7725,
];
