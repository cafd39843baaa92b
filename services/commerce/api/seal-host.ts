/** Whether somebody came to the host of `SEAL_URL`, where keys sign. The service and the pages' server ask it alike. */
export const isSealHost = (hostname: string, sealUrl: URL): boolean =>
  hostname.toLowerCase() === sealUrl.hostname;
