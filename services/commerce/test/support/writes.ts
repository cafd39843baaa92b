import { statementChallenge, utf8, type Hex } from '@daulang/protocol';
import { expect } from 'chai';
import type { OpenedCart } from '../../api/carts.js';
import type { Offer } from '../../api/offers.js';
import type { OfficeParcel, PlacedOrder } from '../../api/orders.js';
import type { SealedBatch } from '../../api/seal.js';
import type { SealingLink } from '../../api/studio.js';
import { newId } from '../../src/kernel/ids.js';
import { HOA, paybacksOf, signedNotice, transferFor, unmatchedTransfers } from './bank.js';
import { eventually } from './eventually.js';
import { aGiftVoucher, aPaidGiftVoucher } from './gift-vouchers.js';
import type { HttpClient } from './http-client.js';
import { overdueRest } from './deposits.js';
import { aMadeOrder, startedWork, workFor } from './making.js';
import { dashboard, intentOf } from './money.js';
import { moveParcel, parcelOf } from './office-parcels.js';
import { aSignedPiece, openBatch } from './offices.js';
import { aNewCode, askForNewCode } from './new-codes.js';
import { aBuyer, anOrder, orderIdOf, statusOf } from './orders.js';
import { aHelper, anArtisan, anOfficer, aTreasurer, latestCode, nextPhone } from './people.js';
import { aLantern } from './offers.js';
import { aPhotograph } from './pictures.js';
import { aProduct, type TestProduct } from './products.js';
import { anOpenReturn, foundAll, oneOf, returnsOf, stepReturn } from './returns.js';
import { aPhone, aSaleOf, closeDay, sendSale, stallsOf, takeAlong } from './stall.js';
import { startService } from './service.js';
import type { Shop } from './shop.js';
import { sealFinally } from './standing.js';
import { WEBHOOK_SECRET } from './stripe-sandbox.js';
import {
  aDraft,
  aHat,
  aKey,
  anInspectedPiece,
  assertionWith,
  drawClaimKeys,
  idempotencyKey,
  openSealPage,
  registrationOf,
  SEAL_ORIGIN,
} from './workshop.js';
import type { TestWorld } from './world.js';

/** One write: who sends what, and what else could be sent there. */
export interface Write {
  as?: HttpClient;
  at: string;
  body?: unknown;
  /** With the same key; the same with another field unless said. */
  other?: unknown;
  headers?: Record<string, string>;
  /** Made anew for each answer, and where: a link to sign by is a ticket, of which only a hash is kept. */
  anew?: { field: string; table: string };
}

/** Each write of the service that takes a key, as the first of `workshop`'s people send it rightly. */
export interface Writes {
  /** What they need: a certificate, orders that were paid, refunded, overpaid. Nobody works any more afterwards. */
  layDown(): Promise<void>;
  /** By method and path; in this order, since some prepare what later ones do. */
  each: Record<string, () => Promise<Write> | Write>;
  /** What was laid down, for who reads it. */
  laid(): {
    hat: TestProduct;
    parcelId: string;
    order: PlacedOrder;
    disputed: PlacedOrder;
    kept: PlacedOrder;
    workId: string;
  };
}

