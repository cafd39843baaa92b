import { index, prefix, route, type RouteConfig } from '@react-router/dev/routes';
import { officeRoutes } from './routes/office/+routes';
import { signInRoutes } from './routes/sign-in/+routes';
import { studioRoutes } from './routes/studio/+routes';

export default [
  route('/', 'routes/choose-language.ts'),

  // What a label's QR says; outside the languages, as a label is read in any.
  route('c/:serial', 'routes/verify.tsx', { id: 'verify-serial' }),
  route('01/:gtin/21/:serial', 'routes/verify.tsx', { id: 'verify-gs1' }),
  route('n/:cooperative/:number', 'routes/verify-number.tsx'),

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
      route('verify', 'routes/verify-form.tsx'),
      route('scan', 'routes/scan.tsx'),
      route('help/verify', 'routes/help-verify.tsx'),

      ...signInRoutes,
      ...studioRoutes,
      ...officeRoutes,
      route('*', 'routes/not-found.tsx'),
    ]),
  ]),

  route('sitemap.xml', 'routes/sitemap.ts'),
  route('robots.txt', 'routes/robots.ts'),
] satisfies RouteConfig;
