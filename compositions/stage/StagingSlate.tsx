import type { StagedSlate } from "../load/staging.ts";
import { plainLook, Slate } from "./Slate.tsx";

/** A whole film that cannot be played, said so. */
export const StagingSlate = ({ staging }: { readonly staging: StagedSlate }) => (
  <Slate
    frame={staging.format}
    look={plainLook}
    title={{ zh: staging.slug, en: staging.slug }}
    mark={null}
    heading={staging.heading}
    reasons={staging.reasons}
    run={staging.run}
  />
);
