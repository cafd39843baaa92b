import { useRouteLoaderData } from 'react-router';

/** What the studio's frame has loaded for all of its pages. */
export interface StudioReader {
  /** The artisan for whom the reader acts, by name; null for the artisan themselves. */
  actsFor: string | null;
}

export const useActsFor = (): string | null =>
  useRouteLoaderData<StudioReader>('routes/studio/studio')?.actsFor ?? null;
