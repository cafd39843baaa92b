import { index, prefix, route, type RouteConfig } from '@react-router/dev/routes';
import { officeRoutes } from './routes/office/+routes';
import { studioRoutes } from './routes/studio/+routes';

export default [
  route('/', 'routes/choose-language.ts'),

  ...prefix(':language', [
    route('', 'routes/language.tsx', [
      index('routes/home.tsx'),
      ...studioRoutes,
      ...officeRoutes,
      route('*', 'routes/not-found.tsx'),
    ]),
  ]),
] satisfies RouteConfig;
