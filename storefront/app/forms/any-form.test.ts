import { expect } from 'chai';
import fc from 'fast-check';
import { commerce, cookiesOf, openHouse, post } from '../../test/support/pages.ts';
import { idOf } from '../../test/support/shapes/common.ts';

/** Every form of the house: where it is sent, and what its fields are called. */
const forms: Record<string, string[]> = {
  '/vi/sign-in': ['intent', '/phoneNumber', '/code'],
  '/vi/cart': ['intent', 'productId', 'quantity'],
  '/vi/checkout': [
    'idempotencyKey',
    'intent',
    'wardCode',
    'wardsFor',
    'seenTotal',
    '/buyer/name',
    '/buyer/email',
    '/buyer/phone',
    'isGift',
    'country',
    '/abroad/lines/0',
    '/abroad/lines/1',
    '/abroad/city',
    '/abroad/region',
    '/abroad/postalCode',
    'fetched',
    'parcels',
    '/gift/name',
    '/gift/phone',
    '/gift/note',
    '/address/countryCode',
    '/address/province',
    '/address/ward',
    '/address/street',
    '/payment',
  ],
  '/vi/orders/secret-1': ['intent', '/payment', '/bankBin', '/accountNumber', '/accountName'],
  '/vi/studio/pieces/new': [
    'idempotencyKey',
    '/productId',
    '/craftSlug',
    '/title/vi',
    '/title/en',
    '/materials/vi',
    '/technique/vi',
    '/dimensionsMm/length',
    '/dimensionsMm/width',
    '/dimensionsMm/height',
    '/weightGrams',
    '/madeOn',
    '/price',
  ],
  '/vi/studio/profile': ['purpose', '/given'],
  '/vi/studio/welcome': ['/given'],
  '/vi/office/inspections': ['intent', 'pieceId', '/result', '/findings'],
  '/vi/office/seal': ['idempotencyKey', '/pieceIds/-'],
  '/vi/office/certificates/7': ['/action', '/reason', '/text'],
  '/vi/office/orders': [
    'parcel',
    'step',
    '/labels/0',
    '/labels/1',
    '/withoutLabels',
    '/carrier',
    '/trackingCode',
    '/move',
  ],
  '/vi/office/sale-prices': ['intent', 'sale', '/productId', '/price', '/from', '/until'],
  '/vi/office/exchange-rates': ['intent', '/currency', '/dong'],
  '/vi/office/vouchers': [
    'intent',
    'voucher',
    '/code',
    '/takes/kind',
    '/takes/value',
    '/least',
    '/from',
    '/until',
    '/uses',
    '/usesPerBuyer',
    '/productIds/-',
  ],
  '/vi/office/shipping': [
    'intent',
    '/destination',
    '/steps/0/fromGrams',
    '/steps/0/amount',
    '/steps/1/fromGrams',
    '/freeFrom',
    '/weightGrams',
    '/worth',
    '/place/province',
    '/place/ward',
    '/place/street',
    '/place/open/vi',
    '/place/open/en',
    '/place/daysToFetch',
  ],
  '/vi/office/transfers': ['transfer', 'intent', '/orderCode', '/note', '/statement'],
  '/vi/office/paybacks': ['payback', '/reference'],
  '/vi/office/acts': ['act', 'intent'],
  [`/vi/office/batches/${idOf(40)}`]: ['intent'],
};

const strange = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    'null',
    '<script>',
    '\u202Ex',
    '0912345678',
    idOf(1),
    '__proto__',
    '☃'.repeat(30),
  ),
);

