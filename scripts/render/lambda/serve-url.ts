import { isIP } from "node:net";
import type { Cloud } from "./cloud.ts";

/**
 * Address of a site's page, as the functions open it: the bucket is part of the host name, because the page asks for its files
 * from the root of the host. `AWS_ENDPOINT_URL_S3` (or `AWS_ENDPOINT_URL`) names another S3 than Amazon's, as every AWS client
 * understands it; on a bare IP address the bucket answers to `<bucket>.s3.localhost`.
 */
export const serveUrlOf = (
  { region }: Pick<Cloud, "region">,
  bucket: string,
  site: string,
  env: NodeJS.ProcessEnv = process.env,
): string => {
  const page = `sites/${site}/index.html`;
  const endpoint = env["AWS_ENDPOINT_URL_S3"] || env["AWS_ENDPOINT_URL"];
  if (!endpoint) return `https://${bucket}.s3.${region}.amazonaws.com/${page}`;
  const url = new URL(endpoint);
  const port = url.port === "" ? "" : `:${url.port}`;
  const host = isIP(url.hostname) === 0 ? url.hostname : "s3.localhost";
  return `${url.protocol}//${bucket}.${host}${port}/${page}`;
};
