import { expect } from 'chai';
import { officeParcel, type OfficeParcel, type OrderStatus, type PlacedOrder } from '../../api/orders.js';
import { payBack, transferFor } from '../support/bank.js';
import { problemIn, type Answer } from '../support/http-client.js';
import { balances, movedSince, salesOf, untilQuiet } from '../support/money.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import {
  aBuyer,
  anOrder,
  confirmationCode,
  orderIdOf,
  quoteFor,
  statusOf,
  untilState,
} from '../support/orders.js';
import { anOfficer, type TestPerson } from '../support/people.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

/** An order of one hat costs 285 000 ₫ with its sending. */
describe('an order that is paid at the door', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(60)));
  });
  after(() => shop.stop());

  const onDelivery = (buyer = aBuyer()) => anOrder().of(hat).with({ payment: 'on-delivery', buyer });
  const codeFor = (phone: string): Promise<string> => confirmationCode(shop, phone);
  const confirm = ({ secret }: PlacedOrder, code: string): Promise<Answer<OrderStatus>> =>
    shop.service.client().post<OrderStatus>(`/api/v1/orders/${secret}/confirm`, { code });
  const confirmed = async (buyer = aBuyer()): Promise<PlacedOrder> => {
    const order = await onDelivery(buyer).placedAt(shop);
    const answer = await confirm(order, await codeFor(buyer.phone));
    expect([answer.status, answer.body.state]).to.deep.equal([200, 'confirmed']);
    return order;
  };
  const delivered = async (): Promise<{ order: PlacedOrder; parcel: OfficeParcel }> => {
    const order = await confirmed();
    const parcel = await parcelOf(officer, order);
    for (const verb of ['pack', 'send', 'deliver']) {
      expect((await moveParcel(officer, parcel.id, verb)).status, verb).to.equal(200);
    }
    return { order, parcel };
  };
  const cancelled = ({ secret }: PlacedOrder): Promise<Answer<unknown>> =>
    shop.service.client().post(`/api/v1/orders/${secret}/cancel`);

  it('is confirmed with a code on the buyer’s telephone, sent unpaid, and paid when the money comes', async () => {
    const before = await balances(shop);
    const buyer = aBuyer();
    const order = await onDelivery(buyer).placedAt(shop);
    expect(order.payUrl).to.equal(`http://localhost:3000/vi/orders/${order.secret}`);
    const waiting = await statusOf(shop, order.secret);
    expect(waiting).to.deep.include({
      state: 'placed',
      payment: 'on-delivery',
      payUrl: null,
      transfer: null,
      confirmation: { phoneEnd: buyer.phone.slice(-3) },
      otherPayments: ['card', 'transfer'],
    });
    await confirm(order, await codeFor(buyer.phone));
    const parcel = await parcelOf(officer, order);
    expect(parcel).to.deep.include({
      orderState: 'confirmed',
      hold: null,
      cashDue: { amount: '285000', currency: 'VND' },
    });
    for (const [verb, state] of [
      ['pack', 'packed'],
      ['send', 'sent'],
      ['deliver', 'delivered'],
    ] as const) {
      await moveParcel(officer, parcel.id, verb);
      expect((await statusOf(shop, order.secret)).state).to.equal(state);
    }
    await untilQuiet(shop);
    expect(await movedSince(shop, before), 'nothing is booked before the money is there').to.deep.equal({});
    const paid = await moveParcel(officer, parcel.id, 'cash');
    expect([paid.status, officeParcel.parse(paid.body).cashDue]).to.deep.equal([200, null]);
    await untilQuiet(shop);
    const page = await statusOf(shop, order.secret);
    expect(page.state).to.equal('delivered');
    expect(page.history.map(({ state }) => state)).to.deep.equal([
      ...['placed', 'confirmed', 'packed', 'sent', 'delivered', 'paid'],
    ]);
    expect((await movedSince(shop, before)).cash).to.equal(285_000n);
    expect(await salesOf(shop, order)).to.equal(1);
    expect((await moveParcel(officer, parcel.id, 'cash')).status, 'twice is once').to.equal(200);
    await untilQuiet(shop);
    expect((await movedSince(shop, before)).cash).to.equal(285_000n);
  });

  it('is offered within the country, for one parcel, up to three million', async () => {
    const rails = async (...wanted: [TestProduct, number][]) =>
      (
        await quoteFor(
          shop,
          wanted.map(([product, quantity]) => ({ productId: product.id, quantity })),
        )
      ).rails;
    const theirs = await aProduct().at(shop);
    expect(await rails([hat, 1])).to.include('on-delivery');
    expect(await rails([hat, 1], [theirs, 1])).to.deep.equal(['card', 'transfer']);
    expect(await rails([hat, 13])).to.deep.equal(['card', 'transfer']);
    const two = await anOrder().of(hat).of(theirs).with({ payment: 'on-delivery' }).sendTo(shop);
    expect([two.status, problemIn(two).code]).to.deep.equal([422, 'ordering.rail-not-offered']);
    expect(await inStock(shop, theirs)).to.equal(1);
  });

  describe('waits for its code', () => {
    it('and takes no other, five times; a new code gives new tries', async () => {
      const buyer = aBuyer();
      const order = await onDelivery(buyer).placedAt(shop);
      const right = await codeFor(buyer.phone);
      const wrong = right === '000000' ? '000001' : '000000';
      for (const left of [4, 3, 2, 1, 0]) {
        const answer = await confirm(order, wrong);
        expect(problemIn(answer)).to.deep.include({ code: 'ordering.confirmation-wrong', params: { left } });
      }
      expect((await confirm(order, right)).status, 'none is left').to.equal(409);
      const again = () => shop.service.client().post(`/api/v1/orders/${order.secret}/confirmation-code`);
      expect((await again()).status).to.equal(200);
      expect((await confirm(order, right)).status, 'the old one is over').to.equal(409);
      expect((await confirm(order, await codeFor(buyer.phone))).status).to.equal(200);
      expect(problemIn(await again()).code).to.equal('ordering.nothing-to-confirm');
    });

    it('of which five are sent at most', async () => {
      const order = await onDelivery().placedAt(shop);
      const again = () => shop.service.client().post(`/api/v1/orders/${order.secret}/confirmation-code`);
      for (let nth = 0; nth < 4; nth++) expect((await again()).status).to.equal(200);
      expect([(await again()).status, problemIn(await again()).code]).to.deep.equal([
        429,
        'ordering.too-many-codes',
      ]);
    });

    it('of which one telephone gets ten a day, however often somebody orders and cancels', async () => {
      const buyer = aBuyer();
      for (let nth = 0; nth < 10; nth++) await cancelled(await onDelivery(buyer).placedAt(shop));
      const refused = await onDelivery(buyer).sendTo(shop);
      expect([refused.status, problemIn(refused).code]).to.deep.equal([409, 'ordering.on-delivery-codes']);
      expect((await anOrder().of(hat).with({ buyer }).sendTo(shop)).status, 'by card').to.equal(201);
      shop.forward(25 * 3_600_000);
      try {
        const placed = await onDelivery(buyer).sendTo(shop);
        expect(placed.status, 'a day later').to.equal(201);
      } finally {
        shop.forward(-25 * 3_600_000);
      }
    });

    it('many times at once, and is confirmed once', async () => {
      const buyer = aBuyer();
      const order = await onDelivery(buyer).placedAt(shop);
      const code = await codeFor(buyer.phone);
      const answers = await Promise.all([1, 2, 3].map(() => confirm(order, code)));
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
      const { history } = await statusOf(shop, order.secret);
      expect(history.map(({ state }) => state)).to.deep.equal(['placed', 'confirmed']);
    });

    it('and ends without it: its piece is for sale again', async () => {
      const stock = await inStock(shop, hat);
      const buyer = aBuyer();
      const order = await onDelivery(buyer).placedAt(shop);
      await shop.expire(await orderIdOf(shop, order));
      expect((await statusOf(shop, order.secret)).state).to.equal('expired');
      expect(await inStock(shop, hat)).to.equal(stock);
      expect(problemIn(await confirm(order, await codeFor(buyer.phone))).code).to.equal(
        'ordering.nothing-to-confirm',
      );
    });

    it('that is no six digits is refused at its field, and an order of others has none', async () => {
      const order = await onDelivery().placedAt(shop);
      expect((await confirm(order, 'abc')).status).to.equal(400);
      expect((await confirm({ ...order, secret: 'nobody' }, '123456')).status).to.equal(404);
      const byCard = await anOrder().of(hat).placedAt(shop);
      expect(problemIn(await confirm(byCard, '123456')).code).to.equal('ordering.nothing-to-confirm');
    });
  });

  describe('is cancelled', () => {
    it('by its buyer until it is packed: nothing is owed, its piece is for sale', async () => {
      const stock = await inStock(shop, hat);
      const order = await confirmed();
      expect((await cancelled(order)).status).to.equal(200);
      expect((await cancelled(order)).status, 'twice is once').to.equal(200);
      await untilQuiet(shop);
      expect((await statusOf(shop, order.secret)).state).to.equal('cancelled');
      expect(await inStock(shop, hat)).to.equal(stock);
      expect(await parcelOf(officer, order)).to.deep.include({ state: 'cancelled', cashDue: null });
      const packed = await confirmed();
      await moveParcel(officer, (await parcelOf(officer, packed)).id, 'pack');
      expect((await cancelled(packed)).status).to.equal(409);
    });

    it('by an officer until it is sent', async () => {
      const stock = await inStock(shop, hat);
      const order = await confirmed();
      const { id } = await parcelOf(officer, order);
      await moveParcel(officer, id, 'pack');
      const reason = { reason: 'Nón bị mối' };
      expect((await moveParcel(stranger, id, 'cancel', reason)).status).to.equal(404);
      expect((await moveParcel(officer, id, 'cancel', reason)).status).to.equal(200);
      await untilQuiet(shop);
      expect((await statusOf(shop, order.secret)).state).to.equal('cancelled');
      expect(await inStock(shop, hat)).to.equal(stock);
    });

    it('at the moment when an officer packs: one of them is first', async () => {
      for (let round = 0; round < 5; round++) {
        const order = await confirmed();
        const { id } = await parcelOf(officer, order);
        const [gone, packed] = await Promise.all([cancelled(order), moveParcel(officer, id, 'pack')]);
        expect([gone.status, packed.status].sort()).to.deep.equal([200, 409]);
      }
    });
  });

  describe('comes back', () => {
    it('refused at the door: nothing is booked, its piece is for sale, and its buyer pays before next time', async () => {
      const before = await balances(shop);
      const stock = await inStock(shop, hat);
      const buyer = aBuyer();
      const order = await confirmed(buyer);
      const { id } = await parcelOf(officer, order);
      const refused = (person = officer) => moveParcel(person, id, 'refused', { reason: 'Không ai nhận' });
      expect((await refused()).status, 'not before it is sent').to.equal(409);
      await moveParcel(officer, id, 'pack');
      await moveParcel(officer, id, 'send');
      expect((await refused(stranger)).status).to.equal(404);
      expect((await refused()).status).to.equal(200);
      expect((await refused()).status, 'twice is once').to.equal(200);
      await untilQuiet(shop);
      expect((await statusOf(shop, order.secret)).state).to.equal('returned');
      expect(await inStock(shop, hat)).to.equal(stock);
      expect(await movedSince(shop, before)).to.deep.equal({});
      const next = await onDelivery(buyer).sendTo(shop);
      expect([next.status, problemIn(next).code]).to.deep.equal([409, 'ordering.on-delivery-came-back']);
      expect((await anOrder().of(hat).with({ buyer }).sendTo(shop)).status, 'by card').to.equal(201);
    });
  });

  it('is taken from one telephone twice at most, until one is paid', async () => {
    const buyer = aBuyer();
    await confirmed(buyer);
    await confirmed(buyer);
    const third = await onDelivery(buyer).sendTo(shop);
    expect([third.status, problemIn(third).code]).to.deep.equal([409, 'ordering.on-delivery-under-way']);
  });

  it('is no cash when it was paid by card or transfer, nor before it is there', async () => {
    const byCard = await anOrder().of(hat).paidAt(shop);
    const { id } = await parcelOf(officer, byCard);
    for (const verb of ['pack', 'send', 'deliver']) await moveParcel(officer, id, verb);
    expect(problemIn(await moveParcel(officer, id, 'cash')).code).to.equal('ordering.no-cash-due');
    const order = await confirmed();
    const own = await parcelOf(officer, order);
    expect(problemIn(await moveParcel(officer, own.id, 'cash')).code).to.equal(
      'fulfilment.parcel-move-not-allowed',
    );
    const others = await anOfficer().at(shop.service);
    expect((await moveParcel(others, own.id, 'cash')).status).to.equal(404);
  });

  it('may be paid by another way before it is confirmed, and on delivery instead of another', async () => {
    const buyer = aBuyer();
    const order = await onDelivery(buyer).placedAt(shop);
    const payBy = (payment: string) =>
      shop.service.client().post(`/api/v1/orders/${order.secret}/payment`, { payment });
    expect((await payBy('card')).status).to.equal(200);
    expect((await confirm(order, await codeFor(buyer.phone))).status).to.equal(409);
    expect((await payBy('on-delivery')).status).to.equal(200);
    expect((await confirm(order, await codeFor(buyer.phone))).status).to.equal(200);
    expect((await payBy('card')).status, 'it is confirmed').to.equal(409);
  });

  it('is paid by a transfer that comes before it is at the door, wherever it is; then no cash is due', async () => {
    const before = await balances(shop);
    const first = await confirmed();
    await transferFor(shop, first, 285_000);
    await untilQuiet(shop);
    expect((await statusOf(shop, first.secret)).state).to.equal('paid');
    const second = await confirmed();
    const { id } = await parcelOf(officer, second);
    await moveParcel(officer, id, 'pack');
    await moveParcel(officer, id, 'send');
    await transferFor(shop, second, 285_000);
    await untilQuiet(shop);
    expect(await statusOf(shop, second.secret)).to.deep.include({ state: 'sent', payback: null });
    expect(await parcelOf(officer, second)).to.deep.include({ cashDue: null });
    expect((await moveParcel(officer, id, 'deliver')).status).to.equal(200);
    const cash = await moveParcel(officer, id, 'cash');
    expect([cash.status, problemIn(cash).code], 'whoever holds cash is told').to.deep.equal([
      409,
      'ordering.no-cash-due',
    ]);
    await untilQuiet(shop);
    expect(await movedSince(shop, before)).to.deep.include({ bank: 570_000n });
    expect((await movedSince(shop, before)).cash).to.equal(undefined);
  });

  it('takes no cash for what a transfer paid before it was confirmed', async () => {
    const before = await balances(shop);
    const order = await onDelivery(aBuyer()).placedAt(shop);
    await transferFor(shop, order, 285_000);
    await untilState(shop, order.secret, 'paid');
    const { id } = await parcelOf(officer, order);
    for (const verb of ['pack', 'send', 'deliver'])
      expect((await moveParcel(officer, id, verb)).status, verb).to.equal(200);
    expect(problemIn(await moveParcel(officer, id, 'cash')).code).to.equal('ordering.no-cash-due');
    await untilQuiet(shop);
    expect(await movedSince(shop, before)).to.deep.include({ bank: 285_000n });
    expect((await movedSince(shop, before)).cash).to.equal(undefined);
  });

  it('stays what it is when too little of a transfer came and went back', async () => {
    const order = await confirmed();
    await transferFor(shop, order, 1_000);
    await untilQuiet(shop);
    await payBack(shop, officer, order);
    await untilQuiet(shop);
    const page = await statusOf(shop, order.secret);
    expect([page.state, page.payback?.sent.amount]).to.deep.equal(['confirmed', '1000']);
  });

  it('gives back a transfer that comes after it was cancelled, or came back', async () => {
    const order = await confirmed();
    await cancelled(order);
    await transferFor(shop, order, 285_000);
    await untilQuiet(shop);
    expect((await statusOf(shop, order.secret)).payback?.due.amount).to.equal('285000');
  });

  it('gives money back by a person’s hand', async () => {
    const before = await balances(shop);
    const { order, parcel } = await delivered();
    await moveParcel(officer, parcel.id, 'cash');
    await untilQuiet(shop);
    const lines = [{ id: parcel.lines[0]!.id, amount: { amount: '250000', currency: 'VND' } }];
    const shipping = { amount: '35000', currency: 'VND' };
    await moveParcel(officer, parcel.id, 'refund', { lines, shipping, reason: 'Nón bị nứt' });
    await untilQuiet(shop);
    expect((await statusOf(shop, order.secret)).payback?.due.amount).to.equal('285000');
    await payBack(shop, officer, order);
    await untilQuiet(shop);
    expect((await statusOf(shop, order.secret)).state).to.equal('refunded');
    expect(await movedSince(shop, before)).to.deep.equal({});
  });
});
