import { expect } from 'chai';
import { eventually } from '../support/eventually.js';
import { shownOf, takeTurn, toldOf } from '../support/letters.js';
import { dashboard } from '../support/money.js';
import { aPaidParcel } from '../support/office-parcels.js';
import { statusOf, untilState } from '../support/orders.js';
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
});
