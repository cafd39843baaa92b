import { index, prefix, route, type RouteConfig } from '@react-router/dev/routes';
import { officeRoutes } from './routes/office/+routes';
import { signInRoutes } from './routes/sign-in/+routes';
import { studioRoutes } from './routes/studio/+routes';

export default [
  route('/', 'routes/choose-language.ts'),

  // What a label's QR says; outside the languages, as a label is read in any.
  route('c/:serial', 'routes/verify/verify.tsx', { id: 'verify-serial' }),
  route('01/:gtin/21/:serial', 'routes/verify/verify.tsx', { id: 'verify-gs1' }),
  route('n/:cooperative/:number', 'routes/verify/verify-number.tsx'),

  ...prefix(':language', [
    route('', 'routes/language.tsx', [
      index('routes/home/home.tsx'),
      route('shop', 'routes/shop/shop.tsx'),
      route('products/:slug', 'routes/product/product.tsx'),
      route('cart', 'routes/cart/cart.tsx'),
      route('checkout', 'routes/checkout/checkout.tsx'),
      route('wards', 'routes/wards.ts'),
      route('orders', 'routes/order/find-order.tsx'),
      route('orders/:secret', 'routes/order/order.tsx'),
      route('orders/:secret/return', 'routes/order/return-pieces.tsx'),
      route('gift-voucher', 'routes/gift-voucher/gift-voucher.tsx'),
      route('gift-voucher/left', 'routes/gift-voucher/left.tsx'),
      route('receipts/:secret', 'routes/receipt.tsx'),
      route('account/orders', 'routes/account/orders.tsx'),
      route('villages', 'routes/villages/villages.tsx'),
      route('villages/:slug', 'routes/villages/village.tsx'),
      route('crafts/:slug', 'routes/craft.tsx'),
      route('verify', 'routes/verify/verify-form.tsx'),
      route('scan', 'routes/verify/scan.tsx'),
      route('help/verify', 'routes/verify/help-verify.tsx'),

      ...signInRoutes,
      ...studioRoutes,
      ...officeRoutes,
      route('*', 'routes/not-found.tsx'),
    ]),
  ]),

  route('sitemap.xml', 'routes/sitemap.ts'),
  route('robots.txt', 'routes/robots.ts'),
] satisfies RouteConfig;
