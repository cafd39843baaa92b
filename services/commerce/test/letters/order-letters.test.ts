import { expect } from 'chai';
import { UNDO_WITHIN_MS } from '../../src/kernel/undo.js';
import { MOST_PARTS, partsOf } from '../../src/modules/letters/domain/text-message.js';
import { Turns } from '../../src/platform/jobs/turns.js';
import { letterRows, shownOf, takeTurn, toldOf } from '../support/letters.js';
import { deliver, newestEvent } from '../support/money.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { aBuyer, anOrder, orderIdOf, statusOf, untilState } from '../support/orders.js';
import { scannedBy } from '../support/plans.js';
import { aProduct } from '../support/products.js';
import { openStaffedShop, type StaffedShop } from '../support/staffed-shop.js';

const DAY_MS = 86_400_000;

/** Nobody takes turns but the tests. */
describe('letters about an order', () => {
  let staffed: StaffedShop;
  let shop: StaffedShop['shop'];

  before(async () => {
    staffed = await openStaffedShop(aProduct().withPieces(40));
    ({ shop } = staffed);
    await shop.service.get(Turns).onModuleDestroy();
  });
  after(() => shop.stop());

  const turn = () => takeTurn(shop.service);
  const buy = () => anOrder().of(staffed.hat);

  it('tell the buyer how to pay, by a link that opens the order', async () => {
    const order = await buy().placedAt(shop);
    await turn();
    const [letter, ...others] = await shownOf(shop, order);
    expect(others).to.deep.equal([]);
    expect(letter).to.deep.include({ channel: 'mail' });
    expect(letter?.subject).to.match(new RegExp(`^Đơn hàng ${order.code}: xin thanh toán trước `));
    const link = /http\S+\/vi\/orders\/(\S+)/.exec(letter!.text)!;
    expect((await statusOf(shop, link[1]!)).code).to.equal(order.code);
    expect(letter?.html).to.contain(`href="${link[0]}"`).and.contain('<html lang="vi">');
    const page = await shop.service.client().get<Buffer>(`/api/outbox/${letter!.id}`);
    expect(page.body.toString()).to.equal(letter!.html);
    expect(page.headers.get('content-security-policy')).to.contain("default-src 'none'");
  });

  it('are in the buyer’s language', async () => {
    const order = await buy().with({ language: 'en' }).placedAt(shop);
    await turn();
    const [letter] = await shownOf(shop, order);
    expect(letter?.subject).to.match(/^Order DL-\S+: please pay by /);
    expect(letter?.text).to.contain('/en/orders/').and.contain('₫285,000');
  });

  it('tell buyer, artisan and officer of a paid order, each once, however often it is heard of', async () => {
    const order = await buy().placedAt(shop);
    await turn();
    await shop.sandbox.pay(order.payUrl);
    await untilState(shop, order.secret, 'paid');
    await turn();
    await turn();
    const event = JSON.stringify(await newestEvent(shop, 'checkout.session.completed'));
    await deliver(shop, event);
    await shop.query(
      `update ordering.history set is_told = false where order_id = (select id from ordering.orders where code = $1)`,
      [order.code],
    );
    await turn();
    expect(await toldOf(shop, order)).to.deep.equal([
      'new-order sms',
      'paid mail',
      'placed mail',
      'sold sms',
    ]);
    const shown = await shownOf(shop, order);
    expect(shown).to.have.length(4);
    const to = (phone: string) => shown.filter((message) => message.to === phone);
    expect(to(staffed.artisan.phone)[0]?.text).to.match(/^Dấu Làng kính gửi nghệ nhân Người thử \d+: “/);
    expect(to(staffed.officer.phone)[0]?.text).to.contain('1 món').and.contain('/vi/office/orders');
    expect(to(staffed.stranger.phone)).to.deep.equal([]);
    for (const { text } of shown.filter(({ channel }) => channel === 'sms')) {
      expect(partsOf(text)).to.be.at.most(MOST_PARTS);
      expect(text).not.to.contain(order.secret);
    }
  });

  it('do not ask for money that came meanwhile', async () => {
    const order = await buy().placedAt(shop);
    await shop.sandbox.pay(order.payUrl);
    await untilState(shop, order.secret, 'paid');
    await turn();
    expect(await toldOf(shop, order)).to.deep.equal(['new-order sms', 'paid mail', 'sold sms']);
    const placed = (await letterRows(shop, order)).find(({ kind }) => kind === 'placed');
    expect(placed).to.deep.include({ failure: 'too-late', isSent: false });
  });

  it('tell of a parcel only when it cannot be taken back, and then how things stand', async () => {
    const buyer = aBuyer();
    const order = await buy().with({ buyer }).paidAt(shop);
    await turn();
    const before = await toldOf(shop, order);
    const { id } = await parcelOf(staffed.officer, order);
    await moveParcel(staffed.officer, id, 'pack');
    await moveParcel(staffed.officer, id, 'send', { carrier: 'vnpost', trackingCode: 'EB12' });
    await turn();
    expect(await toldOf(shop, order)).to.deep.equal(before);
    shop.forward(UNDO_WITHIN_MS + 1_000);
    await turn();
    await turn();
    expect(await toldOf(shop, order)).to.deep.equal([...before, 'sent mail', 'sent sms'].sort());
    const sent = (await shownOf(shop, order)).filter(({ text }) => text.includes('EB12'));
    expect(sent.map(({ to }) => to)).to.have.members([buyer.email, buyer.phone]);
    for (const { text } of sent) expect(text).to.contain('Bưu điện');

    await moveParcel(staffed.officer, id, 'deliver');
    shop.forward(UNDO_WITHIN_MS + 1_000);
    await turn();
    expect(await toldOf(shop, order)).to.include('delivered mail');
  });

  it('tell artisan and officer of a parcel that is late, once, and nobody of one that is not', async () => {
    const [late, gone, disputed] = [
      await buy().paidAt(shop),
      await buy().paidAt(shop),
      await buy().paidAt(shop),
    ];
    const { id } = await parcelOf(staffed.officer, gone);
    await moveParcel(staffed.officer, id, 'pack');
    await moveParcel(staffed.officer, id, 'send');
    await shop.query(`update ordering.orders set dispute = 'open', is_dispute_told = true where code = $1`, [
      disputed.code,
    ]);
    await turn();
    const lateOf = async (order: { code: string }) =>
      (await toldOf(shop, order)).filter((it) => it.startsWith('late'));
    shop.forward(3 * DAY_MS - 60_000);
    await turn();
    expect(await lateOf(late)).to.deep.equal([]);
    shop.forward(UNDO_WITHIN_MS + 120_000);
    await turn();
    await turn();
    expect(await lateOf(late)).to.deep.equal(['late sms', 'late-piece sms']);
    for (const order of [gone, disputed]) expect(await lateOf(order), order.code).to.deep.equal([]);
    const texts = (await shownOf(shop, late)).map(({ text }) => text);
    expect(texts.filter((it) => it.includes('quá hẹn gửi') || it.includes('quá 3 ngày'))).to.have.length(2);

    // The bank is done: what waited for it is late now.
    await shop.query(`update ordering.orders set dispute = 'won' where code = $1`, [disputed.code]);
    await turn();
    expect(await lateOf(disputed)).to.deep.equal(['late sms', 'late-piece sms']);
    shop.forward(-3 * DAY_MS - UNDO_WITHIN_MS - 60_000);
  });

  it('say nothing of a step that an officer took back', async () => {
    const order = await buy().paidAt(shop);
    await turn();
    const before = await toldOf(shop, order);
    const { id } = await parcelOf(staffed.officer, order);
    await moveParcel(staffed.officer, id, 'pack');
    await moveParcel(staffed.officer, id, 'undo', { move: 'packed' });
    shop.forward(UNDO_WITHIN_MS + 1_000);
    await turn();
    expect(await toldOf(shop, order)).to.deep.equal(before);
    await moveParcel(staffed.officer, id, 'pack');
    shop.forward(UNDO_WITHIN_MS + 1_000);
    await turn();
    expect(await toldOf(shop, order)).to.deep.equal([...before, 'packed mail'].sort());
  });

  it('leave a telephone abroad to the mail', async () => {
    const buyer = { ...aBuyer(), phone: '+33612345678' };
    const order = await buy().with({ buyer }).paidAt(shop);
    const { id } = await parcelOf(staffed.officer, order);
    await moveParcel(staffed.officer, id, 'pack');
    await moveParcel(staffed.officer, id, 'send');
    shop.forward(UNDO_WITHIN_MS + 1_000);
    await turn();
    const sent = (await letterRows(shop, order)).filter(({ kind }) => kind === 'sent');
    expect(sent.map(({ channel, failure }) => [channel, failure])).to.deep.equal([
      ['mail', null],
      ['sms', 'out-of-reach'],
    ]);
  });

  it('tell of an order that was cancelled, was ordered anew, or ended unpaid', async () => {
    const order = await buy().placedAt(shop);
    await shop.service.client().post(`/api/v1/orders/${order.secret}/cancel`, {});
    const buyer = aBuyer();
    const first = await buy().with({ buyer }).placedAt(shop);
    await buy().of(staffed.hat).with({ buyer, waiting: first.secret }).sendTo(shop);
    const late = await buy().placedAt(shop);
    await shop.expire(await orderIdOf(shop, late));
    await turn();
    const said = async (it: { code: string }) => (await shownOf(shop, it)).map(({ text }) => text).join();
    expect(await toldOf(shop, order)).to.deep.equal(['cancelled mail']);
    expect(await said(order)).to.contain('theo yêu cầu của quý khách');
    expect(await toldOf(shop, late)).to.deep.equal(['expired mail']);
  });

  it('are not written about what happened long ago', async () => {
    const order = await buy().paidAt(shop);
    await shop.query(
      `update ordering.history set at = at - interval '4 days' where order_id = (select id from ordering.orders where code = $1)`,
      [order.code],
    );
    await turn();
    expect(await letterRows(shop, order)).to.deep.equal([]);
  });

  it('are heard of and sent without reading any table from end to end', async () => {
    const order = await buy().paidAt(shop);
    const { id } = await parcelOf(staffed.officer, order);
    await moveParcel(staffed.officer, id, 'pack');
    shop.forward(UNDO_WITHIN_MS + 1_000);
    expect(await scannedBy(shop.service, turn)).to.deep.equal([]);
    expect(await toldOf(shop, order)).to.include('packed mail');
  });

  it('keep neither a secret nor an address beside the order', async () => {
    const buyer = aBuyer();
    const order = await buy().with({ buyer }).placedAt(shop);
    await turn();
    const { rows } = await shop.query<{ all: string }>(
      `select string_agg(l::text, ' ') as all from letters.letters l`,
    );
    for (const kept of [order.secret, buyer.email, buyer.phone, buyer.name]) {
      expect(rows[0]!.all).not.to.contain(kept);
    }
  });
});
