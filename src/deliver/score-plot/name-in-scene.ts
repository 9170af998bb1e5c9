/** A shot's name without its scene's, which stands over the scene's first shot. */
export const nameInScene = (shot: string, scene: string): string =>
  shot.startsWith(`${scene}-`) ? shot.slice(scene.length + 1) : shot;
