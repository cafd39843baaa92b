import { expect } from 'chai';
import { officeParcel, type OfficeParcel, type PlacedOrder } from '../../api/orders.js';
import { SendMoneyBack } from '../../src/modules/payments/use-cases/send-money-back.js';
import { payBack, paybacksOf, transferFor } from '../support/bank.js';
import { eventually } from '../support/eventually.js';
import { problemIn, type Answer } from '../support/http-client.js';
import { balances, dashboard, intentOf, movedSince, untilQuiet } from '../support/money.js';
import { moneyTasksOf, moveParcel, parcelOf } from '../support/office-parcels.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { aCooperative, anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { openShop, type Shop } from '../support/shop.js';
import { CALM } from '../support/stripe-sandbox.js';

const wire = (amount: number) => ({ amount: String(amount), currency: 'VND' });

/** A hat costs 250 000 ₫, a fan 120 000 ₫, sending both 35 000 ₫. */
describe('money that an officer or the buyer sends back', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;
  let fan: TestProduct;
  let theirs: TestProduct;

  before(async () => {
    shop = await openShop();
    const cooperative = await aCooperative().at(shop.service);
    officer = await anOfficer().of(cooperative).at(shop.service);
    const artisan = await anArtisan().of(cooperative).at(shop.service);
    hat = await aProduct().withPieces(30).by(artisan).at(shop);
    fan = await aProduct().costing(120_000n).withPieces(9).by(artisan).at(shop);
    const others = await aCooperative().at(shop.service);
    stranger = await anOfficer().of(others).at(shop.service);
    theirs = await aProduct()
      .withPieces(10)
      .by(await anArtisan().of(others).at(shop.service))
      .at(shop);
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  const aParcel = async (
    ...products: TestProduct[]
  ): Promise<{ order: PlacedOrder; parcel: OfficeParcel; lineOf: (product: TestProduct) => string }> => {
    const wish = products.reduce((builder, product) => builder.of(product), anOrder());
    const order = await wish.paidAt(shop);
    const parcel = await parcelOf(officer, order);
    await untilQuiet(shop);
    const lineOf = ({ price }: TestProduct): string =>
      parcel.lines.find(({ unitPrice }) => unitPrice.amount === String(price))!.id;
    return { order, parcel, lineOf };
  };
  const refund = (
    person: TestPerson,
    { id }: { id: string },
    body: { lines?: { id: string; amount: object }[]; shipping?: object | null; reason?: string },
  ): Promise<Answer<unknown>> =>
    moveParcel(person, id, 'refund', { lines: [], reason: 'Vành nón bị nứt', ...body });
  const cancel = (person: TestPerson, { id }: { id: string }): Promise<Answer<unknown>> =>
    moveParcel(person, id, 'cancel', { reason: 'Hết nguyên liệu' });
  const refundedAtProvider = async (order: PlacedOrder): Promise<number> => {
    const intent = await intentOf(shop, order);
    const refunds = await dashboard(shop).refunds.list({ payment_intent: intent });
    return refunds.data.reduce((sum, { amount, status }) => (status === 'failed' ? sum : sum + amount), 0);
  };

  it('in part: the buyer sees it, the books take it from that line, and the parcel goes all the same', async () => {
    const { order, parcel, lineOf } = await aParcel(hat, fan);
    const before = await balances(shop);
    const answer = await refund(officer, parcel, { lines: [{ id: lineOf(fan), amount: wire(20_000) }] });
    expect([answer.status, officeParcel.parse(answer.body).hold]).to.deep.equal([200, null]);
    await untilQuiet(shop);
    const page = await statusOf(shop, order.secret);
    expect([page.state, page.refunded]).to.deep.equal(['paid', wire(20_000)]);
    expect(page.parcels[0]?.lines.map(({ refunded }) => refunded.amount).sort()).to.deep.equal([
      '0',
      '20000',
    ]);
    expect(await refundedAtProvider(order)).to.equal(20_000);
    const moved = await movedSince(shop, before);
    expect(moved['payment-clearing']).to.equal(-20_000n);
    expect(moved.shipping).to.equal(undefined);
    expect(moved['artisan-payable']).to.equal(16_300n);
    expect((await moveParcel(officer, parcel.id, 'pack')).status).to.equal(200);
    expect((await moveParcel(officer, parcel.id, 'send')).status).to.equal(200);
  });

  it('for a line before it is sent: its piece is for sale again, the rest is sent', async () => {
    const { order, parcel, lineOf } = await aParcel(hat, fan);
    const [hats, fans] = [await inStock(shop, hat), await inStock(shop, fan)];
    await refund(officer, parcel, { lines: [{ id: lineOf(fan), amount: wire(120_000) }] });
    await untilQuiet(shop);
    expect([await inStock(shop, hat), await inStock(shop, fan)]).to.deep.equal([hats, fans + 1]);
    const { lines, state } = await parcelOf(officer, order);
    expect(state).to.equal('to-pack');
    expect(lines.map(({ pieces }) => pieces.length).sort()).to.deep.equal([0, 1]);
    const again = await anOrder()
      .of(fan, fans + 1)
      .paidAt(shop);
    expect((await statusOf(shop, again.secret)).state).to.equal('paid');
    await shop.service.client().post(`/api/v1/orders/${again.secret}/cancel`);
    await untilState(shop, again.secret, 'refunded');
    await untilQuiet(shop);
    expect(await inStock(shop, fan)).to.equal(fans + 1);
  });

  it('whole, when the parcel is cancelled: the order is refunded, the books are as if it never was', async () => {
    const before = await balances(shop);
    const stock = await inStock(shop, hat);
    const { order, parcel } = await aParcel(hat, fan);
    await moveParcel(officer, parcel.id, 'pack');
    expect((await cancel(officer, parcel)).status).to.equal(200);
    const page = await untilState(shop, order.secret, 'refunded');
    expect(page.parcels[0]?.state).to.equal('cancelled');
    await untilQuiet(shop);
    expect((await parcelOf(officer, order)).state).to.equal('cancelled');
    expect(await refundedAtProvider(order)).to.equal(405_000);
    expect(await movedSince(shop, before)).to.deep.equal({});
    expect(await inStock(shop, hat)).to.equal(stock);
    expect((await cancel(officer, parcel)).status, 'twice is once').to.equal(200);
  });

  it('with all its lines before it is sent: nobody pays for the sending of nothing', async () => {
    const { order, parcel, lineOf } = await aParcel(hat, fan);
    await refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(250_000) }] });
    await refund(officer, parcel, { lines: [{ id: lineOf(fan), amount: wire(120_000) }] });
    const page = await untilState(shop, order.secret, 'refunded');
    expect(page.parcels[0]).to.deep.include({ state: 'cancelled', shippingRefunded: wire(35_000) });
    await untilQuiet(shop);
    expect(await refundedAtProvider(order)).to.equal(405_000);
  });

  it('of a line on its way that was not sent after all: the cancelled parcel has no piece any more', async () => {
    const { order, parcel, lineOf } = await aParcel(hat, fan);
    const stock = await inStock(shop, fan);
    await moveParcel(officer, parcel.id, 'pack');
    await moveParcel(officer, parcel.id, 'send');
    await refund(officer, parcel, { lines: [{ id: lineOf(fan), amount: wire(120_000) }] });
    await moveParcel(officer, parcel.id, 'undo', { move: 'sent' });
    expect((await cancel(officer, parcel)).status).to.equal(200);
    const page = await untilState(shop, order.secret, 'refunded');
    expect(page.parcels[0]?.state).to.equal('cancelled');
    await untilQuiet(shop);
    expect(await refundedAtProvider(order)).to.equal(405_000);
    expect(await inStock(shop, fan)).to.equal(stock + 1);
  });

  it('of one cooperative’s parcel: the other’s is sent, and the order goes as far as that one', async () => {
    const order = await anOrder().of(hat).of(theirs).paidAt(shop);
    const [ours, others] = [await parcelOf(officer, order), await parcelOf(stranger, order)];
    await moveParcel(stranger, others.id, 'pack');
    await moveParcel(stranger, others.id, 'send');
    expect((await statusOf(shop, order.secret)).state).to.equal('paid');
    expect((await cancel(officer, ours)).status).to.equal(200);
    await untilQuiet(shop);
    const page = await statusOf(shop, order.secret);
    expect([page.state, page.refunded]).to.deep.equal(['sent', wire(285_000)]);
    expect((await moveParcel(stranger, others.id, 'deliver')).status).to.equal(200);
    expect((await statusOf(shop, order.secret)).state).to.equal('delivered');
  });

  it('of a parcel on its way: no piece comes back by itself, and it cannot be cancelled', async () => {
    const { order, parcel, lineOf } = await aParcel(hat);
    await moveParcel(officer, parcel.id, 'pack');
    await moveParcel(officer, parcel.id, 'send');
    const stock = await inStock(shop, hat);
    expect(problemIn(await cancel(officer, parcel)).code).to.equal('fulfilment.parcel-move-not-allowed');
    await refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(250_000) }] });
    await untilQuiet(shop);
    expect(await inStock(shop, hat)).to.equal(stock);
    expect((await statusOf(shop, order.secret)).state).to.equal('sent');
    await refund(officer, parcel, { shipping: wire(35_000) });
    await untilState(shop, order.secret, 'refunded');
  });

  it('never more than was paid, however it is asked', async () => {
    const { order, parcel, lineOf } = await aParcel(hat);
    const all = { lines: [{ id: lineOf(hat), amount: wire(200_000) }] };
    const answers = await Promise.all([1, 2, 3].map(() => refund(officer, parcel, all)));
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409, 409]);
    const over = await refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(50_001) }] });
    expect(problemIn(over)).to.deep.include({ code: 'ordering.refund-too-high' });
    expect((await refund(officer, parcel, { shipping: wire(35_001) })).status).to.equal(409);
    expect(problemIn(await refund(officer, parcel, {})).code).to.equal('ordering.nothing-left-to-refund');
    for (const body of [
      { lines: [{ id: lineOf(hat), amount: wire(0) }] },
      { lines: [{ id: lineOf(hat), amount: wire(-5) }] },
      { lines: [{ id: lineOf(hat), amount: { amount: '5', currency: 'USD' } }] },
      { shipping: wire(1), reason: '' },
    ]) {
      expect((await refund(officer, parcel, body)).status, JSON.stringify(body)).to.equal(400);
    }
    await untilQuiet(shop);
    expect(await refundedAtProvider(order)).to.equal(200_000);
  });

  it('beside what went back in the provider’s dashboard, no more than the rest', async () => {
    const { order, parcel, lineOf } = await aParcel(hat);
    await dashboard(shop).refunds.create({ payment_intent: await intentOf(shop, order), amount: 100_000 });
    await eventually(
      'the order knows',
      async () => (await statusOf(shop, order.secret)).refunded.amount === '100000',
    );
    expect(
      (await refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(200_000) }] })).status,
    ).to.equal(409);
    expect(
      (await refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(185_000) }] })).status,
    ).to.equal(200);
    await untilState(shop, order.secret, 'refunded');
    await untilQuiet(shop);
    expect(await refundedAtProvider(order)).to.equal(285_000);
  });

  it('beside what went back there and the order has not heard of: no more than the rest either', async () => {
    const { order, parcel, lineOf } = await aParcel(hat);
    await shop.sandbox.turn({ drop: true });
    const intent = await intentOf(shop, order);
    const { id } = await dashboard(shop).refunds.create({ payment_intent: intent, amount: 100_000 });
    // Noted, and the news of it are under way.
    await shop.query(
      `insert into payments.sent_back (id, capture_id, state, amount, currency, at)
       select $2, id, 'done', 100000, 'VND', now() from payments.captures where intent_id = $1`,
      [intent, id],
    );
    const over = await refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(185_001) }] });
    expect([over.status, problemIn(over).code]).to.deep.equal([409, 'ordering.refund-too-high']);
    expect((await cancel(officer, parcel)).status).to.equal(200);
    await untilState(shop, order.secret, 'refunded');
    await untilQuiet(shop);
    expect(await refundedAtProvider(order)).to.equal(285_000);
  });

  it('in two parts at once, each of which is sent', async () => {
    const { order, parcel, lineOf } = await aParcel(hat, fan);
    await Promise.all([
      refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(30_000) }] }),
      refund(officer, parcel, { lines: [{ id: lineOf(fan), amount: wire(10_000) }] }),
    ]);
    await untilQuiet(shop);
    expect(await refundedAtProvider(order)).to.equal(40_000);
    expect((await statusOf(shop, order.secret)).refunded).to.deep.equal(wire(40_000));
  });

  it('that the provider refuses is owed, and a task of the office', async () => {
    const { order, parcel, lineOf } = await aParcel(hat);
    await shop.sandbox.turn({ refuseRefunds: true });
    await refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(50_000) }] });
    await untilQuiet(shop);
    expect(await moneyTasksOf(officer, order)).to.have.nested.property('[0].kind', 'refund-refused');
    expect((await statusOf(shop, order.secret)).owed).to.deep.equal(wire(50_000));
  });

  it('that the provider refused and one of which went by other hands meanwhile: only the rest, sent twice at once', async () => {
    const { order, parcel, lineOf } = await aParcel(hat, fan);
    await shop.sandbox.turn({ refuseRefunds: true });
    await refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(50_000) }] });
    await refund(officer, parcel, { lines: [{ id: lineOf(fan), amount: wire(30_000) }] });
    await untilQuiet(shop);
    await shop.sandbox.turn({ refuseRefunds: false });
    await dashboard(shop).refunds.create({ payment_intent: await intentOf(shop, order), amount: 50_000 });
    await untilQuiet(shop);
    const { rows } = await shop.query<{ refundId: string }>(
      `update payments.refunds r set state = 'requested', next_try_at = null from payments.payments p
       where p.id = r.payment_id and p.order_code = $1 returning r.id as "refundId"`,
      [order.code],
    );
    await Promise.all(rows.map((wish) => shop.service.get(SendMoneyBack).execute(wish)));
    await untilQuiet(shop);
    expect(await refundedAtProvider(order)).to.equal(80_000);
    expect((await statusOf(shop, order.secret)).owed).to.deep.equal(wire(0));
  });

  it('of which the first went before its process was killed: the second goes, and nothing is refused', async () => {
    const { order, parcel, lineOf } = await aParcel(hat);
    await shop.sandbox.turn({ refuseRefunds: true });
    for (const amount of [20_000, 10_000])
      await refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(amount) }] });
    await untilQuiet(shop);
    await shop.sandbox.turn(CALM);
    const { rows } = await shop.query<{ id: string; key: string }>(
      `with again as (
         update payments.refunds r set state = 'requested', next_try_at = null
         from ordering.orders o join payments.captures c on c.order_id = o.id
         where c.id = r.capture_id and o.code = $1 returning r.*)
       select id, idempotency_key || '/' || refusals as key from again order by requested_at`,
      [order.code],
    );
    const [first, second] = rows;
    const intent = await intentOf(shop, order);
    await dashboard(shop).refunds.create(
      { payment_intent: intent, amount: 20_000 },
      { idempotencyKey: first!.key },
    );
    await shop.service.get(SendMoneyBack).execute({ refundId: second!.id });
    await shop.service.get(SendMoneyBack).execute({ refundId: first!.id });
    await untilQuiet(shop);
    expect(await refundedAtProvider(order)).to.equal(30_000);
    expect(await moneyTasksOf(officer, order)).to.deep.equal([]);
  });

  it('of a transfer goes by a person’s hand, of several transfers the last first, and the books agree', async () => {
    const before = await balances(shop);
    const order = await anOrder().of(hat).with({ payment: 'transfer' }).placedAt(shop);
    await transferFor(shop, order, 200_000);
    await transferFor(shop, order, 85_000);
    await untilState(shop, order.secret, 'paid');
    const parcel = await parcelOf(officer, order);
    await cancel(officer, parcel);
    const page = await untilState(shop, order.secret, 'refunded');
    expect(page.payback?.due).to.deep.equal(wire(285_000));
    await untilQuiet(shop);
    expect((await paybacksOf(officer, order)).map(({ amount }) => amount.amount).sort()).to.deep.equal([
      '200000',
      '85000',
    ]);
    await payBack(shop, officer, order);
    await untilQuiet(shop);
    expect((await statusOf(shop, order.secret)).payback?.sent).to.deep.equal(wire(285_000));
    expect(await movedSince(shop, before)).to.deep.equal({});
  });

  it('is decided by officers of its own cooperative alone', async () => {
    const { parcel, lineOf } = await aParcel(hat);
    const body = { lines: [{ id: lineOf(hat), amount: wire(1_000) }] };
    expect((await refund(stranger, parcel, body)).status).to.equal(404);
    expect((await cancel(stranger, parcel)).status).to.equal(404);
    const nobody = shop.service.client();
    expect((await nobody.post(`/api/v1/office/parcels/${parcel.id}/refund`, body)).status).to.equal(401);
    // A line of another order is none of this parcel.
    const other = await aParcel(hat);
    const foreign = await refund(officer, parcel, {
      lines: [{ id: other.lineOf(hat), amount: wire(1_000) }],
    });
    expect([foreign.status, problemIn(foreign).code]).to.deep.equal([409, 'ordering.refund-too-high']);
  });

  it('waits while a bank decides about the money', async () => {
    const { order, parcel, lineOf } = await aParcel(hat);
    await shop.sandbox.control('disputes', { payment_intent: await intentOf(shop, order) });
    await eventually(
      'the dispute is known',
      async () => (await statusOf(shop, order.secret)).dispute === 'open',
    );
    const answer = await refund(officer, parcel, { lines: [{ id: lineOf(hat), amount: wire(1_000) }] });
    expect(problemIn(answer).code).to.equal('ordering.disputed');
  });

  describe('when the buyer cancels', () => {
    const cancelled = ({ secret }: PlacedOrder): Promise<Answer<unknown>> =>
      shop.service.client().post(`/api/v1/orders/${secret}/cancel`);

    it('before anything is packed: all of it, once, and the pieces are for sale', async () => {
      const stock = await inStock(shop, hat);
      const { order } = await aParcel(hat);
      const answers = await Promise.all([cancelled(order), cancelled(order)]);
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
      const page = await untilState(shop, order.secret, 'refunded');
      expect(page.parcels[0]?.state).to.equal('cancelled');
      await untilQuiet(shop);
      expect(await refundedAtProvider(order)).to.equal(285_000);
      expect(await inStock(shop, hat)).to.equal(stock);
      expect((await parcelOf(officer, order)).state).to.equal('cancelled');
    });

    it('after a part went back by the provider’s own hand: the rest, and the pieces are for sale', async () => {
      const stock = await inStock(shop, hat);
      const { order } = await aParcel(hat);
      await dashboard(shop).refunds.create({ payment_intent: await intentOf(shop, order), amount: 100_000 });
      await untilQuiet(shop);
      expect((await cancelled(order)).status).to.equal(200);
      await untilState(shop, order.secret, 'refunded');
      await untilQuiet(shop);
      expect(await refundedAtProvider(order)).to.equal(285_000);
      expect(await inStock(shop, hat)).to.equal(stock);
    });

    it('not once something is packed', async () => {
      const { order, parcel } = await aParcel(hat);
      await moveParcel(officer, parcel.id, 'pack');
      const answer = await cancelled(order);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.move-not-allowed']);
      expect((await statusOf(shop, order.secret)).state).to.equal('packed');
    });

    it('at the moment when an officer packs: one of them is first, the other is told so', async () => {
      for (let round = 0; round < 5; round++) {
        const { order, parcel } = await aParcel(hat);
        const [gone, packed] = await Promise.all([cancelled(order), moveParcel(officer, parcel.id, 'pack')]);
        expect([gone.status, packed.status].sort()).to.deep.equal([200, 409]);
        if (packed.status === 200) await cancel(officer, parcel);
        await untilState(shop, order.secret, 'refunded');
      }
    });
  });
});
