import { index, route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Routes below `/:language/studio`; paths of files are relative to `app/`. */
export const studioRoutes: RouteConfigEntry[] = [
  route('studio', 'routes/studio/studio.tsx', [
    index('routes/studio/home.tsx'),
    route('pieces', 'routes/studio/pieces/pieces.tsx'),
    route('pieces/new', 'routes/studio/pieces/new-piece.tsx'),
    route('pieces/:id', 'routes/studio/pieces/piece.tsx'),
    route('pieces/:id/edit', 'routes/studio/pieces/edit-piece.tsx'),
    route('offers', 'routes/studio/offers/offers.tsx'),
    route('offers/new', 'routes/studio/offers/new-offer.tsx'),
    route('offers/:id', 'routes/studio/offers/offer.tsx'),
    route('work', 'routes/studio/work.tsx'),
    route('orders', 'routes/studio/orders.tsx'),
    route('stall', 'routes/studio/stall.tsx'),
    route('money', 'routes/studio/money.tsx'),
    route('key', 'routes/studio/key.tsx'),
    route('profile', 'routes/studio/profile.tsx'),
  ]),
  // Before the sections are open, hence without their frame.
  route('studio/welcome', 'routes/studio/welcome.tsx'),
];
