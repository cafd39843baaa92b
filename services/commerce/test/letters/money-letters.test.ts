import { expect } from 'chai';
import type { OutboxPage } from '../../api/accounts.js';
import { transferFor } from '../support/bank.js';
import { eventually } from '../support/eventually.js';
import { lettersOfParcel, shownOf, takeTurn, toldOf } from '../support/letters.js';
import { dashboard } from '../support/money.js';
import { aPaidParcel, moveParcel } from '../support/office-parcels.js';
import { anOrder, statusOf, untilState } from '../support/orders.js';
import { aProduct } from '../support/products.js';
import { openStaffedShop, type StaffedShop } from '../support/staffed-shop.js';
import { CARDS } from '../support/stripe-sandbox.js';

describe('letters about an order’s money', () => {
  let staffed: StaffedShop;
  let shop: StaffedShop['shop'];

  before(async () => {
    staffed = await openStaffedShop(aProduct().withPieces(6));
    ({ shop } = staffed);
  });
  after(() => shop.stop());

  const untilTold = (order: { code: string }, what: string) =>
    eventually(`${what} went out`, async () => (await toldOf(shop, order)).includes(what));

  it('tell the buyer that all of it goes back, once', async () => {
    const { order, intent } = await aPaidParcel(staffed);
    await dashboard(shop).refunds.create({ payment_intent: intent });
    await untilState(shop, order.secret, 'refunded');
    await takeTurn(shop.service);
    await untilTold(order, 'refunded mail');
    await takeTurn(shop.service);
    const letters = (await shownOf(shop, order)).filter(({ subject }) => subject?.includes('hoàn tiền'));
    expect(letters).to.have.length(1);
    expect(letters[0]?.text).to.contain('285.000\u00a0₫');
  });

  it('tell the officers of a dispute, and how it ended; the buyer knows', async () => {
    const { order, intent } = await aPaidParcel(staffed, CARDS.disputed);
    const disputeIs = (state: string) =>
      eventually(
        `the dispute is ${state}`,
        async () => (await statusOf(shop, order.secret)).dispute === state,
      );
    await disputeIs('open');
    await untilTold(order, 'dispute sms');
    await takeTurn(shop.service);
    const disputes = async () => (await toldOf(shop, order)).filter((it) => it.startsWith('dispute'));
    expect(await disputes()).to.deep.equal(['dispute sms']);
    const told = (await shownOf(shop, order)).find(({ text }) => text.includes('khiếu nại'));
    expect(told?.to).to.equal(staffed.officer.phone);
    expect(told?.text).to.contain('/vi/office/money');

    const [dispute] = (await dashboard(shop).disputes.list({ payment_intent: intent })).data;
    await dashboard(shop).disputes.update(dispute!.id, {
      evidence: { uncategorized_text: 'winning_evidence' },
    });
    await disputeIs('won');
    await untilTold(order, 'dispute-won sms');
    expect(await disputes()).to.deep.equal(['dispute sms', 'dispute-won sms']);
  });

  it('tell both when a dispute is lost', async () => {
    const { order, intent } = await aPaidParcel(staffed, CARDS.disputed);
    await eventually('it is disputed', async () => (await statusOf(shop, order.secret)).dispute === 'open');
    const [dispute] = (await dashboard(shop).disputes.list({ payment_intent: intent })).data;
    await dashboard(shop).disputes.update(dispute!.id, {
      evidence: { uncategorized_text: 'losing_evidence' },
    });
    await untilTold(order, 'dispute-lost sms');
    await untilTold(order, 'refunded mail');
    const mail = (await shownOf(shop, order)).find(({ subject }) => subject?.includes('hoàn tiền'));
    expect(mail?.text).to.contain('Theo khiếu nại của quý khách');
  });

  it('tell the buyer what goes back of one line, and of the whole alone when the rest follows', async () => {
    const { order, parcel } = await aPaidParcel(staffed);
    const [line] = parcel.lines;
    const lines = [{ id: line!.id, amount: { amount: '50000', currency: 'VND' } }];
    const part = await moveParcel(staffed.officer, parcel.id, 'refund', {
      lines,
      reason: 'Vành nón bị xước',
    });
    expect(part.status).to.equal(200);
    await untilTold(order, 'part-refunded mail');
    const [mail, ...others] = (await shownOf(shop, order)).filter(({ subject }) =>
      subject?.includes('hoàn 50.000'),
    );
    expect(others).to.deep.equal([]);
    expect(mail?.text).to.contain(line!.title.vi).and.contain('về thẻ').and.not.to.contain('xước');
    expect((await lettersOfParcel(staffed.officer, parcel.id)).letters.map(({ name }) => name.vi)).to.contain(
      'Hoàn một phần tiền',
    );

    await moveParcel(staffed.officer, parcel.id, 'cancel', { reason: 'Hết lá' });
    await untilState(shop, order.secret, 'refunded');
    await untilTold(order, 'refunded mail');
    await takeTurn(shop.service);
    expect((await toldOf(shop, order)).filter((it) => it.startsWith('part'))).to.have.length(1);
  });

  it('tell the buyer what of a transfer came and what is missing, once for each sum, and not when it is paid', async () => {
    const order = await anOrder().of(staffed.hat).with({ payment: 'transfer' }).placedAt(shop);
    await transferFor(shop, order, 200_000);
    await untilTold(order, 'part-came mail');
    const letters = async () =>
      (await shownOf(shop, order)).filter(({ subject }) => subject?.includes('thiếu'));
    const [first] = await letters();
    expect(first?.subject).to.contain('còn thiếu 85.000\u00a0₫');
    expect(first?.text).to.contain('200.000\u00a0₫').and.contain(`/orders/${order.secret}`);
    await transferFor(shop, order, 50_000);
    await eventually('the second part is told', async () => (await letters()).length === 2);
    expect((await letters())[0]?.subject).to.contain('còn thiếu 35.000\u00a0₫');
    await transferFor(shop, order, 35_000);
    await untilState(shop, order.secret, 'paid');
    await takeTurn(shop.service);
    expect(await letters()).to.have.length(2);
  });

  it('tell officers that transfers fit no order, once an hour, and nobody when they are put to one meanwhile', async () => {
    const texts = async () => {
      await takeTurn(shop.service);
      const { body } = await shop.service.client().get<OutboxPage>('/api/v1/outbox');
      return body.messages.filter(({ text }) => text.includes('chưa rõ của đơn nào'));
    };
    const order = await anOrder().of(staffed.hat).with({ payment: 'transfer' }).placedAt(shop);
    await transferFor(shop, order, 285_000, { content: 'khong ghi ma' });
    await eventually('an officer is told', async () => (await texts()).length > 0);
    const [told, ...others] = await texts();
    expect(others).to.deep.equal([]);
    expect([staffed.officer.phone, staffed.stranger.phone]).to.include(told?.to);
    expect(told?.text).to.contain('có 1 khoản').and.contain('285.000').and.contain('/vi/office/transfers');
    await transferFor(shop, order, 99_000, { content: 'cung khong' });
    expect(await texts(), 'within the hour').to.have.length(1);
    await shop.query(
      `update letters.letters set written_at = written_at - interval '61 minutes' where order_id is null`,
    );
    expect(await texts()).to.have.length(2);
    expect((await texts())[0]?.text)
      .to.contain('có 2 khoản')
      .and.contain('384.000');

    await shop.query(
      `update letters.letters set written_at = written_at - interval '61 minutes' where order_id is null`,
    );
    await transferFor(shop, order, 12_000, { content: 'lan ba' });
    await shop.query(
      `update payments.bank_transfers set state = 'set-aside', note = 'Tài trợ', settled_by = 'test', settled_at = now()
       where state = 'unmatched'`,
    );
    expect(await texts(), 'nothing waits any more').to.have.length(2);
  });
});
