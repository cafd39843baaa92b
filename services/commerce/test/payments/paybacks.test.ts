import { expect } from 'chai';
import type { PlacedOrder } from '../../api/orders.js';
import { paybackList } from '../../api/transfers.js';
import { HOA, payBack, paybacksOf, transferFor } from '../support/bank.js';
import { type Answer, problemIn } from '../support/http-client.js';
import { untilQuiet } from '../support/money.js';
import { moneyTasksOf, moveParcel, parcelOf } from '../support/office-parcels.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { anOfficer, aTreasurer, type TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { count, type Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';
import { CALM } from '../support/stripe-sandbox.js';

const PRICE = 285_000;

/** An order of one hat costs 285 000 ₫ with its sending. */
describe('money that a person sends back', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(20)));
  });
  after(() => shop.stop());

  const placed = (): Promise<PlacedOrder> => anOrder().of(hat).with({ payment: 'transfer' }).placedAt(shop);
  const overPaid = async (): Promise<PlacedOrder> => {
    const order = await placed();
    await transferFor(shop, order, PRICE + 5_000);
    await untilState(shop, order.secret, 'paid');
    await untilQuiet(shop);
    return order;
  };
  it('by hand, though a card’s money of the same order is refused', async () => {
    const order = await anOrder().of(hat).paidAt(shop);
    await transferFor(shop, order, PRICE);
    await untilQuiet(shop);
    await shop.sandbox.turn({ refuseRefunds: true });
    await moveParcel(officer, (await parcelOf(officer, order)).id, 'cancel', { reason: 'Hết nguyên liệu' });
    await untilQuiet(shop);
    await shop.sandbox.turn(CALM);
    const page = await statusOf(shop, order.secret);
    expect([page.owed.amount, page.payback?.due.amount]).to.deep.equal([String(2 * PRICE), String(PRICE)]);
    expect(
      (await moneyTasksOf(officer, order)).map(({ kind, amount }) => [kind, amount.amount]),
    ).to.deep.equal([
      ['refund-refused', String(PRICE)],
      ['pay-back', String(PRICE)],
    ]);
    await payBack(shop, officer, order);
    await untilQuiet(shop);
    const after = await statusOf(shop, order.secret);
    expect([after.owed.amount, after.payback?.due.amount]).to.deep.equal([String(PRICE), '0']);
  });

  const nameAccount = (secret: string, account: object) =>
    shop.service.client().post(`/api/v1/orders/${secret}/payback-account`, account);

  it('only to an account that its buyer named, once, and by an officer of its own', async () => {
    const order = await overPaid();
    const [payback] = await paybacksOf(officer, order);
    const sent = (person: TestPerson) =>
      person.client.post(`/api/v1/office/paybacks/${payback?.id}/sent`, { reference: 'FT26334001' });
    expect(problemIn(await sent(officer)).code).to.equal('payments.payback-account-missing');
    expect((await nameAccount(order.secret, HOA)).status).to.equal(200);
    const [named] = await paybacksOf(officer, order);
    expect(named?.account).to.deep.include({
      bankName: 'Agribank',
      accountNumber: '4000205123456',
      accountName: 'LE THI HOA',
    });
    expect(await paybacksOf(stranger, order)).to.deep.equal([]);
    expect(problemIn(await sent(stranger)).code).to.equal('payments.payback-not-due');
    const answers = await Promise.all([sent(officer), sent(officer)]);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    await untilQuiet(shop);
    const sums = `select coalesce(sum(s.amount), 0)::bigint as count from payments.sent_back s
      join payments.captures c on c.id = s.capture_id join ordering.orders o on o.id = c.order_id where o.code = $1`;
    expect(await count(shop, sums, [order.code])).to.equal(5_000);
  });

  it('not to an account of an order that nothing is owed of, nor to none', async () => {
    const order = await placed();
    const answer = await nameAccount(order.secret, HOA);
    expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.nothing-to-pay-back']);
    expect((await nameAccount('nobody', HOA)).status).to.equal(404);
    const owed = await overPaid();
    for (const change of [
      { bankBin: '97043' },
      { accountNumber: '12' },
      { accountNumber: 'số tài khoản' },
      { accountName: '' },
    ]) {
      expect((await nameAccount(owed.secret, { ...HOA, ...change })).status, JSON.stringify(change)).to.equal(
        400,
      );
    }
  });

  describe('of much', () => {
    const MUCH = 5_000_000;
    let second: TestPerson;
    let due: PlacedOrder;

    before(async () => {
      second = await anOfficer().of({ id: officer.cooperativeId! }).at(shop.service);
    });
    beforeEach(async () => {
      due = await tooMuch(MUCH);
      await nameAccount(due.secret, HOA);
    });

    const tooMuch = async (more: number): Promise<PlacedOrder> => {
      const order = await placed();
      await transferFor(shop, order, PRICE + more);
      await untilState(shop, order.secret, 'paid');
      await untilQuiet(shop);
      return order;
    };
    const seenBy = async (person: TestPerson) => (await paybacksOf(person, due))[0]!;
    const propose = async (person: TestPerson, digest?: string) => {
      const { id, account } = await seenBy(person);
      return person.client.post(`/api/v1/office/paybacks/${id}/proposal`, {
        digest: digest ?? account?.digest,
      });
    };
    const send = async (person: TestPerson, change: object = {}) => {
      const { id, account } = await seenBy(person);
      const body = { reference: 'FT26334002', digest: account?.digest, ...change };
      return person.client.post(`/api/v1/office/paybacks/${id}/sent`, body);
    };
    const refusedAs = (answer: Answer<unknown>) => [answer.status, problemIn(answer).code];

    it('takes one who proposes it and another who sends it, and says who did what', async () => {
      expect((await seenBy(officer)).needsTwo).to.equal(true);
      expect(refusedAs(await send(officer))).to.deep.equal([409, 'payments.payback-needs-two']);
      expect((await propose(officer)).status).to.equal(200);
      expect((await seenBy(officer)).proposal).to.deep.include({ isMine: true, holds: true });
      expect((await seenBy(second)).proposal).to.deep.include({ isMine: false, holds: true });
      expect(refusedAs(await send(officer))).to.deep.equal([409, 'payments.payback-by-same']);
      const answer = await send(second);
      expect(answer.status).to.equal(200);
      const { sent } = paybackList.parse(answer.body);
      const told = sent.find(({ orderCode }) => orderCode === due.code);
      expect(told).to.deep.include({
        reference: 'FT26334002',
        amount: { amount: String(MUCH), currency: 'VND' },
      });
      const names = `select name as it from accounts."user" where id = any($1) order by array_position($1, id)`;
      const { rows } = await shop.query<{ it: string }>(names, [[officer.userId, second.userId]]);
      expect([told?.proposed?.by, told?.sentBy]).to.deep.equal(rows.map(({ it }) => it));
      const strangers = paybackList.parse((await stranger.client.get('/api/v1/office/paybacks')).body);
      expect(strangers.sent).to.deep.equal([]);
    });

    it('takes one person below the amount, though they proposed it', async () => {
      due = await tooMuch(MUCH - 1);
      await nameAccount(due.secret, HOA);
      expect((await seenBy(officer)).needsTwo).to.equal(false);
      expect((await propose(officer)).status).to.equal(200);
      expect((await send(officer, { digest: undefined })).status).to.equal(200);
    });

    it('keeps who proposed what, also what another proposal took the place of', async () => {
      await propose(officer);
      await propose(officer);
      await nameAccount(due.secret, { ...HOA, accountNumber: '4000 2051 23457' });
      await propose(second);
      await propose(officer);
      const { proposal, replaced } = await seenBy(second);
      expect(proposal).to.deep.include({ isMine: false, holds: true });
      const { rows } = await shop.query<{ it: string }>(
        `select name as it from accounts."user" where id = any($1) order by array_position($1, id)`,
        [[officer.userId, second.userId]],
      );
      const [first, other] = rows.map(({ it }) => it);
      expect(
        replaced.map(({ displayName, isForThis }) => [displayName, isForThis]),
        'the newest first',
      ).to.deep.equal([
        [other, true],
        [first, false],
      ]);
      for (const edit of [
        'update payments.payback_proposals set digest = $1',
        'delete from payments.payback_proposals where digest = $1',
      ]) {
        const refused = await shop.query(edit, ['x']).then(
          () => undefined,
          (error: Error) => error.message,
        );
        expect(refused).to.match(/permission denied|append-only/);
      }
    });

    it('takes a new proposal when the account is another, and warns of it for a week', async () => {
      await propose(officer);
      expect((await seenBy(second)).account?.changedAt).to.equal(null);
      // The same once more is no other account.
      await nameAccount(due.secret, HOA);
      expect((await seenBy(second)).proposal?.holds).to.equal(true);
      const before = await seenBy(second);
      await nameAccount(due.secret, { ...HOA, accountNumber: '4000 2051 23457' });
      const after = await seenBy(second);
      expect(after.proposal).to.deep.include({ holds: false });
      expect(after.account?.changedAt).to.match(/Z$/);
      for (const digest of [before.account!.digest, after.account!.digest, undefined])
        expect(refusedAs(await send(second, { digest }))).to.deep.equal([409, 'payments.payback-changed']);
      expect(refusedAs(await propose(officer, before.account!.digest))).to.deep.equal([
        ...[409, 'payments.payback-changed'],
      ]);
      expect((await propose(officer)).status).to.equal(200);
      expect((await send(second)).status).to.equal(200);
      await shop.query(
        `update payments.payback_accounts set changed_at = changed_at - interval '7 days' where changed_at is not null`,
      );
      due = await tooMuch(1_000);
      await nameAccount(due.secret, HOA);
      expect((await seenBy(second)).account?.changedAt).to.equal(null);
    });

    it('is no officer’s of another cooperative, and none without an account', async () => {
      const { id, account } = await seenBy(officer);
      const answer = await stranger.client.post(`/api/v1/office/paybacks/${id}/proposal`, {
        digest: account!.digest,
      });
      expect(refusedAs(answer)).to.deep.equal([409, 'payments.payback-not-due']);
      due = await tooMuch(MUCH);
      const missing = await propose(officer, '0'.repeat(64));
      expect(refusedAs(missing)).to.deep.equal([409, 'payments.payback-account-missing']);
      expect((await propose(officer, 'nothing')).status).to.equal(400);
    });

    it('is held to two by the database, too', async () => {
      await propose(officer);
      const { rows } = await shop.query<{ id: string }>(
        `select id from payments.refunds where state = 'requested' order by requested_at desc limit 1`,
      );
      const insert = (proposedBy: string | null) =>
        shop.query(
          `insert into payments.paybacks (refund_id, reference, bank_bin, account_number, account_name, noted_by,
             noted_at, needs_two, proposed_by, proposed_at)
           values ($1, 'FT1', '970405', '1', 'A', 'one', now(), true, $2::text, case when $2 is null then null else now() end)`,
          [rows[0]!.id, proposedBy],
        );
      for (const proposedBy of ['one', null]) {
        const refused = await insert(proposedBy).catch((error: { code?: string }) => error);
        expect((refused as { code?: string }).code).to.equal('23514');
      }
    });

    describe('with a treasurer', () => {
      it('is sent by them alone; officers propose it', async () => {
        const treasurer = await aTreasurer(officer, shop.service);
        const list = async (person: TestPerson) =>
          paybackList.parse((await person.client.get('/api/v1/office/paybacks')).body);
        expect([(await list(officer)).maySend, (await list(treasurer)).maySend]).to.deep.equal([false, true]);
        await propose(officer);
        expect(refusedAs(await send(second))).to.deep.equal([403, 'accounts.treasurers-alone']);
        expect((await send(treasurer)).status).to.equal(200);
        const parcel = await parcelOf(officer, due);
        for (const verb of ['cancel', 'refund']) {
          const body = { reason: 'Hết nguyên liệu', ...(verb === 'refund' && { lines: [] }) };
          expect(refusedAs(await moveParcel(second, parcel.id, verb, body)), verb).to.deep.equal([
            ...[403, 'accounts.treasurers-alone'],
          ]);
        }
        const cancelled = await moveParcel(treasurer, parcel.id, 'cancel', { reason: 'Hết nguyên liệu' });
        expect(cancelled.status).to.equal(200);
        const { rows } = await shop.query<{ role: string }>(
          `select role from platform.audit_log where user_id = $1 and action like 'POST /office/%' order by id`,
          [treasurer.userId],
        );
        expect(rows.map(({ role }) => role)).to.deep.equal(['treasurer', 'treasurer']);
      });
    });
  });
});
