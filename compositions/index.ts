import { cancelRender, continueRender, delayRender, registerRoot } from "remotion";
import { loadFilmList } from "./load/film-list.ts";
import { rootOf } from "./Root.tsx";

// Compositions must be known when the root mounts, so the root is registered once the films are: Remotion waits for that.
// It does not wait for all compositions to be registered, though: on a busy machine it would find only the first.
const registering = delayRender("Registering the films' compositions");

loadFilmList()
  .then((films) => registerRoot(rootOf(films, () => continueRender(registering))))
  .catch(cancelRender);
