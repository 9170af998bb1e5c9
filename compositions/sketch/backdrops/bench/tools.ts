/** Silhouettes of a jeweller's tools, each upright in a box of about 40 x 200 units, hanging from 0,0. */
export const tools: readonly string[] = [
  // pliers
  "M-6 0C-14 40 -12 62 -5 74C-20 110 -24 160 -17 196L-8 196C-12 158 -6 122 0 96C6 122 12 158 8 196L17 196C24 160 20 110 5 74C12 62 14 40 6 0L1 0L0 60L-1 0Z",
  // chasing hammer
  "M-34 6Q-10 -6 14 2L34 0V26L14 24Q-8 30 -34 24ZM-5 24H6L8 190Q2 198 -6 190Z",
  // ring mandrel
  "M-4 0H4L15 150H-15ZM-9 150H9V200H-9Z",
  // needle file
  "M-3 0H3L6 120H-6ZM-8 120H8L10 190Q0 202 -10 190Z",
  // tweezers
  "M-4 0L4 0L12 90L3 196L0 110L-3 196L-12 90Z",
  // saw frame
  "M-22 0H-14V128H22V30H28V138H5V196H-5V138H-22Z",
  // dividers
  "M0 0A8 8 0 1 1 0.1 0ZM-5 14L-22 190L-16 190L0 30L16 190L22 190L5 14Z",
  // loupe
  "M0 0A26 26 0 1 1 0.1 0ZM0 10A16 16 0 1 0 0.1 10ZM-4 52H4V120H-4Z",
];
