import type { ReactNode } from "react";
import { Internals } from "remotion";

/**
 * Its children cannot be dragged or edited on Studio's timeline: the film folder decides where they lie.
 *
 * Studio also shows only one of several sequences that come from one line of code while they are draggable; like this it
 * shows every shot. The provider is internal to Remotion, which is pinned to one version; `setInteractivityEnabled` does not do it.
 */
export const NotDraggable = ({ children }: { readonly children: ReactNode }) => (
  <Internals.DisableInteractivityProvider>{children}</Internals.DisableInteractivityProvider>
);
