import { cookiesOf, openHouse, type Page, post, visit } from './pages.ts';
import { idOf } from './shapes/common.ts';

/** A form of the checkout that goes through. */
export const filled = {
  idempotencyKey: 'a-key-of-sixteen-or-more',
  seenTotal: '740000',
  '/address/countryCode': 'VN',
  '/buyer/name': 'Người mua mẫu',
  '/buyer/email': 'mua@example.com',
  '/buyer/phone': '0912 345 678',
  '/address/province': '46',
  '/address/ward': 'Thuận Hoá',
  '/address/street': '1 Lê Lợi',
  '/payment': 'card',
};

/** The address of the above, as the service is told it. */
export const sentAddress = { countryCode: 'VN', province: '46', ward: 'Thuận Hoá', street: '1 Lê Lợi' };

/** The fields that everybody fills in. */
export const checkoutFields = [
  '/buyer/name',
  '/buyer/email',
  '/buyer/phone',
  '/address/province',
  '/address/ward',
  '/address/street',
];

export const errorsOn = (page: Page) =>
  Object.fromEntries(
    checkoutFields.flatMap((name) => {
      const { error } = page.field(name);
      return error ? [[name, error]] : [];
    }),
  );

/** Somebody before each test, with two pieces in their cart. */
export function someoneWithACart() {
  let cookie: string;
  beforeEach(async () => {
    openHouse();
    cookie = cookiesOf(await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '2' }));
  });
  return {
    see: (path: string) => visit(path, { cookie }),
    order: (change: Record<string, string> = {}, language = 'vi') =>
      post(`/${language}/checkout`, { ...filled, ...change }, { cookie }),
  };
}
