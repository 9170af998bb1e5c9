/**
 * Stops a render in a browser without WebGL 2: pictures that nobody drew must not become takes.
 *
 * @throws always; the message reaches the command line.
 */
export const NoWebGl = (): never => {
  throw new Error(
    "This browser has no WebGL 2, which the atelier draws with. Name another one with --browser, or make the film from its panels with --pictures sketch.",
  );
};
