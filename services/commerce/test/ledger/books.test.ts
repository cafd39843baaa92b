import { expect } from 'chai';
import type { ProductDetail } from '../../api/catalog.js';
import { newId } from '../../src/kernel/ids.js';
import { WatchPayouts } from '../../src/modules/payments/index.js';
import { AnnounceRates } from '../../src/modules/ledger/use-cases/announce-rates.js';
import { PostSale } from '../../src/modules/ledger/use-cases/post-sale.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from '../support/eventually.js';
import { balances, dashboard, movedSince, salesOf, untilQuiet } from '../support/money.js';
import { anOrder, orderIdOf, untilState } from '../support/orders.js';
import { aProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

describe('the books', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());

  const booked = ({ code }: { code: string }, ...kinds: string[]): Promise<unknown> =>
    eventually(`the order is booked: ${kinds.join(', ')}`, async () => {
      const postings = `select count(*) from ledger.postings p join ordering.orders o on o.id = p.order_id
        where o.code = $1 and p.kind = any($2)`;
      return (await count(shop, postings, [code, kinds])) === kinds.length;
    });

  it('share a sale among everybody, to the đồng, and hold as much as the provider', async () => {
    const hat = await aProduct().costing(333_333n).withPieces(3).at(shop);
    const before = await balances(shop);
    await booked(await anOrder().of(hat, 2).paidAt(shop), 'receipt', 'sale');
    expect(await movedSince(shop, before)).to.deep.equal({
      'payment-clearing': 701_666n,
      'artisan-payable': -543_333n,
      'cooperative-commission': -66_667n,
      'platform-fee': -33_333n,
      'village-fund': -13_333n,
      'withheld-pit': -3_333n,
      'withheld-vat': -6_667n,
      shipping: -35_000n,
    });
  });

  it('book a sale once however often they hear of it', async () => {
    const order = await anOrder()
      .of(await aProduct().at(shop))
      .paidAt(shop);
    await booked(order, 'sale');
    const orderId = await orderIdOf(shop, order);
    await Promise.all([1, 2, 3].map(() => shop.service.get(PostSale).execute({ orderId })));
    expect(await salesOf(shop, order)).to.equal(1);
  });

  it('let money that paid nothing in and out again', async () => {
    const hat = await aProduct().at(shop);
    const before = await balances(shop);
    const order = await anOrder().of(hat).placedAt(shop);
    await shop.withdraw(String(hat.pieceIds[0]));
    await shop.sandbox.pay(order.payUrl);
    await untilState(shop, order.secret, 'refunded');
    await untilQuiet(shop);
    expect(await movedSince(shop, before)).to.deep.equal({});
  });

  it('follow a payout to the bank, and back when it fails', async () => {
    const before = await balances(shop);
    const { id } = await dashboard(shop).payouts.create({ amount: 50_000, currency: 'vnd' });
    await eventually('it is at the bank', async () => (await movedSince(shop, before)).bank === 50_000n);
    expect(await movedSince(shop, before)).to.deep.equal({ bank: 50_000n, 'payment-clearing': -50_000n });
    await shop.sandbox.control(`payouts/${id}/fail`);
    await eventually('it is back', async () => (await movedSince(shop, before)).bank === undefined);
    await shop.service.get(WatchPayouts).handle();
    await untilQuiet(shop);
    expect(await movedSince(shop, before)).to.deep.equal({});
  });

  it('hear of a payout whose news were lost', async () => {
    const before = await balances(shop);
    await shop.sandbox.turn({ drop: true });
    await dashboard(shop).payouts.create({ amount: 7_000, currency: 'vnd' });
    await shop.sandbox.turn({ drop: false });
    await shop.service.get(WatchPayouts).handle();
    await eventually('it is at the bank', async () => (await movedSince(shop, before)).bank === 7_000n);
  });

  describe('in the database', () => {
    let id: string;
    let posting: string;
    beforeEach(() => {
      id = newId();
      posting = `insert into ledger.postings (id, kind, source_id, order_id, at)
        values ('${id}', 'sale', gen_random_uuid(), gen_random_uuid(), now())`;
    });
    const entry = (position: number, amount: number, currency = 'VND'): string =>
      `insert into ledger.entries (posting_id, position, account, amount, currency)
       values ('${id}', ${position}, 'platform-fee', ${amount}, '${currency}')`;
    const write = async (...statements: string[]): Promise<string> => {
      try {
        await shop.service.get(UnitOfWork).run(async (tx) => {
          for (const statement of statements) await tx.query(statement);
        });
        return 'written';
      } catch (error) {
        return (error as Error).message;
      }
    };

    it('a posting sums to zero in each currency, or is not there', async () => {
      const unbalanced = 'does not sum to zero';
      expect(await write(posting, entry(1, 100), entry(2, -99))).to.include(unbalanced);
      expect(await write(posting, entry(1, 100), entry(2, -100, 'USD'))).to.include(unbalanced);
      expect(await write(posting)).to.include('has no entries');
      expect(await write(posting, entry(1, 100), entry(2, -100))).to.equal('written');
      expect(await write(entry(3, 5)), 'nothing is added later').to.include(unbalanced);
    });

    it('nothing is changed or taken away', async () => {
      expect(await write(posting, entry(1, 100), entry(2, -100))).to.equal('written');
      for (const change of [
        'update ledger.entries set amount = amount * 2',
        'delete from ledger.entries',
        'truncate ledger.entries',
        `update ledger.postings set kind = 'refund'`,
        'delete from ledger.postings',
      ]) {
        expect(await write(change), change).to.include('permission denied');
        // Nor may the owner of the tables.
        const asOwner = await shop.service
          .asOwner(change)
          .catch((error: unknown) => (error as Error).message);
        expect(asOwner, change).to.include('append-only');
      }
    });
  });

  it('show every buyer how a price is shared, and change with the rates', async () => {
    const hat = await aProduct().costing(1_000_000n).at(shop);
    const shares = async (): Promise<Record<string, string>> => {
      const answer = await shop.service.client().get<ProductDetail>(`/api/v1/products/${hat.slug}`);
      return Object.fromEntries(answer.body.shares.map((share) => [share.account, share.amount.amount]));
    };
    expect(await shares()).to.deep.equal({
      artisan: '815000',
      cooperative: '100000',
      'village-fund': '20000',
      platform: '50000',
      'withheld-tax': '15000',
    });
    await shop.query(
      `insert into ledger.rates (account, valid_from, basis_points) values ('platform-fee', current_date, 400)`,
    );
    await Promise.all([1, 2, 3].map(() => shop.service.get(AnnounceRates).execute()));
    expect(await shares()).to.include({ artisan: '825000', platform: '40000' });
  });
});
