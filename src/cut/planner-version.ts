/**
 * Raised by hand whenever {@link planCut} may cut the same film to the same score differently: cuts planned by another
 * version count as stale. Part of every cut file.
 */
export const plannerVersion = "4";
