import { sha256OfText } from "../../store/sha256.ts";
import type { Shell } from "../../terminal/film-command.ts";
import type { Failure } from "../../terminal/outcome.ts";
import { ask } from "./aws-trouble.ts";
import type { Cloud } from "./cloud.ts";
import { serveUrlOf } from "./serve-url.ts";
import { stageSite } from "./stage-site.ts";

/** A site in the bucket. `uploaded` and `kept` count files: what did not change is not sent again. */
export type DeployedSite = {
  readonly kind: "site";
  readonly name: string;
  readonly serveUrl: string;
  readonly uploaded: number;
  readonly kept: number;
  readonly bytes: number;
};

/** A film's site has one name for good, so that deploying again only sends what changed. */
export const siteName = (slug: string): string =>
  `film-${slug.replaceAll(/[^a-zA-Z0-9-]/g, "").slice(0, 40)}-${sha256OfText(slug).slice(0, 8)}`;

/** Brings a film's site up to date: the stage and the given public files. */
export const deploySite = async (
  shell: Shell,
  cloud: Cloud,
  bucket: string,
  slug: string,
  files: readonly string[],
): Promise<DeployedSite | Failure> => {
  const staged = await stageSite(shell, files);
  if (staged.kind === "failed") return staged;
  const name = siteName(slug);
  try {
    const { deploySiteFromBundle } = await import("@remotion/lambda");
    const deployed = await ask("uploading the site", () =>
      deploySiteFromBundle({
        bucketName: bucket,
        bundleDir: staged.folder,
        region: cloud.region,
        siteName: name,
        // Read through the bucket's policy, which names the sites and nothing else.
        privacy: "no-acl",
        logLevel: "error",
      }),
    );
    if (deployed.kind === "failed") return deployed;
    const { uploadedFiles, untouchedFiles } = deployed.value.stats;
    return {
      kind: "site",
      name,
      serveUrl: serveUrlOf(cloud, bucket, name),
      uploaded: uploadedFiles,
      kept: untouchedFiles,
      bytes: staged.bytes,
    };
  } finally {
    await staged.remove();
  }
};
