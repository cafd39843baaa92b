import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Routes below `/:language/office`; paths of files are relative to `app/`. */
export const officeRoutes: RouteConfigEntry[] = [];
