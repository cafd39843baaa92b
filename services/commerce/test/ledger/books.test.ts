import { expect } from 'chai';
import type { ProductDetail } from '../../api/catalog.js';
import { newId } from '../../src/kernel/ids.js';
import { BooksQueries, type Account } from '../../src/modules/ledger/index.js';
import { AnnounceRates } from '../../src/modules/ledger/use-cases/announce-rates.js';
import { PostSale } from '../../src/modules/ledger/use-cases/post-sale.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from '../support/eventually.js';
import { anOrder, aProduct, count, openShop, type Shop } from '../support/shop.js';

describe('the books', () => {
  let shop: Shop;

  before(async () => {
    shop = await openShop();
  });
  after(() => shop.stop());

  type Balances = Partial<Record<Account, bigint>>;

  const balances = async (): Promise<Balances> =>
    Object.fromEntries(
      (await shop.service.get(BooksQueries).balances()).map(({ account, balance }) => [
        account,
        balance.amount,
      ]),
    );

  /** By how much each account moved; accounts that did not are left out. */
  const movedSince = async (before: Balances): Promise<Balances> =>
    Object.fromEntries(
      Object.entries(await balances())
        .map(([account, balance]) => [account, balance - (before[account as Account] ?? 0n)] as const)
        .filter(([, moved]) => moved !== 0n),
    );

  const booked = ({ code }: { code: string }, ...kinds: string[]): Promise<unknown> =>
    eventually(`the order is booked: ${kinds.join(', ')}`, async () => {
      const postings = `select count(*) from ledger.postings p join ordering.orders o on o.id = p.order_id
        where o.code = $1 and p.kind = any($2)`;
      return (await count(shop, postings, [code, kinds])) === kinds.length;
    });

  it('share a sale among everybody, to the đồng, and hold as much as the provider', async () => {
    const hat = await aProduct().costing(333_333n).withPieces(3).at(shop);
    const before = await balances();
    await booked(await anOrder().of(hat, 2).paidAt(shop), 'receipt', 'sale');
    expect(await movedSince(before)).to.deep.equal({
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
    const { rows } = await shop.query<{ id: string }>('select id from ordering.orders where code = $1', [
      order.code,
    ]);
    await Promise.all(
      [1, 2, 3].map(() => shop.service.get(PostSale).execute({ orderId: String(rows[0]?.id) })),
    );
    const sales = `select count(*) from ledger.postings where kind = 'sale' and order_id = $1`;
    expect(await count(shop, sales, [rows[0]?.id])).to.equal(1);
  });

  it('let money that paid nothing in and out again', async () => {
    const hat = await aProduct().at(shop);
    const before = await balances();
    const order = await anOrder().of(hat).placedAt(shop);
    await shop.withdraw(String(hat.pieceIds[0]));
    await shop.sandbox.pay(order.payUrl);
    await booked(order, 'receipt', 'refund');
    expect(await movedSince(before)).to.deep.equal({});
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
        expect(await write(change), change).to.include('append-only');
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
