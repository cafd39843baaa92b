import { expect } from 'chai';
import type { StatementImported } from '../../api/transfers.js';
import { statementImported } from '../../api/transfers.js';
import { contentFor, transferFor, unmatchedTransfers } from '../support/bank.js';
import { problemIn, type Answer } from '../support/http-client.js';
import { untilQuiet } from '../support/money.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { aCooperative, anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { count, openShop, type Shop } from '../support/shop.js';

const PRICE = 285_000;

describe('money on the bank account', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;

  before(async () => {
    shop = await openShop();
    const cooperative = await aCooperative().at(shop.service);
    officer = await anOfficer().of(cooperative).at(shop.service);
    stranger = await anOfficer().at(shop.service);
    hat = await aProduct()
      .withPieces(30)
      .by(await anArtisan().of(cooperative).at(shop.service))
      .at(shop);
  });
  after(() => shop.stop());

  const placed = () => anOrder().of(hat).with({ payment: 'transfer' }).placedAt(shop);
  const one = async (reference: string) =>
    (await unmatchedTransfers(officer)).find((it) => it.reference === reference)!;
  const match = (person: TestPerson, id: string, orderCode: string): Promise<Answer<unknown>> =>
    person.client.post(`/api/v1/office/transfers/${id}/match`, { orderCode });
  /** One letter of the code is another. */
  const misspelt = (code: string): string => {
    const at = code.length - 3;
    return `${code.slice(0, at)}${code[at] === '7' ? '8' : '7'}${code.slice(at + 1)}`.replaceAll('-', '');
  };

  describe('that fits no order', () => {
    it('stands in the office with the order that it may be for, and pays it when an officer says so', async () => {
      const order = await placed();
      const reference = 'FT-MISSPELT';
      await transferFor(shop, order, PRICE, { content: `CK ${misspelt(order.code)}`, reference });
      const transfer = await one(reference);
      expect(transfer).to.deep.include({ amount: { amount: String(PRICE), currency: 'VND' } });
      expect(transfer.likely[0]).to.equal(order.code);
      expect((await statusOf(shop, order.secret)).state).to.equal('placed');
      // As somebody types it.
      const answer = await match(officer, transfer.id, order.code.toLowerCase().replaceAll('-', ' '));
      expect(answer.status).to.equal(200);
      await untilState(shop, order.secret, 'paid');
      expect(await one(reference)).to.equal(undefined);
      const twice = await match(officer, transfer.id, order.code);
      expect([twice.status, problemIn(twice).code]).to.deep.equal([409, 'payments.transfer-settled']);
    });

    it('is likely for who waits for this very amount', async () => {
      const order = await anOrder().of(hat, 7).with({ payment: 'transfer' }).placedAt(shop);
      const { total } = await statusOf(shop, order.secret);
      await transferFor(shop, order, Number(total.amount), {
        content: 'chuyen tien non',
        reference: 'FT-AMOUNT',
      });
      expect((await one('FT-AMOUNT')).likely).to.deep.equal([order.code]);
      const theirs = (await unmatchedTransfers(stranger)).find(({ reference }) => reference === 'FT-AMOUNT');
      expect(theirs?.likely, 'no order of others is named').to.deep.equal([]);
    });

    it('is not put to an order of another cooperative, or to none', async () => {
      const order = await placed();
      await transferFor(shop, order, PRICE, { content: 'khong ghi ma', reference: 'FT-OTHERS' });
      const { id } = await one('FT-OTHERS');
      for (const answer of [
        await match(stranger, id, order.code),
        await match(officer, id, 'DL-22222-22222'),
        await match(officer, '0192f0c1-0000-7000-8000-000000000000', order.code),
      ]) {
        expect(answer.status).to.equal(404);
      }
      expect((await match(officer, id, 'không có')).status).to.equal(400);
      expect((await match(officer, 'x', order.code)).status).to.equal(400);
      const nobody = shop.service.client();
      expect(
        (await nobody.post(`/api/v1/office/transfers/${id}/match`, { orderCode: order.code })).status,
      ).to.equal(401);
    });

    it('names two orders: a person decides', async () => {
      const [first, second] = [await placed(), await placed()];
      await transferFor(shop, first, PRICE, {
        content: `${contentFor(first)} ${contentFor(second)}`,
        reference: 'FT-TWO',
      });
      expect((await statusOf(shop, first.secret)).state).to.equal('placed');
      const { id } = await one('FT-TWO');
      await match(officer, id, second.code);
      await untilState(shop, second.secret, 'paid');
      expect((await statusOf(shop, first.secret)).state).to.equal('placed');
    });

    it('is set aside with a reason, once', async () => {
      const order = await placed();
      await transferFor(shop, order, 1_000_000, { content: 'tai tro lang nghe', reference: 'FT-GRANT' });
      const { id } = await one('FT-GRANT');
      const aside = (note: string) =>
        officer.client.post(`/api/v1/office/transfers/${id}/set-aside`, { note });
      expect((await aside('')).status).to.equal(400);
      expect((await aside('Tiền tài trợ, không phải đơn hàng')).status).to.equal(200);
      expect(await one('FT-GRANT')).to.equal(undefined);
      expect((await aside('Tiền tài trợ')).status).to.equal(409);
      expect((await match(officer, id, order.code)).status).to.equal(409);
    });
  });

  describe('in a statement', () => {
    const HEAD = 'Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Số dư,Nội dung';
    const upload = (csv: string, person = officer): Promise<Answer<unknown>> =>
      person.client.send('POST', '/api/v1/office/statements', csv, { 'content-type': 'text/csv' });
    const imported = async (csv: string): Promise<StatementImported> =>
      statementImported.parse((await upload(csv)).body);

    it('pays what no notice told of; the same file again changes nothing, nor does the notice after it', async () => {
      const order = await placed();
      const csv = [
        '\ufeffSao kê tài khoản 1012345678',
        HEAD,
        `30/11/2026 19:04:05,FT-STATED,,285.000,1.285.000,"${contentFor(order)}"`,
        '30/11/2026 19:05:00,FT-OUT,100.000,,1.185.000,"phi dich vu"',
        '30/11/2026 19:06:00,FT-NOBODY,,77.000,1.262.000,"khong ro"',
      ].join('\r\n');
      expect(await imported(csv)).to.deep.equal({ matched: 1, unmatched: 1, known: 0, outgoing: 1 });
      await untilState(shop, order.secret, 'paid');
      expect(await imported(csv)).to.deep.equal({ matched: 0, unmatched: 0, known: 2, outgoing: 1 });
      await transferFor(shop, order, PRICE, { reference: 'FT-STATED' });
      await untilQuiet(shop);
      const captured = `select count(*) from payments.captures c join ordering.orders o on o.id = c.order_id where o.code = $1`;
      expect(await count(shop, captured, [order.code])).to.equal(1);
    });

    it('with a line that cannot be read is refused whole, naming the line', async () => {
      const order = await placed();
      const csv = [
        HEAD,
        `30/11/2026,FT-HALF,,285.000,1,"${contentFor(order)}"`,
        '31/13/2026,FT-BAD,,1.000,1,x',
      ].join('\n');
      const answer = await upload(csv);
      expect(problemIn(answer)).to.deep.include({ status: 422, code: 'payments.statement-unreadable' });
      expect(problemIn(answer).detail).to.include('dòng 3, không đọc được ngày');
      expect((await statusOf(shop, order.secret)).state).to.equal('placed');
    });

    it('is refused when it is none, too large, or from somebody who is no officer', async () => {
      expect(problemIn(await upload('xin chào')).code).to.equal('payments.statement-unreadable');
      expect((await officer.client.post('/api/v1/office/statements', { csv: HEAD })).status).to.equal(400);
      expect((await upload('x'.repeat(2 * 1024 * 1024 + 1))).status).to.equal(413);
      const nobody = shop.service.client();
      const unsigned = await nobody.send('POST', '/api/v1/office/statements', HEAD, {
        'content-type': 'text/csv',
      });
      expect(unsigned.status).to.equal(401);
    });
  });
});
