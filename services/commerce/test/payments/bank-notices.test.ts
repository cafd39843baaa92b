import { expect } from 'chai';
import type { PlacedOrder } from '../../api/orders.js';
import { statementImported, type StatementImported } from '../../api/transfers.js';
import { contentFor, signedNotice, transferFor } from '../support/bank.js';
import { problemIn } from '../support/http-client.js';
import { refundsOf, untilQuiet } from '../support/money.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const PRICE = 285_000;

/** An order of one hat costs 285 000 ₫ with its sending. */
describe('a transfer told by', () => {
  let shop: Shop;
  let officer: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, hat } = await openStaffedShop(aProduct().withPieces(20)));
  });
  after(() => shop.stop());

  const placed = (): Promise<PlacedOrder> => anOrder().of(hat).with({ payment: 'transfer' }).placedAt(shop);

  it('somebody without the right signature, or too late, changes nothing', async () => {
    const order = await placed();
    const transfer = { content: contentFor(order), amount: PRICE };
    const wrong = [
      await signedNotice(shop, transfer, { secret: 'another-secret-of-somebody' }),
      await signedNotice(shop, transfer, { at: Math.floor(Date.now() / 1000) - 400 }),
      await signedNotice(shop, transfer, { at: Math.floor(Date.now() / 1000) + 400 }),
      await shop.service.client().post('/api/v1/webhooks/bank/hmac', transfer),
      await shop.service.client().post('/api/v1/webhooks/bank/payos', { data: {}, signature: 'x' }),
      await shop.service
        .client()
        .post('/api/v1/webhooks/bank/sepay', { id: 1 }, { authorization: 'Apikey wrong' }),
    ];
    for (const answer of wrong) {
      expect([answer.status, problemIn(answer).code]).to.deep.equal([400, 'payments.signature-invalid']);
    }
    expect((await shop.service.client().post('/api/v1/webhooks/bank/other', transfer)).status).to.equal(400);
    expect((await statusOf(shop, order.secret)).transfer?.received.amount).to.equal('0');
  });

  it('the bank of another account, or of money that went out, pays no order', async () => {
    const order = await placed();
    await transferFor(shop, order, PRICE, { accountNumber: '999' });
    await transferFor(shop, order, PRICE, { direction: 'out' });
    expect((await statusOf(shop, order.secret)).transfer?.received.amount).to.equal('0');
  });

  it('SePay in its own words', async () => {
    const order = await placed();
    const answer = await shop.service.client().post(
      '/api/v1/webhooks/bank/sepay',
      {
        id: 92_704,
        gateway: 'Vietcombank',
        transactionDate: '2026-11-30 14:02:37',
        accountNumber: '1012345678',
        code: null,
        content: contentFor(order),
        transferType: 'in',
        transferAmount: PRICE,
        accumulated: 19_077_000,
        subAccount: null,
        referenceCode: 'MBVCB.3278907687',
        description: '',
      },
      { authorization: 'Apikey only-for-tests-of-sepay' },
    );
    expect([answer.status, answer.body]).to.deep.equal([200, { success: true }]);
    await untilState(shop, order.secret, 'paid');
  });

  describe('two ways, of which one has no name of the bank’s for it,', () => {
    const bySepay = async (order: PlacedOrder, id: number, referenceCode: string | null): Promise<void> => {
      const answer = await shop.service.client().post(
        '/api/v1/webhooks/bank/sepay',
        {
          id,
          transactionDate: '2026-11-30 14:02:37',
          accountNumber: '1012345678',
          content: contentFor(order),
          transferType: 'in',
          transferAmount: PRICE,
          referenceCode,
        },
        { authorization: 'Apikey only-for-tests-of-sepay' },
      );
      expect(answer.status).to.equal(200);
    };
    const row = (order: PlacedOrder, reference: string): string =>
      `30/11/2026,${reference},285.000,"CT DEN ${contentFor(order)}"`;
    const imported = async (...rows: string[]): Promise<StatementImported> => {
      const csv = ['Ngày giao dịch,Số tham chiếu,Ghi có,Nội dung', ...rows].join('\n');
      const answer = await officer.client.send('POST', '/api/v1/office/statements', csv, {
        'content-type': 'text/csv',
      });
      return statementImported.parse(answer.body);
    };
    const owed = async (order: PlacedOrder): Promise<string | undefined> => {
      await untilQuiet(shop);
      return (await statusOf(shop, order.secret)).payback?.due.amount;
    };

    it('is one: by SePay without one, then in the statement', async () => {
      const order = await placed();
      await bySepay(order, 101, null);
      await untilState(shop, order.secret, 'paid');
      expect(await imported(row(order, 'FT-OF-101'))).to.deep.include({ matched: 0, known: 1 });
      expect(await imported(row(order, 'FT-OF-101'))).to.deep.include({ matched: 0, known: 1 });
      expect(await owed(order)).to.equal(undefined);
    });

    it('is one: by a notice, then in a statement that names none', async () => {
      const order = await placed();
      await transferFor(shop, order, PRICE, { at: '2026-11-30T14:02:37+07:00' });
      expect(await imported(row(order, ''))).to.deep.include({ matched: 0, known: 1 });
      expect(await owed(order)).to.equal(undefined);
    });

    it('is one: in the statement, then by SePay, which was late', async () => {
      const order = await placed();
      expect(await imported(row(order, ''))).to.deep.include({ matched: 1, known: 0 });
      await bySepay(order, 102, 'FT-LATE-102');
      expect(await owed(order)).to.equal(undefined);
    });

    it('is one: by both at the same moment', async () => {
      const order = await placed();
      await Promise.all([
        bySepay(order, 103, null),
        transferFor(shop, order, PRICE, { at: '2026-11-30T14:02:37+07:00' }),
      ]);
      await untilState(shop, order.secret, 'paid');
      expect(await owed(order)).to.equal(undefined);
    });

    it('is two where it was made twice: the second is owed, once', async () => {
      const order = await placed();
      await bySepay(order, 104, null);
      expect(await imported(row(order, ''), row(order, ''))).to.deep.include({ matched: 1, known: 1 });
      await bySepay(order, 105, null);
      expect(await owed(order)).to.equal(String(PRICE));
    });

    it('is another one days later', async () => {
      const order = await placed();
      await transferFor(shop, order, PRICE, { at: '2026-11-20T14:02:37+07:00' });
      expect(await imported(row(order, ''))).to.deep.include({ matched: 1, known: 0 });
      expect(await owed(order)).to.equal(String(PRICE));
    });
  });

  it('a bank that gives two the same name is believed where their sums differ', async () => {
    const order = await placed();
    await transferFor(shop, order, 200_000, { reference: 'CT-0001' });
    await transferFor(shop, order, 85_000, { reference: 'CT-0001' });
    await transferFor(shop, order, 85_000, { reference: 'CT-0001' });
    await untilState(shop, order.secret, 'paid');
    await untilQuiet(shop);
    expect(await refundsOf(shop, order)).to.equal(0);
  });
});
