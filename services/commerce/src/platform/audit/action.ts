/** What somebody did, as the log calls it: `POST /office/parcels/:id/pack`. */
export const actionOf = (method: string, path: string): string =>
  `${method} ${path.replace(/^\/api\/v1/, '')}`;
