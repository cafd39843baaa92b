import { expect } from 'chai';
import { AddMember } from '../../src/modules/accounts/index.js';
import type { CertificateAnswer } from '../../api/certificates.js';
import type { OpenedCart } from '../../api/carts.js';
import type { PlacedOrder } from '../../api/orders.js';
import type { PieceAlong } from '../../api/stall.js';
import type { StudioPiece } from '../../api/studio.js';
import { CountReader } from '../../src/modules/verification/use-cases/count-reader.js';
import { eventually } from '../support/eventually.js';
import { aGiftVoucher, aPaidGiftVoucher } from '../support/gift-vouchers.js';
import type { HttpClient } from '../support/http-client.js';
import { aBuyer, anOrder } from '../support/orders.js';
import { moveParcel } from '../support/office-parcels.js';
import { anAuthority, latestCode, type TestPerson } from '../support/people.js';
import { aPhotograph } from '../support/pictures.js';
import { scannedIn } from '../support/plans.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { aSignedInBuyer } from '../support/buyers.js';
import { aMadeOrder, workFor } from '../support/making.js';
import { anOpenReturn, returnsOf, stepReturn } from '../support/returns.js';
import { routesOf } from '../support/routes.js';
import { startService } from '../support/service.js';
import { count } from '../support/shop.js';
import { WEBHOOK_SECRET } from '../support/stripe-sandbox.js';
import { certificateOf, sealFinally } from '../support/standing.js';
import { aPhone, aSaleOf, takeAlong, type TestPhone } from '../support/stall.js';
import { saidDuring } from '../support/statements.js';
import { aDraft, anInspectedPiece, serialOf } from '../support/workshop.js';
import { TEST_BANK } from '../support/test-bank.js';
import { aShopOnChain } from '../support/world.js';

/** Who asks, for what and with what; how many statements are said for it at most, those nobody waits for included. */
interface Told {
  as?: () => HttpClient;
  at?: () => string;
  body?: () => object;
  headers?: () => Record<string, string>;
  statements: number;
}

/** Of nobody who has signed in yet. */
const PHONE = '+84905007001';

