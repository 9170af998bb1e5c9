/**
 * Worth of every number of a pulse portrait, in its order: a conditional logit over the readings of a song with a log-normal
 * prior on tempo (112 beats a minute, 0.4 octaves), L2-regularised. Fitted on renders of POP909 songs 600 to 909 (plain, and
 * with drum and bass patterns in four and three), of Freedoom music and of drum patterns alone.
 */
export const PULSE_WEIGHTS: readonly number[] = [
  0.6869, -1.103, -1.193, -0.1293, -0.4093, 0.2977, 0.6795, -0.1492, 0.7755, -0.0888, 0.8438,
  -0.01192, 1.658, 0.9493, 0.4937, -0.3596, 0.3367, -0.01699, 0.3792, -2.886, 0.1676, 1.287, 1.539,
  1.514, 0.4389, 1.201, 0.6214, -5.356, 0.7153,
];
