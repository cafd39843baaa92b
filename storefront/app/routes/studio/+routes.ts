import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Routes below `/:language/studio`; paths of files are relative to `app/`. */
export const studioRoutes: RouteConfigEntry[] = [];
