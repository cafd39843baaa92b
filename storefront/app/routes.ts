import { index, prefix, route, type RouteConfig } from '@react-router/dev/routes';
import { officeRoutes } from './routes/office/+routes';
import { signInRoutes } from './routes/sign-in/+routes';
import { studioRoutes } from './routes/studio/+routes';

export default [
  route('/', 'routes/choose-language.ts'),

  ...prefix(':language', [
    route('', 'routes/language.tsx', [
      index('routes/home.tsx'),
      route('shop', 'routes/shop.tsx'),
      route('products/:slug', 'routes/product.tsx'),

      route('cart', 'routes/cart.tsx'),
      route('checkout', 'routes/checkout.tsx'),
      route('orders/:secret', 'routes/order.tsx'),
      route('villages', 'routes/villages.tsx'),
      route('villages/:slug', 'routes/village.tsx'),
      route('crafts/:slug', 'routes/craft.tsx'),

      ...signInRoutes,
      ...studioRoutes,
      ...officeRoutes,
      route('*', 'routes/not-found.tsx'),
    ]),
  ]),
] satisfies RouteConfig;
