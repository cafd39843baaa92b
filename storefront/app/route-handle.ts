/** What a route may say about the page around it, as `export const handle: RouteHandle = { … }`. */
export interface RouteHandle {
  /** `false` leaves every script out: for pages that are only read. */
  scripts?: false;
  /** `own` leaves the shop's header and footer out: the route brings a frame of its own. */
  frame?: 'own';
}
