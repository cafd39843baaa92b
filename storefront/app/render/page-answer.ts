import type { EntryContext } from 'react-router';

/** A page that is to be drawn, as React Router hands it over. */
export interface PageAnswer {
  request: Request;
  status: number;
  headers: Headers;
  entry: EntryContext;
}