describe('any form, whatever is sent', () => {
  beforeEach(openHouse);

  for (const [path, names] of Object.entries(forms)) {
    it(`${path} answers with a page or a way on, never with a fault, and runs nothing that was typed`, async () => {
      const cookie = cookiesOf(await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '1' }));
      const name = fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...names) },
        fc.constantFrom('/x', '/__proto__/x', '//', '/a/-/b'),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(name, strange), { maxLength: 14 }), async (fields) => {
          openHouse();
          const page = await post(path, fields, { cookie });
          expect(page.status, JSON.stringify(fields)).to.be.lessThan(500);
          expect(page.got.body).to.not.contain('<script>"').and.to.not.contain('value="<script>');
          if (page.location)
            expect(page.location).to.match(/^\/vi|^https:\/\/pay\.example\/|^http:\/\/seal\.localhost\//);
        }),
        { numRuns: 12 },
      );
    }).timeout(30_000);
  }

  for (const [path, names] of Object.entries(forms)) {
    const fields = names.filter((it) => it.startsWith('/'));
    if (fields.length === 0) continue;
    it(`${path} is refused for a field that its request does not have, and asks the service for nothing`, async () => {
      const cookie = cookiesOf(await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '1' }));
      // Who is signed in is led away from the sign-in page.
      if (path.endsWith('/sign-in')) commerce.refuse('GET /me', 'request.unauthenticated');
      commerce.asked.length = 0;
      const sent = { ...good[path], '/isPaid': 'true' };
      const page = await post(path, sent, { cookie });
      expect(page.status).to.be.within(400, 499);
      expect(
        commerce.asked.filter(
          ({ route }) => /^(POST|PUT|PATCH|DELETE) /.test(route) && route !== 'POST /quotes',
        ),
      ).to.deep.equal([]);
    });
  }
});

/** What each form is sent with when nothing is wrong with it. */
const good: Record<string, Record<string, string>> = {
  '/vi/sign-in': { intent: 'send', '/phoneNumber': '0912345678' },
  '/vi/checkout': {
    idempotencyKey: 'a-key-of-sixteen-or-more',
    seenTotal: '740000',
    '/buyer/name': 'Người mua mẫu',
    '/buyer/email': 'mua@example.com',
    '/buyer/phone': '0912345678',
    '/address/countryCode': 'VN',
    '/address/province': '46',
    '/address/ward': 'Thuận Hoá',
    '/address/street': '1 Lê Lợi',
    '/payment': 'card',
  },
  '/vi/orders/secret-1': {
    intent: 'account',
    '/bankBin': '970405',
    '/accountNumber': '4000205123456',
    '/accountName': 'Lê Thị Hoa',
  },
  '/vi/office/transfers': { transfer: idOf(80), '/orderCode': 'DL-7K3F9-QXM2A' },
  '/vi/office/paybacks': { payback: idOf(81), '/reference': 'FT26334999' },
  '/vi/studio/pieces/new': {
    idempotencyKey: 'a-key-of-sixteen-or-more',
    '/craftSlug': 'non-la',
    '/title/vi': 'Nón lá',
    '/materials/vi': 'Lá',
    '/technique/vi': 'Chằm tay',
    '/madeOn': '2026-11-20',
    '/price': '350000',
  },
  '/vi/studio/profile': { purpose: 'name', '/given': 'true' },
  '/vi/studio/welcome': { '/given': 'true' },
  '/vi/office/inspections': { pieceId: idOf(10), '/result': 'accepted', '/findings': '' },
  '/vi/office/seal': { idempotencyKey: 'a-key-of-sixteen-or-more', '/pieceIds/-': idOf(10) },
  '/vi/office/certificates/7': { '/action': 'suspend', '/reason': 'damaged', '/text': 'Vành gãy.' },
  '/vi/office/sale-prices': {
    intent: 'save',
    '/productId': idOf(1),
    '/price': '300.000',
    '/until': '2099-12-31',
  },
  '/vi/office/exchange-rates': { intent: 'save', '/currency': 'USD', '/dong': '26.180' },
  '/vi/office/vouchers': {
    intent: 'save',
    '/code': 'TET2027',
    '/takes/kind': 'percent',
    '/takes/value': '10',
  },
  '/vi/office/shipping': {
    intent: 'save',
    '/destination': 'inner',
    '/steps/0/fromGrams': '0',
    '/steps/0/amount': '35.000',
    '/freeFrom': '',
  },
  '/vi/office/orders': { parcel: idOf(30), step: 'send', '/carrier': 'hand', '/trackingCode': '' },
};
