import { expect } from 'chai';
import { orderPayment, type OrderStatus, type PlacedOrder } from '../../api/orders.js';
import { parseVietQr } from '../../api/reading/vietqr.js';
import { payBack, paybacksOf, transferFor } from '../support/bank.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { aSecondPage, balances, movedSince, refundsOf, untilQuiet } from '../support/money.js';
import { moneyTasksOf, moveParcel, parcelOf } from '../support/office-parcels.js';
import { anOrder, orderIdOf, quoteFor, statusOf, untilState } from '../support/orders.js';
import { anOfficer, type TestPerson } from '../support/people.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const PRICE = 285_000;

/** An order of one hat costs 285 000 ₫ with its sending. */
describe('an order paid by a transfer', () => {
  let shop: Shop;
  let officer: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, hat } = await openStaffedShop(aProduct().withPieces(40)));
  });
  after(() => shop.stop());

  const placed = (of = hat): Promise<PlacedOrder> =>
    anOrder().of(of).with({ payment: 'transfer' }).placedAt(shop);
  const untilPart = (order: PlacedOrder): Promise<OrderStatus> =>
    eventually('a part has come', async () => {
      const status = await statusOf(shop, order.secret);
      return status.transfer?.received.amount !== '0' && status;
    });

  const nobodysMoney = ({ code }: PlacedOrder): Promise<number> =>
    count(
      shop,
      `select count(*) from payments.captures c join ordering.orders o on o.id = c.order_id
       where o.code = $1 and c.owner is null`,
      [code],
    );

  it('says on its own page what to transfer, as text and as a code, and keeps the piece for half an hour', async () => {
    const order = await placed();
    expect(order.payUrl).to.equal(`http://localhost:3000/vi/orders/${order.secret}`);
    const page = await statusOf(shop, order.secret);
    expect(page).to.deep.include({
      payment: 'transfer',
      payUrl: null,
      otherPayments: ['card', 'on-delivery'],
      payback: null,
    });
    const { qr, ...transfer } = page.transfer!;
    const content = order.code.replaceAll('-', '');
    expect(transfer).to.deep.equal({
      bankBin: '970436',
      bankName: 'Vietcombank',
      accountNumber: '1012345678',
      accountName: 'DAU LANG THU NGHIEM',
      amount: { amount: String(PRICE), currency: 'VND' },
      received: { amount: '0', currency: 'VND' },
      content,
      tryUrl: null,
    });
    expect(parseVietQr(qr)).to.deep.equal({
      kind: 'vietqr',
      transfer: {
        bin: '970436',
        accountNumber: '1012345678',
        amount: { amount: 285_000n, currency: 'VND' },
        content,
      },
    });
    const minutes = (Date.parse(page.expiresAt!) - Date.parse(page.placedAt)) / 60_000;
    expect(minutes).to.equal(30);
  });

  it('is paid by exactly what it costs, found by its code in the bank’s words', async () => {
    const before = await balances(shop);
    const order = await placed();
    await transferFor(shop, order, PRICE);
    const page = await untilState(shop, order.secret, 'paid');
    expect(page).to.deep.include({ payment: 'transfer', transfer: null, otherPayments: [], payback: null });
    expect(page.history.map(({ state }) => state)).to.deep.equal(['placed', 'paid']);
    await untilQuiet(shop);
    const moved = await movedSince(shop, before);
    expect(moved.bank).to.equal(285_000n);
    expect(moved['payment-clearing']).to.equal(undefined);
    expect((await parcelOf(officer, order)).hold).to.equal(null);
  });

  it('waits for the rest when too little came, longer than before, and is paid by it', async () => {
    const order = await placed();
    await transferFor(shop, order, 200_000);
    const page = await untilPart(order);
    expect(page.state).to.equal('placed');
    expect(page.transfer).to.deep.include({
      received: { amount: '200000', currency: 'VND' },
      amount: { amount: '85000', currency: 'VND' },
    });
    expect(parseVietQr(page.transfer!.qr)).to.have.nested.property('transfer.amount.amount', 85_000n);
    await transferFor(shop, order, 85_000);
    await untilState(shop, order.secret, 'paid');
    expect(await refundsOf(shop, order)).to.equal(0);
  });

  it('gives back a part when its buyer cancels: they say where to, an officer sends it, the books are as before', async () => {
    const before = await balances(shop);
    const order = await placed();
    await transferFor(shop, order, 200_000);
    await untilPart(order);
    const cancelled = await shop.service.client().post(`/api/v1/orders/${order.secret}/cancel`);
    expect(cancelled.status).to.equal(200);
    await untilQuiet(shop);
    const page = await statusOf(shop, order.secret);
    expect(page.payback).to.deep.equal({
      due: { amount: '200000', currency: 'VND' },
      sent: { amount: '0', currency: 'VND' },
      account: null,
    });
    expect(await moneyTasksOf(officer, order)).to.have.nested.property('[0].kind', 'pay-back');
    await payBack(shop, officer, order);
    await untilQuiet(shop);
    const after = await statusOf(shop, order.secret);
    expect([after.state, after.payback]).to.deep.equal([
      'refunded',
      {
        due: { amount: '0', currency: 'VND' },
        sent: { amount: '200000', currency: 'VND' },
        account: { bankName: 'Agribank', numberEnd: '3456', name: 'LE THI HOA' },
      },
    ]);
    expect(await moneyTasksOf(officer, order)).to.deep.equal([]);
    expect(await movedSince(shop, before)).to.deep.equal({});
  });

  it('keeps its price of too much and owes the rest, which holds up no parcel', async () => {
    const order = await placed();
    await transferFor(shop, order, 300_000);
    await untilState(shop, order.secret, 'paid');
    await untilQuiet(shop);
    const parcel = await parcelOf(officer, order);
    expect(parcel).to.deep.include({ hold: null, refunded: { amount: '0', currency: 'VND' } });
    expect((await moveParcel(officer, parcel.id, 'pack')).status).to.equal(200);
    expect((await statusOf(shop, order.secret)).payback?.due.amount).to.equal('15000');
    const [payback, ...others] = await paybacksOf(officer, order);
    expect(others).to.deep.equal([]);
    expect(payback).to.deep.include({
      because: 'over-paid',
      amount: { amount: '15000', currency: 'VND' },
      account: null,
    });
    await payBack(shop, officer, order);
    await untilQuiet(shop);
    expect(await statusOf(shop, order.secret)).to.deep.include({
      state: 'packed',
      refunded: { amount: '0', currency: 'VND' },
    });
  });

  it('is paid once by a transfer that is told twice, and owes one that was made twice', async () => {
    const order = await placed();
    await transferFor(shop, order, PRICE, { reference: 'FT-ONCE' });
    await transferFor(shop, order, PRICE, { reference: 'FT-ONCE' });
    await untilState(shop, order.secret, 'paid');
    await untilQuiet(shop);
    expect(await refundsOf(shop, order)).to.equal(0);
    await transferFor(shop, order, PRICE, { reference: 'FT-TWICE' });
    await untilQuiet(shop);
    const page = await statusOf(shop, order.secret);
    expect([page.state, page.payback?.due.amount]).to.deep.equal(['paid', String(PRICE)]);
    expect((await parcelOf(officer, order)).hold).to.equal(null);
  });

  it('is paid by one of many that come at the same moment; all others are owed', async () => {
    const order = await placed();
    const references = Array.from({ length: 6 }, (_, nth) => `FT-RUSH-${nth}`);
    await Promise.all(
      [...references, ...references].map((reference) => transferFor(shop, order, PRICE, { reference })),
    );
    await untilState(shop, order.secret, 'paid');
    await untilQuiet(shop);
    expect((await statusOf(shop, order.secret)).payback?.due.amount).to.equal(String(5 * PRICE));
    const captured = `select count(*) from payments.captures c join ordering.orders o on o.id = c.order_id where o.code = $1`;
    expect(await count(shop, captured, [order.code])).to.equal(6);
  });

  describe('after its time', () => {
    const expired = async (of = hat): Promise<PlacedOrder> => {
      const order = await placed(of);
      await shop.expire(await orderIdOf(shop, order));
      expect((await statusOf(shop, order.secret)).state).to.equal('expired');
      return order;
    };

    it('is paid all the same while its piece is there', async () => {
      const order = await expired();
      await transferFor(shop, order, PRICE);
      await untilState(shop, order.secret, 'paid');
    });

    it('owes the money when its piece is gone, and is refunded once that is sent', async () => {
      const one = await aProduct().at(shop);
      const order = await expired(one);
      await anOrder().of(one).paidAt(shop);
      await transferFor(shop, order, PRICE);
      await untilQuiet(shop);
      const page = await statusOf(shop, order.secret);
      expect([page.state, page.payback?.due.amount]).to.deep.equal(['expired', String(PRICE)]);
      // Of another cooperative's piece, so that another's officer sends it.
      const theirs = await anOfficer()
        .of({ id: String(one.artisan.cooperativeId) })
        .at(shop.service);
      await payBack(shop, theirs, order);
      await untilState(shop, order.secret, 'refunded');
    });

    it('owes too little at once', async () => {
      const order = await expired();
      await transferFor(shop, order, 1_000);
      await untilQuiet(shop);
      expect(await statusOf(shop, order.secret)).to.deep.include({ state: 'expired' });
      expect((await statusOf(shop, order.secret)).payback?.due.amount).to.equal('1000');
    });

    it('gives back a part that had come before', async () => {
      const order = await placed();
      await transferFor(shop, order, 100_000);
      await untilPart(order);
      await shop.expire(await orderIdOf(shop, order));
      await untilQuiet(shop);
      const page = await statusOf(shop, order.secret);
      expect([page.state, page.payback?.due.amount]).to.deep.equal(['expired', '100000']);
      expect(await inStock(shop, hat)).to.be.greaterThan(0);
    });
  });

  describe('or by another way', () => {
    const payBy = (order: PlacedOrder, payment?: string) =>
      shop.service.client().post(`/api/v1/orders/${order.secret}/payment`, payment ? { payment } : {});

    it('is the same order with a card, whose page closes when it is to be a transfer again', async () => {
      const order = await placed();
      const { payUrl } = orderPayment.parse((await payBy(order, 'card')).body);
      expect(payUrl).to.include(shop.sandbox.url);
      expect(await statusOf(shop, order.secret)).to.deep.include({ payment: 'card', payUrl, transfer: null });
      const again = orderPayment.parse((await payBy(order, 'transfer')).body);
      expect(again.payUrl).to.equal(order.payUrl);
      expect(await shop.sandbox.pay(payUrl), 'the page is closed').to.equal(null);
      await transferFor(shop, order, PRICE);
      await untilState(shop, order.secret, 'paid');
    });

    it('stays what it is when it is only to be paid again', async () => {
      const order = await placed();
      expect(orderPayment.parse((await payBy(order)).body).payUrl).to.equal(order.payUrl);
      expect((await statusOf(shop, order.secret)).payment).to.equal('transfer');
    });

    it('is the same order when its buyer goes back and chooses otherwise', async () => {
      const wish = anOrder().of(hat);
      const byCard = await wish.placedAt(shop);
      const again = await anOrder()
        .with({ ...wish.request(), payment: 'transfer', waiting: byCard.secret })
        .placedAt(shop);
      expect([again.code, again.payUrl]).to.deep.equal([
        byCard.code,
        `http://localhost:3000/vi/orders/${byCard.secret}`,
      ]);
      expect((await statusOf(shop, again.secret)).payment).to.equal('transfer');
    });

    it('owes the transfer when it was paid by card meanwhile', async () => {
      const order = await anOrder().of(hat).paidAt(shop);
      await transferFor(shop, order, PRICE);
      await untilQuiet(shop);
      const page = await statusOf(shop, order.secret);
      expect([page.state, page.payment, page.payback?.due.amount]).to.deep.equal([
        'paid',
        'card',
        String(PRICE),
      ]);
      expect(await paybacksOf(officer, order)).to.have.nested.property('[0].because', 'paid-twice');
    });

    it('cannot be changed once it is paid', async () => {
      const order = await placed();
      await transferFor(shop, order, PRICE);
      await untilState(shop, order.secret, 'paid');
      const answer = await payBy(order, 'card');
      expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.not-payable']);
    });

    it('owes a part that waits when the order is paid by a card after all, and every part that comes later', async () => {
      const order = await placed();
      await transferFor(shop, order, 100_000);
      await untilPart(order);
      await shop.sandbox.pay(await aSecondPage(shop, order));
      await untilState(shop, order.secret, 'paid');
      await untilQuiet(shop);
      expect((await statusOf(shop, order.secret)).payback?.due.amount).to.equal('100000');
      await transferFor(shop, order, 1_000);
      await untilQuiet(shop);
      expect((await statusOf(shop, order.secret)).payback?.due.amount).to.equal('101000');
      expect(await nobodysMoney(order)).to.equal(0);
    });

    it('owes a part that came to an order which nobody closed', async () => {
      const order = await placed();
      await shop.query(`update ordering.orders set state = 'cancelled' where code = $1`, [order.code]);
      await transferFor(shop, order, 100_000);
      await untilQuiet(shop);
      expect((await statusOf(shop, order.secret)).payback?.due.amount).to.equal('100000');
      expect(await nobodysMoney(order)).to.equal(0);
    });

    it('owes a part that came before what to transfer was shown anew', async () => {
      const order = await placed();
      await transferFor(shop, order, 100_000);
      await untilPart(order);
      await shop.query(`update payments.payments set expires_at = now() where order_code = $1`, [order.code]);
      expect((await payBy(order)).status).to.equal(200);
      await untilQuiet(shop);
      expect(await nobodysMoney(order)).to.equal(0);
      expect((await statusOf(shop, order.secret)).payback?.due.amount).to.equal('100000');
      await transferFor(shop, order, PRICE);
      await untilState(shop, order.secret, 'paid');
    });

    it('pays by transfer an order that waits for a card, when its code is in the text', async () => {
      const order = await anOrder().of(hat).placedAt(shop);
      await transferFor(shop, order, PRICE);
      await untilState(shop, order.secret, 'paid');
      expect(await refundsOf(shop, order)).to.equal(0);
    });
  });
});

describe('a shop without a bank account', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop({
      env: {
        BANK_BIN: '',
        BANK_ACCOUNT_NUMBER: '',
        BANK_ACCOUNT_NAME: '',
        BANK_WEBHOOK_SECRET: '',
        SEPAY_API_KEY: '',
      },
    });
  });
  after(() => shop.stop());

  it('offers no transfers and refuses a transfer at its field', async () => {
    const hat = await aProduct().at(shop);
    const { rails } = await quoteFor(shop, [{ productId: hat.id, quantity: 1 }]);
    expect(rails).to.deep.equal(['card', 'on-delivery']);
    const answer = await anOrder().of(hat).with({ payment: 'transfer' }).sendTo(shop);
    expect([answer.status, problemIn(answer).code]).to.deep.equal([422, 'ordering.rail-not-offered']);
    expect(await inStock(shop, hat)).to.equal(1);
    const order = await anOrder().of(hat).placedAt(shop);
    expect((await statusOf(shop, order.secret)).otherPayments).to.deep.equal(['on-delivery']);
  });
});
