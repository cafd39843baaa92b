import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { PlacedOrder } from '../../api/orders.js';
import { SweepUnpaidOrders } from '../../src/modules/ordering/jobs/sweep-unpaid-orders.job.js';
import { ForgetHolders } from '../../src/modules/ordering/jobs/forget-holders.job.js';
import { eventually } from '../support/eventually.js';
import { type Answer, problemIn } from '../support/http-client.js';
import { aBuyer, anOrder, quoteFor, randomAddress, untilState } from '../support/orders.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

const MINUTE = 60_000;

describe('what is kept for buyers who have not paid', function () {
  // Sixty orders at once open sixty pages to pay on; a busy machine takes its time for them.
  this.timeout(90_000);
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());

  const sweep = (): Promise<void> => shop.service.get(SweepUnpaidOrders).handle();
  const bots = (number: number, hat: TestProduct, pieces: number, address?: string) =>
    Array.from({ length: number }, () => anOrder().of(hat, pieces).sendTo(shop, address));
  const codesOf = (answers: Answer<unknown>[]): string[] =>
    answers.filter(({ status }) => status !== 201).map((answer) => problemIn(answer).code);
  const placed = <T extends { status: number }>(answers: T[]): T[] =>
    answers.filter(({ status }) => status === 201);

  /** In a rush the provider may be slow, and then the order's own page opens the page to pay on. */
  const pay = async ({ secret, payUrl }: PlacedOrder): Promise<void> => {
    const page = payUrl.startsWith(shop.sandbox.url)
      ? payUrl
      : await eventually('there is a page to pay on', async () => {
          const answer = await shop.service
            .client()
            .post<{ payUrl?: string }>(`/api/v1/orders/${secret}/payment`);
          // Asked as a person would: an address may open thirty pages in ten minutes.
          if (!answer.body.payUrl) await sleep(1_000);
          return answer.body.payUrl;
        });
    await shop.sandbox.pay(page);
    await untilState(shop, secret, 'paid');
  };

  it('does not run out for a fair of eighteen buyers behind one address, as they pay', async () => {
    const hat = await aProduct().withPieces(20).at(shop);
    const fair = randomAddress();
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(bots(6, hat, 1, fair));
      expect(codesOf(answers)).to.deep.equal([]);
      for (const { body } of answers) await pay(body);
    }
    expect(await inStock(shop, hat)).to.equal(2);
  });

  it('is two orders a person, whatever address they come from, also when all come at once', async () => {
    const hat = await aProduct().withPieces(9).at(shop);
    const { phone, email } = aBuyer();
    const samePhone = Array.from({ length: 4 }, () => ({ ...aBuyer(), phone }));
    const [name] = email.split('@');
    const sameMailbox = [email, email.toUpperCase(), `${name}+1@example.com`, `${name}+2@EXAMPLE.com`].map(
      (address) => ({ ...aBuyer(), email: address }),
    );
    for (const buyers of [samePhone, sameMailbox]) {
      const orders = buyers.map((buyer) => anOrder().of(hat).with({ buyer }).sendTo(shop));
      const answers = await Promise.all(orders);
      expect(placed(answers)).to.have.length(2);
      expect(codesOf(answers)).to.deep.equal(['ordering.hold-orders', 'ordering.hold-orders']);
    }
  });

  it('is refused in one sentence with the numbers, and nothing is kept by it', async () => {
    const hat = await aProduct().withPieces(12).at(shop);
    const answer = await anOrder().of(hat, 11).sendTo(shop);
    const { code, params, detail } = problemIn(answer);
    expect([answer.status, code]).to.deep.equal([409, 'ordering.hold-product']);
    expect(params).to.deep.equal({ productId: hat.id, held: 0, most: 10 });
    expect(detail).to.include('10 món');
    expect(await inStock(shop, hat)).to.equal(12);
  });

  it('is a row that can be changed', async () => {
    const hat = await aProduct().withPieces(12).at(shop);
    await shop.query(`update ordering.hold_limits set most_of_product = 11 where counted_by <> 'address'`);
    try {
      expect((await anOrder().of(hat, 11).sendTo(shop)).status).to.equal(201);
    } finally {
      await shop.query(`update ordering.hold_limits set most_of_product = 10 where counted_by <> 'address'`);
    }
  });

  it('is free for the next order when it was paid or cancelled', async () => {
    const hat = await aProduct().withPieces(9).at(shop);
    const buyer = aBuyer();
    const order = () => anOrder().of(hat).with({ buyer });
    await order().paidAt(shop);
    const waiting = [await order().placedAt(shop), await order().placedAt(shop)];
    expect((await order().sendTo(shop)).status).to.equal(409);
    await shop.service.client().post(`/api/v1/orders/${waiting[0]?.secret}/cancel`);
    expect((await order().sendTo(shop)).status).to.equal(201);
  });

  describe('by fifty bots and ten honest buyers', () => {
    it('leaves pieces for the honest ones when the bots sit behind one address', async () => {
      const hat = await aProduct().withPieces(60).at(shop);
      const [greedy, honest] = await Promise.all([
        Promise.all(bots(50, hat, 10, randomAddress())),
        Promise.all(Array.from({ length: 10 }, () => anOrder().of(hat, 2).sendTo(shop))),
      ]);
      expect(placed(honest)).to.have.length(10);
      expect(placed(greedy)).to.have.length(2);
      expect(codesOf(greedy)).to.include('ordering.hold-network').and.not.include('inventory.out-of-stock');
      for (const { body } of honest) await pay(body);
    });

    it('gives them the pieces a quarter of an hour later when every bot is somebody else', async () => {
      const hat = await aProduct().withPieces(15).at(shop);
      const machines = Array.from({ length: 25 }, () => ({ buyer: aBuyer(), address: randomAddress() }));
      const rush = () =>
        machines.map(({ buyer, address }) => anOrder().of(hat).with({ buyer }).sendTo(shop, address));
      expect(placed(await Promise.all(rush()))).to.have.length(15);

      const tooLate = await anOrder().of(hat).sendTo(shop);
      expect(problemIn(tooLate).code).to.equal('inventory.out-of-stock');
      const [parcel] = (await quoteFor(shop, [{ productId: hat.id, quantity: 1 }])).parcels;
      const freeAgainAt = Date.parse(String(parcel?.lines[0]?.freeAgainAt));

      shop.forward(freeAgainAt - shop.now().getTime() + MINUTE);
      await sweep();
      const [again, honest] = await Promise.all([
        Promise.all(rush()),
        Promise.all(Array.from({ length: 5 }, () => anOrder().of(hat).sendTo(shop))),
      ]);
      expect(placed(honest)).to.have.length(5);
      expect(placed(again), 'those that had not kept one before').to.have.length(10);
      expect(new Set(codesOf(again))).to.deep.equal(new Set(['ordering.hold-lapsed']));
    });
  });

  // The provider opens no page for a time that lies more than a day ahead, so nothing is paid after this.
  describe('a day later', () => {
    it('names nobody in the database and is forgotten after a day', async () => {
      const buyer = aBuyer();
      const address = randomAddress();
      const hat = await aProduct().at(shop);
      const { code } = (await anOrder().of(hat).with({ buyer }).sendTo(shop, address)).body;
      const rows = `select count(*) from ordering.holders h join ordering.orders o on o.id = h.order_id
        where o.code = $1`;
      expect(await count(shop, rows, [code])).to.equal(3);
      for (const known of [buyer.phone, buyer.email, address]) {
        const named = `select count(*) from ordering.holders h where h::text like '%' || $1 || '%'
          or h.digest in (convert_to($1, 'UTF8'), sha256(convert_to($1, 'UTF8')))`;
        expect(await count(shop, named, [known]), known).to.equal(0);
      }
      shop.forward(24 * 60 * MINUTE);
      await shop.service.get(ForgetHolders).handle();
      expect(await count(shop, rows, [code])).to.equal(0);
    });
  });
});
