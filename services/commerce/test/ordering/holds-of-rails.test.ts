import { expect } from 'chai';
import type { RailOfBuyer } from '../../api/payments.js';
import type { PlacedOrder } from '../../api/orders.js';
import { SweepUnpaidOrders } from '../../src/modules/ordering/jobs/sweep-unpaid-orders.job.js';
import { transferFor } from '../support/bank.js';
import { type Answer, problemIn } from '../support/http-client.js';
import { untilQuiet } from '../support/money.js';
import { aBuyer, anOrder, confirmationCode, randomAddress, statusOf, untilState } from '../support/orders.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { openShop, type Shop } from '../support/shop.js';

const MINUTE = 60_000;
const RAILS: readonly RailOfBuyer[] = ['card', 'transfer', 'on-delivery'];
const railOf = (nth: number): RailOfBuyer => RAILS[nth % RAILS.length]!;

describe('what is kept for buyers who have not paid, whatever way they chose', function () {
  this.timeout(90_000);
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());

  interface Attempt {
    payment: RailOfBuyer;
    buyer?: ReturnType<typeof aBuyer>;
    address?: string;
    pieces?: number;
  }
  const order = (hat: TestProduct, { payment, buyer = aBuyer(), address, pieces = 1 }: Attempt) =>
    anOrder().of(hat, pieces).with({ payment, buyer }).sendTo(shop, address);
  const placed = <T extends { status: number }>(answers: T[]): T[] =>
    answers.filter(({ status }) => status === 201);
  const codesOf = (answers: Answer<unknown>[]): Set<string> =>
    new Set(answers.filter(({ status }) => status !== 201).map((answer) => problemIn(answer).code));
  const cancel = (of: PlacedOrder) => shop.service.client().post(`/api/v1/orders/${of.secret}/cancel`);
  const later = async (minutes: number): Promise<void> => {
    shop.forward(minutes * MINUTE);
    await shop.service.get(SweepUnpaidOrders).handle();
  };

  /** Each by their own way: the bank tells, the card is taken, the code on the telephone is typed in. */
  const settle = async (of: PlacedOrder, { payment, phone }: { payment: RailOfBuyer; phone: string }) => {
    if (payment === 'transfer')
      await transferFor(shop, of, Number((await statusOf(shop, of.secret)).total.amount));
    if (payment === 'card') await shop.sandbox.pay(of.payUrl);
    if (payment === 'on-delivery') {
      const code = await confirmationCode(shop, phone);
      const answer = await shop.service.client().post(`/api/v1/orders/${of.secret}/confirm`, { code });
      expect(answer.status).to.equal(200);
      return;
    }
    await untilState(shop, of.secret, 'paid');
  };

  it('leaves enough for ten honest buyers by three ways of fifty bots behind one address', async () => {
    const hat = await aProduct().withPieces(60).at(shop);
    const network = randomAddress();
    const honest = Array.from({ length: 10 }, (_, nth) => ({ payment: railOf(nth), buyer: aBuyer() }));
    const [greedy, answers] = await Promise.all([
      Promise.all(
        Array.from({ length: 50 }, (_, nth) =>
          order(hat, {
            payment: railOf(nth),
            address: network,
            pieces: railOf(nth) === 'on-delivery' ? 2 : 10,
          }),
        ),
      ),
      Promise.all(honest.map((it) => order(hat, { ...it, pieces: 2 }))),
    ]);
    expect(placed(answers)).to.have.length(10);
    expect(placed(greedy).length).to.be.within(2, 8);
    expect([...codesOf(greedy)]).to.deep.equal(['ordering.hold-network']);
    for (const [nth, { body }] of answers.entries())
      await settle(body, { payment: honest[nth]!.payment, phone: honest[nth]!.buyer.phone });
    await untilQuiet(shop);
  });

  it('comes to the honest ones when every bot is somebody else: after half an hour, and the bots wait longer', async () => {
    const hat = await aProduct().withPieces(12).at(shop);
    const bots = Array.from({ length: 12 }, (_, nth) => ({ buyer: aBuyer(), address: randomAddress(), nth }));
    const rush = () =>
      Promise.all(bots.map(({ nth, ...who }) => order(hat, { ...who, payment: railOf(nth) })));
    expect(placed(await rush())).to.have.length(12);
    expect(await inStock(shop, hat)).to.equal(0);

    // Cards and what nobody confirmed are free after a quarter of an hour, transfers after a half.
    await later(16);
    expect(await inStock(shop, hat)).to.equal(8);
    await later(15);
    expect(await inStock(shop, hat)).to.equal(12);

    const honest = Array.from({ length: 6 }, (_, nth) => ({ payment: railOf(nth), buyer: aBuyer() }));
    const [answers, again] = await Promise.all([Promise.all(honest.map((it) => order(hat, it))), rush()]);
    expect(placed(answers)).to.have.length(6);
    expect(placed(again)).to.deep.equal([]);
    expect([...codesOf(again)]).to.deep.equal(['ordering.hold-lapsed']);
    for (const [nth, { body }] of answers.entries())
      await settle(body, { payment: honest[nth]!.payment, phone: honest[nth]!.buyer.phone });
    await untilQuiet(shop);

    await later(25);
    const third = await rush();
    const came = bots.filter(({ nth }) => third[nth]?.status === 201).map(({ nth }) => railOf(nth));
    expect(new Set(came), 'a transfer kept them longer, and waits longer').to.deep.equal(
      new Set(['card', 'on-delivery']),
    );
  });

  it('is not kept longer for a few đồng of a transfer, but for half of it', async () => {
    const hat = await aProduct().withPieces(4).at(shop);
    const minutesOf = async (of: PlacedOrder): Promise<number> => {
      const { expiresAt, placedAt } = await statusOf(shop, of.secret);
      return Math.round((Date.parse(expiresAt!) - Date.parse(placedAt)) / MINUTE);
    };
    const few = (await order(hat, { payment: 'transfer' })).body;
    const half = (await order(hat, { payment: 'transfer' })).body;
    await later(25);
    await transferFor(shop, few, 1_000);
    await transferFor(shop, half, 150_000);
    await untilQuiet(shop);
    await later(20);
    await transferFor(shop, few, 1_000);
    await transferFor(shop, half, 1_000);
    await untilQuiet(shop);
    expect(await minutesOf(few), 'as for whoever comes back').to.equal(60);
    expect(await minutesOf(half)).to.equal(75);
    await later(16);
    expect((await statusOf(shop, few.secret)).state).to.equal('expired');
    expect((await statusOf(shop, half.secret)).state).to.equal('placed');
  });

  it('is not kept for ever by who orders, cancels and orders anew', async () => {
    const hat = await aProduct().withPieces(2).at(shop);
    const buyer = aBuyer();
    for (const payment of ['card', 'transfer'] as const) {
      const answer = await order(hat, { payment, buyer });
      expect(answer.status, payment).to.equal(201);
      await later(payment === 'card' ? 14 : 29);
      await cancel(answer.body);
    }
    const third = await order(hat, { payment: 'on-delivery', buyer });
    expect(third.status, 'three quarters of an hour are not over').to.equal(201);
    await later(14);
    await cancel(third.body);
    const refused = await order(hat, { payment: 'card', buyer });
    expect([refused.status, problemIn(refused).code]).to.deep.equal([429, 'ordering.hold-lapsed']);
    expect(await inStock(shop, hat)).to.equal(2);
    const other = await aProduct().at(shop);
    expect((await order(other, { payment: 'card', buyer })).status, 'another product').to.equal(201);
  });

  it('begins no new hour when the buyer changes the way to pay', async () => {
    const hat = await aProduct().at(shop);
    const { body } = await order(hat, { payment: 'card' });
    const payBy = (payment: RailOfBuyer) =>
      shop.service.client().post(`/api/v1/orders/${body.secret}/payment`, { payment });
    await later(14);
    expect((await payBy('transfer')).status).to.equal(200);
    await later(29);
    expect((await payBy('card')).status).to.equal(200);
    await payBy('transfer');
    const { expiresAt, placedAt } = await statusOf(shop, body.secret);
    expect(Date.parse(expiresAt!) - Date.parse(placedAt)).to.be.at.most(60 * MINUTE);
  });
});
