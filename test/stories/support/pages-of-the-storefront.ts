import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../scripts/stack/settings.ts';

export type Language = 'vi' | 'en';

/** What stands in the addresses of a story. */
export interface Places {
  language: Language;
  serial: string;
  product: string;
  order: string;
  receipt: string;
  draft: string;
  /** Of something that is in the shop and could be made to order. */
  offer: string;
  batch: string;
  parcel: string;
  returned: string;
}

/** Who may open a page; a newcomer is an artisan who was not asked yet what may be published. */
export type Visitor = 'anybody' | 'newcomer' | 'artisan' | 'officer' | 'authority';

interface StorefrontPage {
  visitor: Visitor;
  at: (places: Places) => string;
}

const of =
  (visitor: Visitor) =>
  (path: string | ((places: Places) => string)): StorefrontPage => ({
    visitor,
    at: (places) => `/${places.language}${typeof path === 'string' ? path : path(places)}`,
  });
const anybody = of('anybody');
const artisan = of('artisan');
const officer = of('officer');

/** Routes that answer with something else than a page: they lead on, or are read by machines. */
const WITHOUT_PAGE = [
  '/',
  '/:language/sign-out',
  '/:language/wards',
  '/sitemap.xml',
  '/robots.txt',
  '/01/:gtin/21/:serial',
];

/** An address for each route that shows a page. */
export const PAGES: Record<string, StorefrontPage> = {
  '/c/:serial': { visitor: 'anybody', at: ({ serial, language }) => `/c/${serial}?l=${language}` },
  '/n/:cooperative/:number': { visitor: 'anybody', at: ({ language }) => `/n/1/1?l=${language}` },
  '/:language': anybody(''),
  '/:language/shop': anybody('/shop?q=non'),
  '/:language/products/:slug': anybody(({ product }) => `/products/${product}`),
  '/:language/cart': anybody('/cart'),
  '/:language/checkout': anybody('/checkout'),
  '/:language/orders': anybody('/orders'),
  '/:language/orders/:secret': anybody(({ order }) => `/orders/${order}`),
  '/:language/orders/:secret/return': anybody(({ order }) => `/orders/${order}/return`),
  '/:language/gift-voucher': anybody('/gift-voucher'),
  '/:language/gift-voucher/left': anybody('/gift-voucher/left'),
  '/:language/receipts/:secret': anybody(({ receipt }) => `/receipts/${receipt}`),
  '/:language/villages': anybody('/villages'),
  '/:language/villages/:slug': anybody('/villages/tay-ho'),
  '/:language/crafts/:slug': anybody('/crafts/conical-hats'),
  '/:language/verify': anybody('/verify?code=0000'),
  '/:language/scan': anybody('/scan'),
  '/:language/help/verify': anybody('/help/verify'),
  '/:language/sign-in': anybody('/sign-in'),
  '/:language/*': anybody('/nothing/here'),
  '/:language/account/orders': artisan('/account/orders'),
  '/:language/sign-in/passkey': artisan('/sign-in/passkey'),
  '/:language/studio': artisan('/studio'),
  '/:language/studio/welcome': of('newcomer')('/studio/welcome'),
  '/:language/studio/pieces': artisan('/studio/pieces'),
  '/:language/studio/pieces/new': artisan('/studio/pieces/new'),
  '/:language/studio/pieces/:id': artisan(({ draft }) => `/studio/pieces/${draft}`),
  '/:language/studio/pieces/:id/edit': artisan(({ draft }) => `/studio/pieces/${draft}/edit`),
  '/:language/studio/offers': artisan('/studio/offers'),
  '/:language/studio/offers/new': artisan('/studio/offers/new'),
  '/:language/studio/offers/:id': artisan(({ offer }) => `/studio/offers/${offer}`),
  '/:language/studio/work': artisan('/studio/work'),
  '/:language/studio/orders': artisan('/studio/orders'),
  '/:language/studio/stall': artisan('/studio/stall'),
  '/:language/studio/money': artisan('/studio/money'),
  '/:language/studio/key': artisan('/studio/key'),
  '/:language/studio/profile': artisan('/studio/profile'),
  '/:language/office': officer('/office'),
  '/:language/office/inspections': officer('/office/inspections'),
  '/:language/office/seal': officer('/office/seal'),
  '/:language/office/batches': officer('/office/batches'),
  '/:language/office/batches/:id': officer(({ batch }) => `/office/batches/${batch}`),
  '/:language/office/certificates': officer('/office/certificates'),
  '/:language/office/certificates/:number': officer('/office/certificates/1'),
  '/:language/office/acts': officer('/office/acts'),
  '/:language/office/work': officer('/office/work'),
  '/:language/office/orders': officer('/office/orders'),
  '/:language/office/orders/:id/letters': officer(({ parcel }) => `/office/orders/${parcel}/letters`),
  '/:language/office/orders/:id/money': officer(({ parcel }) => `/office/orders/${parcel}/money`),
  '/:language/office/returns': officer('/office/returns'),
  '/:language/office/returns/:id': officer(({ returned }) => `/office/returns/${returned}`),
  '/:language/office/offers': officer('/office/offers'),
  '/:language/office/offers/new': officer('/office/offers/new'),
  '/:language/office/offers/:id': officer(({ offer }) => `/office/offers/${offer}`),
  '/:language/office/sale-prices': officer('/office/sale-prices'),
  '/:language/office/vouchers': officer('/office/vouchers'),
  '/:language/office/exchange-rates': officer('/office/exchange-rates'),
  '/:language/office/gift-vouchers': officer('/office/gift-vouchers'),
  '/:language/office/stall': officer('/office/stall'),
  '/:language/office/stall/sell': officer('/office/stall/sell'),
  '/:language/office/shipping': officer('/office/shipping'),
  '/:language/office/money': officer('/office/money'),
  '/:language/office/transfers': officer('/office/transfers'),
  '/:language/office/paybacks': officer('/office/paybacks'),
  '/:language/office/members': officer('/office/members'),
  '/:language/office/audit': officer('/office/audit'),
  '/:language/office/keys': officer('/office/keys'),
  '/:language/authority': { visitor: 'authority', at: ({ language }) => `/${language}/authority` },
};

interface RouteNode {
  path?: string;
  children?: RouteNode[];
}

/** The paths of `app/routes.ts`, as React Router itself reads it, that no address here is named for. */
export function pagesWithoutAddress(): string[] {
  const told = spawnSync(join(PROJECT_ROOT, 'node_modules/.bin/react-router'), ['routes', '--json'], {
    cwd: join(PROJECT_ROOT, 'storefront'),
    encoding: 'utf8',
  });
  const known = [...WITHOUT_PAGE, ...Object.keys(PAGES)];
  return pathsOf(JSON.parse(told.stdout) as RouteNode[], '').filter((path) => !known.includes(path));
}

function pathsOf(nodes: RouteNode[], above: string): string[] {
  return nodes.flatMap(({ path = '', children }) => {
    const here = `${above}/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1');
    return children ? pathsOf(children, here) : [here];
  });
}