describe('each route', () => {
  const { service, chain, shop, workshop } = aShopOnChain();
  let sealed: StudioPiece;
  let waiting: StudioPiece;
  let certificate: CertificateAnswer;
  let hat: TestProduct;
  let order: PlacedOrder;
  const buyer = aBuyer();
  /** The secret of one with a hat in it. */
  let cart: string;
  /** The same of another guest, who signs in. */
  let brought: string;
  let authority: TestPerson;
  let batchId: string;
  let parcelId: string;
  /** Of a letter on the outbox page. */
  let letterId: string;
  /** An order that its buyer has, and a return of it with a photograph. */
  let sent: PlacedOrder;
  /** Bought a gift voucher, which has this code. */
  let purchase: PlacedOrder;
  let giftCode: string;
  let returnId: string;
  let photographId: string;
  let made: TestProduct;
  let workId: string;
  /** With two hats along, and the receipt of one of them. */
  let phone: TestPhone;
  let piecesAlong: PieceAlong[];
  let receipt: string;
  /** Signed in, with a hat in the cart of their account, and an order. */
  let patron: HttpClient;
  /** Holds the code that their own browser asked for. */
  let newcomer: HttpClient;
  let code: string;

  before(async function () {
    this.timeout(90_000);
    sealed = await anInspectedPiece(service, workshop);
    await sealFinally(service, chain, workshop, [sealed]);
    certificate = await certificateOf(service, sealed);
    waiting = await aDraft(workshop.artisan);
    authority = await anAuthority().at(service);
    // Another process counts the stock and takes the payment; then nobody works, so that all that is said is for the request.
    const env = { ...chain.env, STRIPE_API_BASE: shop.sandbox.url, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET };
    const working = await startService({ beside: service, env });
    hat = await aProduct().by(workshop.artisan).withPieces(9).at(shop);
    sent = await anOrder().of(hat).paidAt(shop);
    ({ order: purchase, code: giftCode } = await aPaidGiftVoucher(shop, 500_000));
    made = await aProduct().by(workshop.artisan).madeToOrder(9).withPieces(0).at(shop);
    const toMake = await (await aMadeOrder(shop, made)).paidAt(shop);
    workId = (await workFor(workshop.artisan, toMake)).id;
    await eventually('its parcel is opened', async () => {
      return (await count(shop, 'select count(*) from fulfilment.parcels')) > 0;
    });
    await working.stop();
    // Nor does the provider tell anything.
    await shop.sandbox.turn({ drop: true });
    order = await anOrder().of(hat).with({ buyer }).placedAt(shop);
    cart = (await service.client().post<OpenedCart>('/api/v1/carts', { lines: oneHat() })).body.secret;
    brought = (await service.client().post<OpenedCart>('/api/v1/carts', { lines: oneHat() })).body.secret;
    ({ client: patron } = await aSignedInBuyer(service, buyer.phone));
    await patron.post('/api/v1/carts', { lines: oneHat() });
    const one = async (sql: string) => (await shop.query<{ id: string }>(sql)).rows[0]!.id;
    batchId = await one('select id from certificates.batches limit 1');
    parcelId = await one('select id from fulfilment.parcels order by opened_at limit 1');
    for (const verb of ['pack', 'send', 'deliver']) await moveParcel(workshop.officers[0]!, parcelId, verb);
    await service
      .client()
      .send('POST', `/api/v1/orders/${sent.secret}/return-photographs`, await aPhotograph(), {
        'content-type': 'image/jpeg',
      });
    photographId = (await returnsOf(shop, sent)).photographs[0]!;
    const change = { photographs: [photographId] };
    returnId = (await anOpenReturn(shop, workshop.officers[0]!, sent, change)).id;
    phone = await aPhone(workshop.artisan);
    const stall = await takeAlong(phone, { products: [{ productId: hat.id, count: 2 }] });
    piecesAlong = stall.pieces;
    receipt = piecesAlong[0]!.receipt;
    await stepReturn(workshop.officers[0]!, returnId, 'accept');
    letterId = await one(
      `insert into accounts.outbox (id, channel, recipient, subject, text, html)
       values (gen_random_uuid(), 'mail', 'buyer@shop.example', 'Thư', 'Thư', '<p>Thư</p>') returning id`,
    );
    await service.get(AddMember).execute({
      ...{ displayName: 'Người thử', phone: PHONE, role: 'authority', cooperativeId: null, artisanId: null },
    });
    newcomer = service.client();
    await newcomer.post('/api/v1/auth/phone-number/send-otp', { phoneNumber: PHONE });
    code = await latestCode(newcomer, PHONE);
  });

  /** So that no answer of the shop that was given before is true any more, and each is made. */
  const changeTheShop = () => shop.query(`insert into platform.changes (topic, amount) values ('shop', 1)`);
  const artisan = () => workshop.artisan.client;
  const officer = () => workshop.officers[0]!.client;
  const office = (path: string, statements: number): Told => ({
    as: officer,
    at: () => `/api/v1/office${path}`,
    statements,
  });
  const studio = (path: string, statements: number): Told => ({
    as: artisan,
    at: () => `/api/v1/studio${path}`,
    statements,
  });
  /** A transfer, as SePay tells of it. */
  const told = (transfer: object, statements: number): Told => ({
    at: () => '/api/v1/webhooks/bank/sepay',
    headers: () => ({ authorization: `Apikey ${TEST_BANK.SEPAY_API_KEY}` }),
    body: () => ({
      id: Math.floor(Math.random() * 1e9),
      transactionDate: '2026-11-30 14:02:37',
      accountNumber: TEST_BANK.BANK_ACCOUNT_NUMBER,
      transferType: 'in',
      transferAmount: 285_000,
      ...transfer,
    }),
    statements,
  });
  const aSaleToSend = () => ({
    ...{ phoneId: phone.id, secret: phone.secret },
    sales: [aSaleOf(piecesAlong[1]!)],
  });
  const oneHat = () => [{ productId: hat.id, quantity: 1 }];

  const TOLD: Record<string, Told | Told[]> = {
    // One asks whether what was answered before is still true.
    'GET /api/v1/home': { statements: 2 },
    'GET /api/v1/products': [
      { statements: 2 },
      { at: () => '/api/v1/products?craft=conical-hats&sort=price-up&minPrice=1&ready=true', statements: 2 },
      // Who searches is counted, the words are read, and everything else is one.
      { at: () => '/api/v1/products?q=n%C3%B3n', statements: 4 },
      { at: () => '/api/v1/products?q=nguoi%20thu&village=my-lam&sort=price-up', statements: 4 },
      // What the shop knows of the words is one more, and each way to read them.
      { at: () => '/api/v1/products?q=poeem%20hat', statements: 5 },
      { at: () => '/api/v1/products?q=xyzzy', statements: 4 },
    ],
    'GET /api/v1/suggestions': [
      { at: () => '/api/v1/suggestions?q=n%C3%B3n', statements: 4 },
      { at: () => '/api/v1/suggestions?q=poeem%20hat', statements: 6 },
    ],
    'GET /api/v1/products/:slug': { at: () => `/api/v1/products/${hat.slug}`, statements: 2 },
    'GET /api/v1/making/:productId': { at: () => `/api/v1/making/${made.id}`, statements: 2 },
    'GET /api/v1/foreign-prices/:productId': {
      at: () => `/api/v1/foreign-prices/${made.id}`,
      statements: 2,
    },
    'GET /api/v1/sitemap': { statements: 3 },
    'GET /api/v1/villages': { statements: 1 },
    'GET /api/v1/villages/:slug': { at: () => '/api/v1/villages/my-lam', statements: 1 },
    'GET /api/v1/crafts': { statements: 1 },
    'GET /api/v1/provinces': { statements: 1 },
    'GET /api/v1/wards': [
      { at: () => '/api/v1/wards?province=46', statements: 1 },
      // Who searches is counted.
      { at: () => '/api/v1/wards?province=46&q=thuan', statements: 2 },
    ],

    'GET /api/v1/certificates/:serial': [
      { at: () => `/api/v1/certificates/${serialOf(sealed).serial}?scan=1`, statements: 2 },
      { at: () => '/api/v1/certificates/0000000000000000', statements: 2 },
    ],
    'GET /api/v1/certificates/:serial/file': {
      at: () => `/api/v1/certificates/${serialOf(sealed).serial}/file`,
      statements: 2,
    },
    'GET /api/v1/numbers/:cooperativeNumber/:number': {
      at: () => `/api/v1/numbers/${workshop.cooperativeNumber}/1`,
      statements: 2,
    },
    'GET /api/v1/media/:cid/:file': {
      at: () => `/api/v1/media/${sealed.photographs[0]!.cid}/320.webp`,
      statements: 0,
    },
    'GET /ipfs/:cid,:cid/*': { at: () => `/ipfs/${certificate.documentCid!}`, statements: 0 },
    'POST /rpc': {
      body: () => ({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] }),
      statements: 1,
    },

    'POST /api/v1/carts': [
      { body: () => ({ lines: oneHat() }), statements: 5 },
      // A guest's browser says what it is known by, but no session: nobody asks for one.
      {
        body: () => ({ lines: oneHat() }),
        headers: () => ({ cookie: 'cart=x; daulang.device=y' }),
        statements: 5,
      },
      { as: () => patron, body: () => ({ lines: oneHat() }), statements: 10 },
    ],
    'GET /api/v1/carts/:secret': [
      { at: () => `/api/v1/carts/${cart}`, statements: 4 },
      // Their session is two more.
      { as: () => patron, at: () => '/api/v1/carts/mine', statements: 6 },
    ],
    'GET /api/v1/carts/:secret/summary': [
      { at: () => `/api/v1/carts/${cart}/summary`, statements: 1 },
      { as: () => patron, at: () => '/api/v1/carts/mine/summary', statements: 3 },
    ],
    'POST /api/v1/account/cart': [
      { as: () => patron, statements: 3 },
      {
        as: () => patron,
        body: () => ({ cart: brought }),
        // Both carts are locked and read; one is written, and the guest’s ends.
        statements: 12,
      },
    ],
    'GET /api/v1/account/orders': { as: () => patron, statements: 3 },
    'POST /api/v1/carts/:secret/lines': {
      at: () => `/api/v1/carts/${cart}/lines`,
      body: () => oneHat()[0]!,
      statements: 6,
    },
    'PUT /api/v1/carts/:secret/lines/:productId': {
      at: () => `/api/v1/carts/${cart}/lines/${hat.id}`,
      body: () => ({ quantity: 1 }),
      statements: 6,
    },
    // Who tries codes is counted, and the code is looked up.
    'PUT /api/v1/carts/:secret/voucher': {
      at: () => `/api/v1/carts/${cart}/voucher`,
      body: () => ({ code: '' }),
      statements: 7,
    },
    'POST /api/v1/quotes': { body: () => ({ lines: oneHat() }), statements: 3 },
    'POST /api/v1/orders': [
      {
        body: () => anOrder().of(hat).request(),
        headers: () => ({ 'idempotency-key': `route-statements-${Math.random()}` }),
        // One of them looks the address up.
        statements: 17,
      },
      {
        body: () => anOrder().of(hat).to('Thành phố Huế', 'Vỹ Dạ').request(),
        headers: () => ({ 'idempotency-key': `route-statements-${Math.random()}` }),
        statements: 18,
      },
      // A cart is read, locked, read once more and written.
      {
        body: () => anOrder().of(hat).with({ cart, lines: undefined }).request(),
        headers: () => ({ 'idempotency-key': `route-statements-${Math.random()}` }),
        statements: 21,
      },
    ],
    'POST /api/v1/gift-vouchers': {
      body: () => aGiftVoucher(500_000),
      headers: () => ({ 'idempotency-key': `route-statements-${Math.random()}` }),
      statements: 10,
    },
    'POST /api/v1/gift-vouchers/left': { body: () => ({ code: giftCode }), statements: 2 },
    'GET /api/v1/orders/:secret/gift-voucher.pdf': {
      at: () => `/api/v1/orders/${purchase.secret}/gift-voucher.pdf`,
      statements: 2,
    },
    'POST /api/v1/orders/find': {
      body: () => ({ code: order.code, phone: buyer.phone }),
      statements: 2,
    },
    'GET /api/v1/orders/:secret': { at: () => `/api/v1/orders/${order.secret}`, statements: 1 },
    'POST /api/v1/orders/:secret/payment': {
      at: () => `/api/v1/orders/${order.secret}/payment`,
      // One of them says who asked for it, as of each write that is not of a cart or an order.
      statements: 11,
    },
    // The order; its terms, parcels, returns and photographs.
    'GET /api/v1/orders/:secret/returns': {
      at: () => `/api/v1/orders/${sent.secret}/returns`,
      statements: 6,
    },
    'GET /api/v1/orders/:secret/returns/:id/slip.pdf': {
      at: () => `/api/v1/orders/${sent.secret}/returns/${returnId}/slip.pdf`,
      statements: 5,
    },
    'GET /api/v1/orders/:secret/return-photographs/:id': {
      at: () => `/api/v1/orders/${sent.secret}/return-photographs/${photographId}`,
      statements: 2,
    },
    'POST /api/v1/orders/:secret/cancel': {
      at: () => `/api/v1/orders/${order.secret}/cancel`,
      statements: 18,
    },

    'POST /api/v1/webhooks/bank/:format': [
      told({ content: 'khong ghi ma' }, 4),
      told({ content: 'mua non', transferType: 'out' }, 0),
    ],

    'POST /api/v1/auth/phone-number/verify': {
      as: () => newcomer,
      body: () => ({ phoneNumber: PHONE, code }),
      // Whoever has none yet gets an account, where the code is found to be right.
      // And who it was is written down.
      statements: 12,
    },
    'POST /api/v1/auth/phone-number/send-otp': {
      body: () => ({ phoneNumber: authority.phone }),
      statements: 10,
    },
    'GET /api/v1/auth/get-session': { as: officer, statements: 3 },
    'GET /api/v1/auth/passkey/generate-register-options': { as: officer, statements: 5 },
    'GET /api/v1/auth/passkey/generate-authenticate-options': { statements: 2 },
    'GET /api/v1/auth/passkey/list-user-passkeys': { as: officer, statements: 4 },
    'GET /api/v1/me': { as: officer, statements: 4 },
    'GET /api/v1/me/officers': { as: artisan, statements: 4 },
    'GET /api/v1/me/consents': { as: artisan, statements: 4 },
    'GET /api/v1/outbox': { statements: 1 },
    'GET /api/outbox': { statements: 1 },
    'GET /api/outbox/:id': { at: () => `/api/outbox/${letterId}`, statements: 1 },

    'GET /api/v1/studio': studio('', 11),
    'GET /api/v1/studio/sales': studio('/sales', 5),
    'GET /api/v1/studio/pieces': studio('/pieces', 5),
    'GET /api/v1/studio/pieces/:id': {
      as: artisan,
      at: () => `/api/v1/studio/pieces/${waiting.id}`,
      statements: 5,
    },
    'GET /api/v1/studio/pieces/:id/history': {
      as: artisan,
      at: () => `/api/v1/studio/pieces/${sealed.id}/history`,
      statements: 6,
    },

    'GET /api/v1/office': office('', 14),
    'GET /api/v1/office/inspections': office('/inspections', 5),
    'GET /api/v1/office/inspections/lately': office('/inspections/lately', 6),
    'GET /api/v1/office/sealable': office('/sealable', 5),
    'GET /api/v1/office/pieces/:id/history': {
      as: officer,
      at: () => `/api/v1/office/pieces/${sealed.id}/history`,
      statements: 5,
    },
    'GET /api/v1/office/batches': office('/batches', 9),
    'GET /api/v1/office/batches/:id': {
      as: officer,
      at: () => `/api/v1/office/batches/${batchId}`,
      statements: 11,
    },
    'GET /api/v1/office/batches/:id/labels.pdf': {
      as: officer,
      at: () => `/api/v1/office/batches/${batchId}/labels.pdf`,
      statements: 7,
    },
    'GET /api/v1/office/certificates': [office('/certificates', 10), office('/certificates?q=1', 11)],
    'GET /api/v1/office/acts': office('/acts', 5),
    'GET /api/v1/office/keys': office('/keys', 6),
    'GET /api/v1/office/orders': [office('/orders', 6), office('/orders?state=sent', 6)],
    'GET /api/v1/office/parcels/:id': {
      as: officer,
      at: () => `/api/v1/office/parcels/${parcelId}`,
      statements: 6,
    },
    'GET /api/v1/office/parcels/:id/slip.pdf': {
      as: officer,
      at: () => `/api/v1/office/parcels/${parcelId}/slip.pdf`,
      statements: 6,
    },
    'GET /api/v1/office/parcels/:id/label.pdf': {
      as: officer,
      at: () => `/api/v1/office/parcels/${parcelId}/label.pdf`,
      statements: 6,
    },
    'GET /api/v1/office/parcels/:id/letters': {
      as: officer,
      at: () => `/api/v1/office/parcels/${parcelId}/letters`,
      statements: 6,
    },
    'GET /api/v1/office/carriers': office('/carriers', 4),
    'GET /api/v1/office/money-tasks': office('/money-tasks', 4),
    'GET /api/v1/office/audit': [office('/audit', 6), office('/audit?kind=money', 6)],
    'GET /api/v1/studio/helpers': studio('/helpers', 4),
    'GET /api/v1/office/members': office('/members', 4),
    'GET /api/v1/office/paybacks': office('/paybacks', 4),
    'GET /api/v1/office/transfers': office('/transfers', 5),
    'GET /api/v1/studio/offers': [studio('/offers', 5), studio('/offers?which=others', 5)],
    'GET /api/v1/studio/offers/:id': {
      as: artisan,
      at: () => `/api/v1/studio/offers/${hat.id}`,
      statements: 5,
    },
    'GET /api/v1/office/offers': office('/offers', 5),
    'GET /api/v1/office/offers/makers': office('/offers/makers', 5),
    'GET /api/v1/office/offers/:id': {
      as: officer,
      at: () => `/api/v1/office/offers/${hat.id}`,
      statements: 5,
    },
    'GET /api/v1/studio/work': [studio('/work', 5), studio('/work?which=over', 5)],
    'GET /api/v1/studio/work/:id': {
      as: artisan,
      at: () => `/api/v1/studio/work/${workId}`,
      statements: 5,
    },
    'GET /api/v1/office/work': office('/work', 5),
    'GET /api/v1/office/returns': [office('/returns', 4), office('/returns?state=opened', 4)],
    'GET /api/v1/office/returns/:id': {
      as: officer,
      at: () => `/api/v1/office/returns/${returnId}`,
      statements: 4,
    },
    'GET /api/v1/office/returns/:id/photographs/:photographId': {
      as: officer,
      at: () => `/api/v1/office/returns/${returnId}/photographs/${photographId}`,
      statements: 4,
    },
    'GET /api/v1/office/stall': office('/stall', 8),
    'GET /api/v1/stall/choices': { as: artisan, statements: 6 },
    'GET /api/v1/stall/receipts/:secret': { at: () => `/api/v1/stall/receipts/${receipt}`, statements: 1 },
    'POST /api/v1/stall/sales': [
      { as: artisan, body: () => ({ phoneId: phone.id, secret: phone.secret, sales: [] }), statements: 10 },
      // What a sale says is nearly all its order, its money, its books and its parcel.
      { as: artisan, body: () => aSaleToSend(), statements: 40 },
    ],
    'GET /api/v1/office/shipping-rates': office('/shipping-rates', 7),
    'GET /api/v1/office/tariff-codes': office('/tariff-codes', 4),
    'GET /api/v1/office/exchange-rates': office('/exchange-rates', 4),
    'GET /api/v1/office/vouchers': office('/vouchers', 5),
    'GET /api/v1/office/gift-vouchers': office('/gift-vouchers', 5),
    'GET /api/v1/office/sale-prices': office('/sale-prices', 4),
    'GET /api/v1/authority/cooperatives': { as: () => authority.client, statements: 6 },
  };

  /** Done by one person now and then, or looked at elsewhere. */
  const OTHERS = new Set([
    ...['GET /health/live', 'GET /health/ready', 'GET /metrics'],
    // statements.test.ts says what a payment's webhook is, and what it sets going.
    'POST /api/v1/webhooks/stripe',
    'PUT /api/v1/me/consents/:purpose',
    'POST /api/v1/auth/sign-out',
    'POST /api/v1/auth/passkey/verify-registration',
    'POST /api/v1/auth/passkey/verify-authentication',
    'POST /api/v1/auth/passkey/delete-passkey',
    'POST /api/v1/studio/keys',
    'POST /api/v1/studio/pieces',
    'PATCH /api/v1/studio/pieces/:id',
    'POST /api/v1/studio/pieces/:id/photographs',
    'DELETE /api/v1/studio/pieces/:id/photographs/:cid',
    'POST /api/v1/studio/pieces/:id/signing',
    'POST /api/v1/office/keys',
    'POST /api/v1/office/acts/:id/signing',
    'DELETE /api/v1/office/acts/:id',
    'POST /api/v1/office/pieces/:id/inspection',
    'POST /api/v1/office/pieces/:id/inspection/undo',
    'POST /api/v1/office/pieces/:id/vouch',
    'POST /api/v1/office/batches',
    'DELETE /api/v1/office/batches/:id',
    'POST /api/v1/office/batches/:id/signing',
    'POST /api/v1/office/certificates/:number/status',
    'POST /api/v1/office/tariff-codes',
    'POST /api/v1/office/sale-prices',
    'POST /api/v1/office/sale-prices/:id/stop',
    'POST /api/v1/office/gift-vouchers/:id/block',
    'POST /api/v1/office/gift-vouchers/:id/reissue',
    'POST /api/v1/office/vouchers',
    'POST /api/v1/office/vouchers/:id/stop',
    'POST /api/v1/office/pick-up',
    'POST /api/v1/office/delivery-days',
    'POST /api/v1/office/exchange-rates',
    'POST /api/v1/office/province-groups',
    'POST /api/v1/office/shipping-rates',
    'POST /api/v1/office/shipping-rates/preview',
    'POST /api/v1/orders/:secret/payback-account',
    'POST /api/v1/orders/:secret/confirm',
    'POST /api/v1/orders/:secret/confirmation-code',
    'POST /api/v1/office/parcels/:id/cash',
    'POST /api/v1/office/parcels/:id/refused',
    'POST /api/v1/office/parcels/:id/extend-rest',
    'POST /api/v1/office/parcels/:id/call-off-rest',
    'POST /api/v1/orders/:secret/returns',
    'POST /api/v1/orders/:secret/returns/:id/take-back',
    'POST /api/v1/orders/:secret/return-photographs',
    'DELETE /api/v1/orders/:secret/return-photographs/:id',
    'POST /api/v1/studio/offers',
    'DELETE /api/v1/studio/offers/:id',
    'PUT /api/v1/studio/offers/:id/terms',
    'PUT /api/v1/studio/offers/:id/edition',
    'POST /api/v1/studio/offers/:id/stop',
    'POST /api/v1/studio/offers/:id/photographs',
    'DELETE /api/v1/studio/offers/:id/photographs/:cid',
    'POST /api/v1/office/offers',
    'DELETE /api/v1/office/offers/:id',
    'PUT /api/v1/office/offers/:id/terms',
    'PUT /api/v1/office/offers/:id/edition',
    'POST /api/v1/office/offers/:id/stop',
    'POST /api/v1/office/offers/:id/photographs',
    'DELETE /api/v1/office/offers/:id/photographs/:cid',
    'POST /api/v1/studio/work/:id/moves',
    'POST /api/v1/studio/work/:id/pieces',
    'POST /api/v1/office/work/:id/moves',
    'POST /api/v1/office/returns/:id/accept',
    'POST /api/v1/office/returns/:id/refuse',
    'POST /api/v1/office/returns/:id/settle-in-part',
    'POST /api/v1/office/returns/:id/arrive',
    'POST /api/v1/office/returns/:id/inspect',
    'POST /api/v1/office/returns/:id/new-code',
    'POST /api/v1/studio/helpers',
    'DELETE /api/v1/studio/helpers/:userId',
    'POST /api/v1/office/artisans/:id/helpers',
    'DELETE /api/v1/office/artisans/:id/helpers/:userId',
    'POST /api/v1/office/members/:userId/treasurer',
    'DELETE /api/v1/office/members/:userId/treasurer',
    'POST /api/v1/office/paybacks/:id/proposal',
    'POST /api/v1/stall/phones',
    'POST /api/v1/stall/phones/:id/pieces',
    'POST /api/v1/stall/phones/:id/close',
    'POST /api/v1/office/stall/phones/:id/call-back',
    'POST /api/v1/office/stall/late-sales/:id',
    'POST /api/v1/office/stall/closings/:id/handed-in',
    'POST /api/v1/office/paybacks/:id/sent',
    'POST /api/v1/office/transfers/:id/match',
    'POST /api/v1/office/transfers/:id/set-aside',
    'POST /api/v1/office/statements',
    'POST /api/v1/office/parcels/:id/refund',
    'POST /api/v1/office/parcels/:id/cancel',
    'POST /api/v1/office/parcels/:id/pack',
    'POST /api/v1/office/parcels/:id/accept-refund',
    'POST /api/v1/office/parcels/:id/send',
    'POST /api/v1/office/parcels/:id/deliver',
    'POST /api/v1/orders/:secret/parcels/:id/received',
    'POST /api/v1/office/parcels/:id/undo',
    'POST /api/v1/office/parcels/:id/letters/:letterId/again',
    'GET /api/v1/office/orders/:code/evidence.pdf',
    'POST /api/v1/office/orders/:code/evidence',
    'GET /api/v1/seal/ticket',
    'POST /api/v1/seal/key',
    'POST /api/v1/seal/statement',
    'POST /api/v1/seal/batch/claim-keys',
    'POST /api/v1/seal/signature',
    'POST /api/v1/seal/new-code',
  ]);

  it('is in this table, or among those that are asked now and then', () => {
    const all = routesOf(service);
    expect(all.filter((route) => !(route in TOLD) && !OTHERS.has(route))).to.deep.equal([]);
    expect([...Object.keys(TOLD), ...OTHERS].filter((route) => !all.includes(route))).to.deep.equal([]);
  });

  for (const [route, told] of Object.entries(TOLD)) {
    for (const [nth, each] of [told].flat().entries()) {
      it(`${route}${nth > 0 ? ` (${nth + 1})` : ''} says no more statements than it needs, each with an index`, async () => {
        const [method = '', path = ''] = route.split(' ');
        const ask = async () => {
          const client = (each.as ?? (() => service.client()))();
          const body = each.body?.() ?? (method === 'POST' ? {} : undefined);
          const answer = await client.send(method, each.at?.() ?? path, body, each.headers?.());
          expect(answer.status, JSON.stringify(answer.body)).to.be.below(400);
          await service.get(CountReader).beforeApplicationShutdown();
        };
        if (method === 'GET') await ask();
        await changeTheShop();
        const said = await saidDuring(service, ask);
        const all = said.map(({ statement }) => statement.replace(/\s+/g, ' ')).join('\n');
        expect(said.length, all).to.be.at.most(each.statements);
        expect(await scannedIn(service, said)).to.deep.equal([]);
      });
    }
  }
});