export function writesIn({ service, chain, shop, workshop }: TestWorld & { shop: Shop }): Writes {
  let hat: TestProduct;
  let parcels: { id: string; order: PlacedOrder }[];
  /** A bank asks about its payment. */
  let disputed: PlacedOrder;
  /** Nine hats that their buyer has; each return is of one. */
  let kept: PlacedOrder;
  /** By a transfer of too much. */
  let overPaid: PlacedOrder;
  /** What is to be made, each for an order that was paid. */
  let works: string[];
  /** Parcels whose deposit was paid, and the rest not by its day. */
  let unpaidRests: string[];

  const layDown = async (): Promise<void> => {
    await sealFinally(service, chain, workshop, [await anInspectedPiece(service, workshop)]);
    // A worker sees the orders paid and their parcels opened; then nobody works, so that what changes is the request's.
    const env = { ...chain.env, STRIPE_API_BASE: shop.sandbox.url, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET };
    const working = await startService({ beside: service, env });
    hat = await aProduct().by(workshop.artisan).withPieces(90).at(shop);
    parcels = [];
    for (let nth = 0; nth < 6; nth += 1) {
      const order = await anOrder().of(hat).paidAt(shop);
      parcels.push({ order, id: (await parcelOf(officer(), order)).id });
    }
    kept = await anOrder().of(hat, 9).paidAt(shop);
    const keptParcel = await parcelOf(officer(), kept);
    for (const verb of ['pack', 'send', 'deliver']) await moveParcel(officer(), keptParcel.id, verb);
    const refunded = parcels[2]!.order;
    const intent = await intentOf(shop, refunded);
    await dashboard(shop).refunds.create({ payment_intent: intent, amount: 85_000 });
    await eventually('the refund is known', async () => {
      return (await statusOf(shop, refunded.secret)).refunded.amount === '85000';
    });
    await eventually('the parcel is held', async () => {
      return (await parcelOf(officer(), refunded)).hold === 'part-refunded';
    });
    disputed = await anOrder().of(hat).paidAt(shop);
    await parcelOf(officer(), disputed);
    await shop.sandbox.control('disputes', { payment_intent: await intentOf(shop, disputed) });
    await eventually('the dispute is known', async () => {
      return (await statusOf(shop, disputed.secret)).dispute === 'open';
    });
    const made = await aProduct().by(workshop.artisan).madeToOrder(50).withPieces(0).at(shop);
    works = [];
    for (let nth = 0; nth < 4; nth += 1) {
      const ordered = await (await aMadeOrder(shop, made)).paidAt(shop);
      works.push((await workFor(workshop.artisan, ordered)).id);
    }
    const asked = await aProduct().by(workshop.artisan).madeToOrder(50).asking(30).withPieces(0).at(shop);
    unpaidRests = [await overdueRest(shop, officer(), asked), await overdueRest(shop, officer(), asked)];
    overPaid = await anOrder().of(hat).with({ payment: 'transfer' }).placedAt(shop);
    await transferFor(shop, overPaid, 300_000);
    await eventually('something is to be paid back', async () => {
      return (await statusOf(shop, overPaid.secret)).payback !== null;
    });
    await working.stop();
    await shop.sandbox.turn({ drop: true });
  };

  const artisan = () => workshop.artisan;
  const officer = () => workshop.officers[0]!;
  const oneHat = () => ({ productId: hat.id, quantity: 1 });
  const placed = () => anOrder().of(hat).placedAt(shop);
  const aReturn = async () => anOpenReturn(shop, officer(), kept, await oneOf(shop, kept));
  /** Found scratched, so that it wants a new code. */
  const aScratched = async (): Promise<{ id: string; number: string }> => {
    const it = await aReturn();
    for (const verb of ['accept', 'arrive']) await stepReturn(officer(), it.id, verb);
    await stepReturn(officer(), it.id, 'inspect', foundAll(it, 'scratched'));
    return { id: it.id, number: it.pieces[0]!.number };
  };
  /** By an artisan; each of these people writes it alike. */
  const anOffer = async (photographs: number): Promise<Offer> => {
    const at = '/api/v1/studio/offers';
    let begun = (await artisan().client.post<Offer>(at, aLantern(), idempotencyKey())).body;
    for (let nth = 0; nth < photographs; nth += 1) {
      const picture = await aPhotograph({ seed: 910 + (offers += 1), width: 64 });
      const sent = await artisan().client.send<Offer>(
        ...(['POST', `${at}/${begun.id}/photographs?role=front`, picture] as const),
        { 'content-type': 'image/jpeg' },
      );
      begun = sent.body;
    }
    return begun;
  };
  let offers = 0;
  const offerWrites = (): Writes['each'] =>
    Object.fromEntries(
      Object.entries({ studio, office }).flatMap(([place, write]): [string, () => Promise<Write>][] => [
        [
          `POST /api/v1/${place}/offers`,
          async () => {
            const { artisanId } = artisan();
            const body = { ...aLantern(), ...(place === 'office' && { artisanId }) };
            return write('/offers', { body, other: { ...body, price: { amount: '9000', currency: 'VND' } } });
          },
        ],
        [`DELETE /api/v1/${place}/offers/:id`, async () => write(`/offers/${(await anOffer(0)).id}`)],
        [
          `PUT /api/v1/${place}/offers/:id/terms`,
          async () => {
            const price = { amount: '450000', currency: 'VND' };
            const body = { leadTimeDays: 7, capacityPerWeek: 2, depositPercent: 50, price };
            const other = { ...body, capacityPerWeek: 3 };
            return write(`/offers/${(await anOffer(1)).id}/terms`, { body, other });
          },
        ],
        [
          `PUT /api/v1/${place}/offers/:id/edition`,
          async () =>
            write(`/offers/${(await anOffer(0)).id}/edition`, {
              body: { pieces: 10 },
              other: { pieces: 11 },
            }),
        ],
        [
          `POST /api/v1/${place}/offers/:id/stop`,
          async () => {
            const { id } = await anOffer(1);
            const price = { amount: '450000', currency: 'VND' };
            const terms = { leadTimeDays: 7, capacityPerWeek: 2, depositPercent: 50, price };
            await artisan().client.send('PUT', `/api/v1/studio/offers/${id}/terms`, terms);
            return write(`/offers/${id}/stop`);
          },
        ],
        [
          `POST /api/v1/${place}/offers/:id/photographs`,
          async () =>
            write(`/offers/${(await anOffer(0)).id}/photographs?role=front`, {
              body: await aPhotograph({ seed: 902, width: 64 }),
              other: await aPhotograph({ seed: 903, width: 64 }),
              headers: { 'content-type': 'image/jpeg' },
            }),
        ],
        [
          `DELETE /api/v1/${place}/offers/:id/photographs/:cid`,
          async () => {
            const { id, photographs } = await anOffer(1);
            return write(`/offers/${id}/photographs/${photographs[0]!.cid}`);
          },
        ],
      ]),
    );
  const aCart = async () =>
    (await service.client().post<OpenedCart>('/api/v1/carts', { lines: [oneHat()] })).body.secret;
  const studio = (path: string, given: Omit<Write, 'as' | 'at'> = {}): Write => ({
    as: artisan().client,
    at: `/api/v1/studio${path}`,
    ...given,
  });
  const office = (path: string, given: Omit<Write, 'as' | 'at'> = {}): Write => ({
    as: officer().client,
    at: `/api/v1/office${path}`,
    ...given,
  });
  /** A phone of the artisan's with a hat along. */
  const atAStall = async () => {
    const phone = await aPhone(artisan());
    const { pieces } = await takeAlong(phone, { products: [{ productId: hat.id, count: 1 }] });
    return { phone, piece: pieces[0]! };
  };
  /** What a sealing page sends, by the ticket of its link. */
  const seal = (path: string, link: SealingLink, body: unknown): Write => ({
    at: `/api/v1/seal/${path}`,
    body,
    headers: { authorization: `Bearer ${ticketIn(link)}`, origin: SEAL_ORIGIN },
  });
  const linkFor = async (client: HttpClient, path: string) => (await client.post<SealingLink>(path)).body;
  /** To be paid at the door, with the code that went to the buyer's telephone. */
  const onDelivery = async () => {
    const buyer = aBuyer();
    const order = await anOrder().of(hat).with({ payment: 'on-delivery', buyer }).placedAt(shop);
    return { ...order, code: await latestCode(service.client(), buyer.phone) };
  };
  const sentOnDelivery = async (): Promise<string> => {
    const { secret, code } = await onDelivery();
    await service.client().post(`/api/v1/orders/${secret}/confirm`, { code });
    const { rows } = await shop.query<{ id: string }>(
      `select p.id from ordering.parcels p join ordering.orders o on o.id = p.order_id
       where o.rail = 'on-delivery' order by o.placed_at desc limit 1`,
    );
    const { id } = rows[0]!;
    for (const verb of ['pack', 'send']) expect((await moveParcel(officer(), id, verb)).status).to.equal(200);
    return id;
  };
  /** Money that fits no order. */
  const unmatched = async (): Promise<string> => {
    const reference = `FT${newId()}`;
    await signedNotice(shop, { content: 'khong ghi ma', reference });
    return (await unmatchedTransfers(officer())).find((it) => it.reference === reference)!.id;
  };
  const pending = async (): Promise<string> => {
    const { body } = await officer().client.get<{ acts: { id: string; kind: string; state: string }[] }>(
      '/api/v1/office/acts',
    );
    return body.acts.find(({ kind, state }) => kind === 'set-status' && state === 'signing')!.id;
  };
  const suspend = { action: 'suspend', reason: 'dispute', text: 'Đang xem xét.' };
  /** The cooperative's one open batch, without whatever was open before. */
  const aBatch = async () => {
    const { rows } = await shop.query<{ id: string }>(
      `select id from certificates.batches where state in ('open', 'signing')`,
    );
    for (const { id } of rows) await officer().client.send('DELETE', `/api/v1/office/batches/${id}`);
    return (await openBatch(officer(), [(await anInspectedPiece(service, workshop)).id])).body;
  };

  let days = 0;
  const aDayOfItsOwn = () => {
    const day = new Date(Date.UTC(2090, 0, (days += 1))).toISOString().slice(0, 10);
    return { from: day, until: day };
  };
  const aVoucher = () => ({
    code: `VIET${String(Math.random()).slice(2, 10)}`,
    takes: { kind: 'percent', percent: 10 },
    least: { amount: '0', currency: 'VND' },
    ...{ from: null, until: null, uses: null, usesPerBuyer: null, productIds: null },
  });
  const aVoucherCode = async (): Promise<string> => {
    const voucher = aVoucher();
    expect((await officer().client.post('/api/v1/office/vouchers', voucher)).status).to.equal(200);
    return voucher.code;
  };

  const aPaidVoucher = async (): Promise<string> =>
    orderIdOf(shop, (await aPaidGiftVoucher(shop, 500_000)).order);

  const each: Writes['each'] = {
    'POST /api/v1/carts': () => ({ at: '/api/v1/carts', body: { lines: [oneHat()] } }),
    'POST /api/v1/carts/:secret/lines': async () => ({
      at: `/api/v1/carts/${await aCart()}/lines`,
      body: oneHat(),
    }),
    'PUT /api/v1/carts/:secret/lines/:productId': async () => ({
      at: `/api/v1/carts/${await aCart()}/lines/${hat.id}`,
      body: { quantity: 3 },
    }),
    'PUT /api/v1/carts/:secret/voucher': async () => ({
      at: `/api/v1/carts/${await aCart()}/voucher`,
      body: { code: await aVoucherCode() },
    }),
    'POST /api/v1/account/cart': async () => ({
      as: artisan().client,
      at: '/api/v1/account/cart',
      body: { cart: await aCart() },
    }),
    'POST /api/v1/orders': () => ({
      at: '/api/v1/orders',
      body: anOrder().of(hat).request(),
      other: anOrder().of(hat).request(),
    }),
    'POST /api/v1/gift-vouchers': () => ({
      at: '/api/v1/gift-vouchers',
      body: aGiftVoucher(500_000),
      other: aGiftVoucher(600_000),
    }),
    'POST /api/v1/orders/:secret/payment': async () => ({
      at: `/api/v1/orders/${(await placed()).secret}/payment`,
    }),
    'POST /api/v1/orders/:secret/cancel': async () => ({
      at: `/api/v1/orders/${(await placed()).secret}/cancel`,
    }),

    'POST /api/v1/orders/:secret/confirm': async () => {
      const { secret, code } = await onDelivery();
      return { at: `/api/v1/orders/${secret}/confirm`, body: { code } };
    },
    'POST /api/v1/orders/:secret/confirmation-code': async () => ({
      at: `/api/v1/orders/${(await onDelivery()).secret}/confirmation-code`,
    }),
    'POST /api/v1/orders/:secret/payback-account': () => ({
      at: `/api/v1/orders/${overPaid.secret}/payback-account`,
      body: HOA,
    }),

    'POST /api/v1/orders/:secret/return-photographs': async () => ({
      at: `/api/v1/orders/${kept.secret}/return-photographs`,
      body: await aPhotograph({ seed: 902, width: 64 }),
      other: await aPhotograph({ seed: 903, width: 64 }),
      headers: { 'content-type': 'image/jpeg' },
    }),
    'DELETE /api/v1/orders/:secret/return-photographs/:id': async () => {
      const [id] = (await returnsOf(shop, kept)).photographs;
      return { at: `/api/v1/orders/${kept.secret}/return-photographs/${id}` };
    },
    'POST /api/v1/orders/:secret/returns': async () => {
      const body = await oneOf(shop, kept);
      return { at: `/api/v1/orders/${kept.secret}/returns`, body, other: { ...body, words: 'Hộp bị móp.' } };
    },
    'POST /api/v1/orders/:secret/returns/:id/take-back': async () => ({
      at: `/api/v1/orders/${kept.secret}/returns/${(await aReturn()).id}/take-back`,
    }),
    'POST /api/v1/office/returns/:id/accept': async () =>
      office(`/returns/${(await aReturn()).id}/accept`, { body: { answer: 'Xin gửi về.' } }),
    'POST /api/v1/office/returns/:id/refuse': async () =>
      office(`/returns/${(await aReturn()).id}/refuse`, { body: { answer: 'Xin thứ lỗi.' } }),
    'POST /api/v1/office/returns/:id/settle-in-part': async () => {
      const { id, pieces } = await aReturn();
      const lines = [{ id: pieces[0]!.lineId, amount: { amount: '5000', currency: 'VND' } }];
      return office(`/returns/${id}/settle-in-part`, { body: { answer: 'Xin giảm giá.', lines } });
    },
    'POST /api/v1/office/returns/:id/arrive': async () => {
      const { id } = await aReturn();
      await stepReturn(officer(), id, 'accept');
      return office(`/returns/${id}/arrive`);
    },
    'POST /api/v1/office/returns/:id/new-code': async () => {
      const { id, number } = await aScratched();
      return office(`/returns/${id}/new-code`, { body: { number } });
    },
    'POST /api/v1/office/returns/:id/inspect': async () => {
      const it = await aReturn();
      for (const verb of ['accept', 'arrive']) await stepReturn(officer(), it.id, verb);
      return office(`/returns/${it.id}/inspect`, { body: foundAll(it, 'unscratched') });
    },

    'POST /api/v1/stall/phones': () => ({
      ...{ as: artisan().client, at: '/api/v1/stall/phones' },
      ...{ body: { name: 'Máy mới' }, other: { name: 'Máy khác' } },
    }),
    'POST /api/v1/stall/phones/:id/pieces': async () => {
      const { id, secret } = await aPhone(artisan());
      const body = { secret, products: [{ productId: hat.id, count: 1 }] };
      return { as: artisan().client, at: `/api/v1/stall/phones/${id}/pieces`, body };
    },
    'POST /api/v1/stall/sales': async () => {
      const { phone, piece } = await atAStall();
      const { id: phoneId, secret } = phone;
      return {
        ...{ as: artisan().client, at: '/api/v1/stall/sales' },
        body: { phoneId, secret, sales: [aSaleOf(piece)] },
        other: { phoneId, secret, sales: [] },
      };
    },
    'POST /api/v1/stall/phones/:id/close': async () => {
      const { id, secret } = await aPhone(artisan());
      return { as: artisan().client, at: `/api/v1/stall/phones/${id}/close`, body: { secret, counted: '0' } };
    },
    'POST /api/v1/office/stall/phones/:id/call-back': async () => {
      const { phone } = await atAStall();
      return office(`/stall/phones/${phone.id}/call-back`, { body: { reason: 'Máy rơi ở chợ.' } });
    },
    'POST /api/v1/office/stall/late-sales/:id': async () => {
      const { phone, piece } = await atAStall();
      await officer().client.post(`/api/v1/office/stall/phones/${phone.id}/call-back`, {
        reason: 'Máy rơi ở chợ.',
      });
      const { id } = await sendSale(phone, aSaleOf(piece));
      return office(`/stall/late-sales/${id}`, { body: { decision: 'count', note: 'Đã gọi cho mệ.' } });
    },
    'POST /api/v1/office/stall/closings/:id/handed-in': async () => {
      const { phone, piece } = await atAStall();
      await sendSale(phone, aSaleOf(piece));
      await closeDay(phone, { counted: '250000' });
      const [closing] = (await stallsOf(officer())).closings;
      return office(`/stall/closings/${closing!.id}/handed-in`);
    },

    'PUT /api/v1/me/consents/:purpose': () => ({
      as: artisan().client,
      at: '/api/v1/me/consents/portrait',
      body: { given: true, textVersion: '1' },
    }),

    'POST /api/v1/studio/keys': () => studio('/keys'),
    'POST /api/v1/studio/pieces': () => studio('/pieces', { body: aHat(), other: aHat({ weightGrams: 60 }) }),
    'PATCH /api/v1/studio/pieces/:id': async () =>
      studio(`/pieces/${(await aDraft(artisan())).id}`, { body: { weightGrams: 61 } }),
    'POST /api/v1/studio/pieces/:id/photographs': async () =>
      studio(`/pieces/${(await aDraft(artisan())).id}/photographs?role=front`, {
        body: await aPhotograph({ seed: 900, width: 64 }),
        other: await aPhotograph({ seed: 901, width: 64 }),
        headers: { 'content-type': 'image/jpeg' },
      }),
    'DELETE /api/v1/studio/pieces/:id/photographs/:cid': async () => {
      const { id, photographs } = await aDraft(artisan());
      return studio(`/pieces/${id}/photographs/${photographs[0]!.cid}`);
    },
    'POST /api/v1/studio/pieces/:id/signing': async () =>
      studio(`/pieces/${(await aDraft(artisan())).id}/signing`),

    ...offerWrites(),
    'POST /api/v1/studio/work/:id/moves': () =>
      studio(`/work/${works[0]!}/moves`, { body: { to: 'accepted' }, other: { to: 'started' } }),
    'POST /api/v1/studio/work/:id/pieces': async () => {
      await startedWork(artisan(), { id: works[1]! });
      return studio(`/work/${works[1]!}/pieces`);
    },
    'POST /api/v1/office/work/:id/moves': () =>
      office(`/work/${works[2]!}/moves`, { body: { to: 'refused', reason: 'Lò nung bị hỏng.' } }),

    'POST /api/v1/office/keys': () => office('/keys'),
    'POST /api/v1/office/certificates/:number/status': () =>
      office('/certificates/1/status', { body: suspend }),
    'POST /api/v1/office/acts/:id/signing': async () => office(`/acts/${await pending()}/signing`),
    'DELETE /api/v1/office/acts/:id': async () => office(`/acts/${await pending()}`),
    'POST /api/v1/office/pieces/:id/inspection': async () =>
      office(`/pieces/${(await aSignedPiece(service, workshop)).id}/inspection`, {
        body: { result: 'accepted', findings: '' },
      }),
    'POST /api/v1/office/pieces/:id/inspection/undo': async () =>
      office(`/pieces/${(await anInspectedPiece(service, workshop)).id}/inspection/undo`),
    'POST /api/v1/office/pieces/:id/vouch': async () =>
      office(`/pieces/${(await aDraft(artisan())).id}/vouch`, {
        body: { reason: { vi: 'Nghệ nhân không dùng điện thoại.', en: 'The maker uses no telephone.' } },
      }),
    'POST /api/v1/office/batches': async () => {
      const [one, two] = [
        await anInspectedPiece(service, workshop),
        await anInspectedPiece(service, workshop),
      ];
      return office('/batches', {
        body: { pieceIds: [one.id] },
        other: { pieceIds: [two.id] },
        anew: { field: 'sealing', table: 'signing.tickets' },
      });
    },
    'DELETE /api/v1/office/batches/:id': async () => office(`/batches/${(await aBatch()).batch.id}`),
    'POST /api/v1/office/batches/:id/signing': async () =>
      office(`/batches/${(await aBatch()).batch.id}/signing`),
    'POST /api/v1/office/sale-prices': () => {
      const price = { amount: '1000', currency: 'VND' };
      return office('/sale-prices', { body: { productId: hat.id, price, ...aDayOfItsOwn() } });
    },
    'POST /api/v1/office/sale-prices/:id/stop': async () => {
      const price = { amount: '1000', currency: 'VND' };
      await officer().client.post('/api/v1/office/sale-prices', {
        productId: hat.id,
        price,
        ...aDayOfItsOwn(),
      });
      const { rows } = await shop.query<{ id: string }>(
        'select id from catalog.sale_prices order by id desc limit 1',
      );
      return office(`/sale-prices/${rows[0]!.id}/stop`);
    },
    'POST /api/v1/office/vouchers': () => office('/vouchers', { body: aVoucher() }),
    'POST /api/v1/office/vouchers/:id/stop': async () => {
      const code = await aVoucherCode();
      const { rows } = await shop.query<{ id: string }>('select id from vouchers.codes where code = $1', [
        code,
      ]);
      return office(`/vouchers/${rows[0]!.id}/stop`);
    },
    'POST /api/v1/office/gift-vouchers/:id/block': async () =>
      office(`/gift-vouchers/${await aPaidVoucher()}/block`, { body: { reason: 'Người nhận báo mất' } }),
    'POST /api/v1/office/gift-vouchers/:id/reissue': async () => {
      const id = await aPaidVoucher();
      await officer().client.post(`/api/v1/office/gift-vouchers/${id}/block`, {
        reason: 'Người nhận báo mất',
      });
      return office(`/gift-vouchers/${id}/reissue`);
    },
    'POST /api/v1/office/shipping-rates': () => {
      const amount = { amount: '30000', currency: 'VND' };
      return office('/shipping-rates', {
        body: { destination: 'near', steps: [{ fromGrams: 0, amount }], freeFrom: null },
      });
    },
    'POST /api/v1/office/tariff-codes': () =>
      office('/tariff-codes', { body: { craft: 'non-la', code: '650400' } }),
    'POST /api/v1/office/pick-up': () => office('/pick-up', { body: { place: null } }),
    'POST /api/v1/office/delivery-days': () => office('/delivery-days', { body: { days: null } }),
    'POST /api/v1/office/exchange-rates': () =>
      office('/exchange-rates', { body: { currency: 'USD', dong: 26_180 } }),
    'POST /api/v1/office/province-groups': () =>
      office('/province-groups', { body: { provinces: [{ code: '46', group: 'inner' }] } }),
    'POST /api/v1/office/parcels/:id/pack': () =>
      office(`/parcels/${parcels[0]!.id}/pack`, { body: { withoutLabels: 'Nhãn đã xem ở xưởng.' } }),
    'POST /api/v1/office/parcels/:id/send': () =>
      office(`/parcels/${parcels[0]!.id}/send`, { body: { carrier: 'hand' } }),
    'POST /api/v1/office/parcels/:id/deliver': () => office(`/parcels/${parcels[0]!.id}/deliver`),
    'POST /api/v1/office/parcels/:id/undo': async () => {
      expect((await moveParcel(officer(), parcels[1]!.id, 'pack')).status).to.equal(200);
      return office(`/parcels/${parcels[1]!.id}/undo`, { body: { move: 'packed' } });
    },
    'POST /api/v1/orders/:secret/parcels/:id/received': async () => {
      const { id, order } = parcels[5]!;
      expect((await moveParcel(officer(), id, 'pack')).status).to.equal(200);
      expect((await moveParcel(officer(), id, 'send')).status).to.equal(200);
      return { at: `/api/v1/orders/${order.secret}/parcels/${id}/received` };
    },
    'POST /api/v1/office/orders/:code/evidence': () => office(`/orders/${disputed.code}/evidence`),
    'POST /api/v1/office/parcels/:id/accept-refund': () => office(`/parcels/${parcels[2]!.id}/accept-refund`),
    'POST /api/v1/office/parcels/:id/refund': async () => {
      const { id } = parcels[3]!;
      const { body } = await officer().client.get<OfficeParcel>(`/api/v1/office/parcels/${id}`);
      const lines = [{ id: body.lines[0]!.id, amount: { amount: '5000', currency: 'VND' } }];
      return office(`/parcels/${id}/refund`, { body: { lines, reason: 'Vành nón bị nứt' } });
    },
    'POST /api/v1/office/parcels/:id/cash': async () => {
      const id = await sentOnDelivery();
      expect((await moveParcel(officer(), id, 'deliver')).status).to.equal(200);
      return office(`/parcels/${id}/cash`);
    },
    'POST /api/v1/office/parcels/:id/refused': async () =>
      office(`/parcels/${await sentOnDelivery()}/refused`, { body: { reason: 'Không ai nhận' } }),
    'POST /api/v1/office/parcels/:id/extend-rest': () => office(`/parcels/${unpaidRests[0]!}/extend-rest`),
    'POST /api/v1/office/parcels/:id/call-off-rest': () =>
      office(`/parcels/${unpaidRests[1]!}/call-off-rest`),
    'POST /api/v1/office/parcels/:id/cancel': () =>
      office(`/parcels/${parcels[4]!.id}/cancel`, { body: { reason: 'Hết nguyên liệu' } }),
    'POST /api/v1/office/paybacks/:id/proposal': async () => {
      await service.client().post(`/api/v1/orders/${overPaid.secret}/payback-account`, HOA);
      const [payback] = await paybacksOf(officer(), overPaid);
      return office(`/paybacks/${payback!.id}/proposal`, { body: { digest: payback!.account!.digest } });
    },
    'POST /api/v1/office/paybacks/:id/sent': async () => {
      const [payback] = await paybacksOf(officer(), overPaid);
      return office(`/paybacks/${payback!.id}/sent`, { body: { reference: 'FT26334999' } });
    },
    'POST /api/v1/office/transfers/:id/match': async () => {
      const order = await placed();
      const id = await unmatched();
      return office(`/transfers/${id}/match`, { body: { orderCode: order.code } });
    },
    'POST /api/v1/office/transfers/:id/set-aside': async () => {
      const id = await unmatched();
      return office(`/transfers/${id}/set-aside`, { body: { note: 'Tiền tài trợ' } });
    },
    'POST /api/v1/office/statements': () =>
      office('/statements', {
        body: 'Ngày giao dịch,Số tham chiếu,Ghi có,Nội dung\n30/11/2026,FT-A,1.000,x',
        other: 'Ngày giao dịch,Số tham chiếu,Ghi có,Nội dung\n30/11/2026,FT-B,1.000,x',
        headers: { 'content-type': 'text/csv' },
      }),
    'POST /api/v1/office/parcels/:id/letters/:letterId/again': async () => {
      const letterId = newId();
      await shop.query(
        `insert into letters.letters (id, order_id, kind, about, recipient, channel, written_at, failed_at, failure)
         select $1, order_id, 'paid', id, 'buyer', 'sms', now(), now(), 'refused'
         from fulfilment.parcels where id = $2`,
        [letterId, parcels[0]!.id],
      );
      return office(`/parcels/${parcels[0]!.id}/letters/${letterId}/again`);
    },

    'POST /api/v1/seal/key': async () => {
      const newcomer = await anOfficer().of(workshop.cooperative).at(service);
      const link = await linkFor(newcomer.client, '/api/v1/office/keys');
      const { ticket } = await openSealPage(service.client(), link);
      if (ticket.purpose !== 'enrol') throw new Error(ticket.purpose);
      return seal('key', link, registrationOf(aKey(), ticket.challenge as Hex));
    },
    'POST /api/v1/seal/statement': async () => {
      const { id } = await aDraft(artisan());
      const link = await linkFor(artisan().client, `/api/v1/studio/pieces/${id}/signing`);
      const { ticket } = await openSealPage(service.client(), link);
      if (ticket.purpose !== 'sign-statement') throw new Error(ticket.purpose);
      const assertion = assertionWith(artisan().key, statementChallenge(utf8(ticket.statement)));
      return seal('statement', link, { assertion });
    },
    'POST /api/v1/seal/batch/claim-keys': async () => {
      const { sealing } = await aBatch();
      const { ticket } = await openSealPage(service.client(), sealing);
      return seal('batch/claim-keys', sealing, { claimKeys: drawClaimKeys(ticket) });
    },
    'POST /api/v1/seal/signature': async () => {
      const { sealing } = await aBatch();
      const page = await openSealPage(service.client(), sealing);
      const { body } = await page.post<SealedBatch>('batch/claim-keys', {
        claimKeys: drawClaimKeys(page.ticket),
      });
      return seal('signature', sealing, { assertion: assertionWith(officer().key, body.digest as Hex) });
    },

    'POST /api/v1/seal/new-code': async () => {
      const { id, number } = await aScratched();
      const link = (await askForNewCode(officer(), id, number)).body;
      const page = await openSealPage(service.client(), link);
      return seal('new-code', link, aNewCode(page, officer()).body);
    },

    'POST /api/v1/studio/helpers': () =>
      studio('/helpers', { body: { displayName: 'Người giúp', phone: nextPhone() } }),
    'DELETE /api/v1/studio/helpers/:userId': async () =>
      studio(`/helpers/${(await aHelper(artisan(), service)).userId}`),
    'POST /api/v1/office/artisans/:id/helpers': async () => {
      const { artisanId } = await anArtisan().of(workshop.cooperative).at(service);
      return office(`/artisans/${artisanId}/helpers`, {
        body: { displayName: 'Người giúp', phone: nextPhone() },
      });
    },
    'DELETE /api/v1/office/artisans/:id/helpers/:userId': async () => {
      const helped = await anArtisan().of(workshop.cooperative).at(service);
      const { userId } = await aHelper(helped, service);
      return office(`/artisans/${helped.artisanId}/helpers/${userId}`);
    },

    // The last: with a treasurer, officers send no money back any more.
    'POST /api/v1/office/members/:userId/treasurer': async () =>
      office(`/members/${(await anOfficer().of(workshop.cooperative).at(service)).userId}/treasurer`),
    'DELETE /api/v1/office/members/:userId/treasurer': async () => {
      const [one] = [await aTreasurer(officer(), service), await aTreasurer(officer(), service)];
      return office(`/members/${one.userId}/treasurer`);
    },
  };

  const laid = () => ({
    ...{ hat, disputed, kept, parcelId: parcels[0]!.id, order: parcels[0]!.order },
    workId: works[3]!,
  });
  return { layDown, each, laid };
}

/** What opens the page that a sealing link leads to. */
export const ticketIn = ({ url }: SealingLink): string => new URL(url).hash.replace('#ticket=', '');
