/** What a route may say about the page around it, as `export const handle: RouteHandle = { … }`. */
export interface RouteHandle {
  /** `false` leaves every script out: for pages that are only read. */
  scripts?: false;
  /** `own` leaves the shop's header and footer out: the route brings a frame of its own. */
  frame?: 'own';
}

/** Whether a page of routes with these handles carries scripts. */
export function isScripted(handles: unknown[]): boolean {
  return !handles.some((handle) => (handle as RouteHandle | undefined)?.scripts === false);
}
