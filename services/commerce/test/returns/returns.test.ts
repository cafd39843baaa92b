import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { SweepReturns } from '../../src/modules/returns/index.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { dashboard, intentOf } from '../support/money.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { anOrder, orderIdOf, statusOf } from '../support/orders.js';
import { aPhotograph } from '../support/pictures.js';
import { aProduct, inStock } from '../support/products.js';
import {
  aDelivered,
  allOf,
  anArrivedReturn,
  anOpenReturn,
  foundAll,
  officeReturnOf,
  officeReturns,
  openReturn,
  returnsOf,
  stepReturn,
} from '../support/returns.js';
import { openStaffedShop, type StaffedShop } from '../support/staffed-shop.js';

const DAY_MS = 86_400_000;
const PRICE = 250_000n;
const SHIPPING = 35_000n;

describe('a return', () => {
  let staffed: StaffedShop;
  let shop: StaffedShop['shop'];
  let officer: StaffedShop['officer'];

  before(async () => {
    staffed = await openStaffedShop(aProduct().costing(PRICE).withPieces(60));
    ({ shop, officer } = staffed);
  });
  after(() => shop.stop());

  const delivered = (quantity = 1) => aDelivered(shop, officer, staffed.hat, quantity);
  const codeOf = (answer: Parameters<typeof problemIn>[0]) => problemIn(answer).code;
  const photograph = (secret: string, body: Uint8Array, type = 'image/jpeg') =>
    shop.service.client().send('POST', `/api/v1/orders/${secret}/return-photographs`, body, {
      'content-type': type,
    });

  it('of an unscratched piece goes all its way: it is for sale again, and its price is back', async () => {
    const order = await delivered();
    const before = await inStock(shop, staffed.hat);
    const opened = await anOpenReturn(shop, officer, order);
    expect(opened).to.deep.include({ state: 'opened', reason: 'changed-mind', answer: null });
    expect((await returnsOf(shop, order)).returnable).to.deep.equal([]);

    expect((await stepReturn(officer, opened.id, 'accept')).status).to.equal(200);
    expect((await stepReturn(officer, opened.id, 'accept')).status).to.equal(200);
    const accepted = await officeReturnOf(officer, opened.id);
    expect(accepted.answer).to.equal('Xin gửi hàng về hợp tác xã.');
    expect(Date.parse(accepted.arriveBy!) - shop.now().getTime()).to.be.within(13.9 * DAY_MS, 14 * DAY_MS);

    await stepReturn(officer, opened.id, 'arrive');
    const answer = await stepReturn(officer, opened.id, 'inspect', foundAll(opened, 'unscratched'));
    expect(answer.status).to.equal(200);
    const settled = await officeReturnOf(officer, opened.id);
    expect([settled.state, settled.refunded.amount]).to.deep.equal(['settled', String(PRICE)]);
    expect(settled.history.map(({ state }) => state)).to.deep.equal([
      ...['opened', 'accepted', 'arrived', 'settled'],
    ]);
    expect(await inStock(shop, staffed.hat)).to.equal(before + 1);

    // What sending cost stays, so the order is returned and not refunded.
    const status = await statusOf(shop, order.secret);
    expect(status.state).to.equal('returned');
    expect(status.parcels[0]!.lines[0]!.pieces).to.deep.equal([]);
    expect(status.parcels[0]!.lines[0]!.refunded.amount).to.equal(String(PRICE));
    const { rows } = await shop.query<{ what: string; by_role: string; cause: string }>(
      `select what, by_role, cause from history.piece_events where cause = $1`,
      [`return/${opened.id}`],
    );
    expect(rows).to.deep.equal([{ what: 'returned', by_role: 'officer', cause: `return/${opened.id}` }]);
  });

  it('for a reason of ours brings what sending cost back too, and the order ends refunded', async () => {
    const order = await delivered();
    const it = await anArrivedReturn(shop, officer, order, { reason: 'wrong-piece' });
    await stepReturn(officer, it.id, 'inspect', foundAll(it, 'unscratched'));
    expect((await officeReturnOf(officer, it.id)).refunded.amount).to.equal(String(PRICE + SHIPPING));
    const { state, history } = await statusOf(shop, order.secret);
    expect(state).to.equal('refunded');
    expect(history.map((move) => move.state).slice(-2)).to.deep.equal(['returned', 'refunded']);
  });

  it('of one piece of two leaves the other, the order as it was, and what sending cost', async () => {
    const order = await delivered(2);
    const all = await allOf(shop, order);
    const [first, second] = all.pieces;
    const it = await anArrivedReturn(shop, officer, order, { reason: 'damaged', pieces: [first!] });
    await stepReturn(officer, it.id, 'inspect', foundAll(it, 'unscratched'));
    expect((await officeReturnOf(officer, it.id)).refunded.amount).to.equal(String(PRICE));
    const { state, parcels } = await statusOf(shop, order.secret);
    expect([state, parcels[0]!.lines[0]!.pieces]).to.deep.equal(['delivered', [second!.number]]);
    expect((await returnsOf(shop, order)).returnable[0]!.pieces.map(({ number }) => number)).to.deep.equal([
      second!.number,
    ]);
    const again = await openReturn(shop, order, { ...all, pieces: [first!] });
    expect([again.status, codeOf(again)]).to.deep.equal([409, 'returns.piece-already-returned']);
  });

  it('of a damaged piece gives the money, and the piece is not for sale', async () => {
    const order = await delivered();
    const it = await anArrivedReturn(shop, officer, order);
    const before = await inStock(shop, staffed.hat);
    await stepReturn(officer, it.id, 'inspect', foundAll(it, 'damaged'));
    expect(await officeReturnOf(officer, it.id)).to.deep.include({ state: 'settled' });
    expect((await officeReturnOf(officer, it.id)).pieces[0]!.finding).to.equal('damaged');
    expect(await inStock(shop, staffed.hat)).to.equal(before);
  });

  it('whose money went back by other hands before is settled, and brings no đồng twice', async () => {
    const order = await delivered();
    const it = await anArrivedReturn(shop, officer, order, { reason: 'wrong-piece' });
    await dashboard(shop).refunds.create({ payment_intent: await intentOf(shop, order), amount: 100_000 });
    await eventually('the refund is known', async () => {
      return (await statusOf(shop, order.secret)).refunded.amount === '100000';
    });
    await stepReturn(officer, it.id, 'inspect', foundAll(it, 'unscratched'));
    expect((await officeReturnOf(officer, it.id)).refunded.amount).to.equal('185000');
    expect((await statusOf(shop, order.secret)).state).to.equal('refunded');
  });

  it('is settled in part while the buyer keeps the piece, but not for more than it cost', async () => {
    const order = await delivered();
    const it = await anOpenReturn(shop, officer, order, { reason: 'not-as-described' });
    const [{ lineId }] = it.pieces as [(typeof it.pieces)[0]];
    const part = (amount: bigint, id = lineId) => ({
      id,
      amount: { amount: String(amount), currency: 'VND' },
    });
    const keepFor = (...lines: ReturnType<typeof part>[]) =>
      stepReturn(officer, it.id, 'settle-in-part', { answer: 'Hợp tác xã xin giảm giá.', lines });
    const keep = (amount: bigint, id = lineId) => keepFor(part(amount, id));
    const tooMuch = await keep(PRICE + 1n);
    expect([tooMuch.status, codeOf(tooMuch)]).to.deep.equal([409, 'ordering.refund-too-high']);
    const inTwoParts = await keepFor(part(PRICE), part(SHIPPING));
    expect([inTwoParts.status, codeOf(inTwoParts)]).to.deep.equal([409, 'ordering.refund-too-high']);
    const foreign = await keep(50_000n, randomUUID());
    expect([foreign.status, codeOf(foreign)]).to.deep.equal([422, 'returns.line-not-in-return']);
    expect((await keep(50_000n)).status).to.equal(200);
    expect((await officeReturnOf(officer, it.id)).refunded.amount).to.equal('50000');
    const { state, parcels } = await statusOf(shop, order.secret);
    expect([state, parcels[0]!.lines[0]!.pieces.length]).to.deep.equal(['delivered', 1]);
    expect(codeOf(await keep(50_000n))).to.equal('returns.move-not-allowed');
  });

  it('that is refused says why, and the piece may be asked for again', async () => {
    const order = await delivered();
    const it = await anOpenReturn(shop, officer, order);
    await stepReturn(officer, it.id, 'refuse', { answer: 'Món này làm riêng theo đơn.' });
    const page = await returnsOf(shop, order);
    expect(page.returns[0]).to.deep.include({ state: 'refused', answer: 'Món này làm riêng theo đơn.' });
    expect(page.returnable).to.have.length(1);
    for (const verb of ['accept', 'arrive'])
      expect(codeOf(await stepReturn(officer, it.id, verb))).to.equal('returns.move-not-allowed');
  });

  it('is taken back by its buyer until it is answered', async () => {
    const order = await delivered();
    const it = await anOpenReturn(shop, officer, order);
    const takeBack = (secret = order.secret, id = it.id) =>
      shop.service.client().post(`/api/v1/orders/${secret}/returns/${id}/take-back`);
    const other = await delivered();
    expect(codeOf(await takeBack(other.secret))).to.equal('returns.return-not-found');
    expect((await takeBack()).status).to.equal(200);
    expect((await takeBack()).status).to.equal(200);
    expect((await returnsOf(shop, order)).returns[0]!.state).to.equal('taken-back');
    const next = await anOpenReturn(shop, officer, order);
    await stepReturn(officer, next.id, 'accept');
    expect(codeOf(await takeBack(order.secret, next.id))).to.equal('returns.move-not-allowed');
  });

  describe('is refused', () => {
    it('for a secret that opens nothing, and for a parcel of another order', async () => {
      const [order, other] = [await delivered(), await delivered()];
      const body = await allOf(shop, order);
      expect(codeOf(await openReturn(shop, { secret: 'x'.repeat(43) }, body))).to.equal(
        'ordering.order-not-found',
      );
      expect(codeOf(await openReturn(shop, other, body))).to.equal('returns.return-not-found');
    });

    it('before the parcel is sent', async () => {
      const order = await anOrder().of(staffed.hat).paidAt(shop);
      const { id, lines } = await parcelOf(officer, order);
      const [line] = lines as [(typeof lines)[0]];
      const body = {
        parcelId: id,
        pieces: [{ lineId: line.id, number: line.pieces[0]! }],
        reason: 'damaged',
        words: 'Chưa nhận được.',
      };
      const answer = await openReturn(shop, order, body);
      expect([answer.status, codeOf(answer)]).to.deep.equal([409, 'returns.not-sent-yet']);
      expect((await returnsOf(shop, order)).returnable).to.deep.equal([]);
      expect(codeOf(await photograph(order.secret, await aPhotograph()))).to.equal('returns.not-sent-yet');
    });

    it('for more than was bought, and for one piece twice', async () => {
      const [order, other] = [await delivered(), await delivered()];
      const body = await allOf(shop, order);
      const foreign = (await allOf(shop, other)).pieces[0]!;
      const more = { ...body, pieces: [...body.pieces, { ...foreign, lineId: body.pieces[0]!.lineId }] };
      const answer = await openReturn(shop, order, more);
      expect([answer.status, codeOf(answer)]).to.deep.equal([422, 'returns.piece-not-in-parcel']);
      const twice = { ...body, pieces: [...body.pieces, ...body.pieces] };
      expect(codeOf(await openReturn(shop, order, twice))).to.equal('returns.piece-already-returned');
    });

    it('a second time, also when both are asked for at one moment', async () => {
      const order = await delivered();
      const body = await allOf(shop, order);
      const answers = await Promise.all([openReturn(shop, order, body), openReturn(shop, order, body)]);
      expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409]);
    });

    it('to officers of another cooperative, whatever they ask', async () => {
      const order = await delivered();
      const it = await anOpenReturn(shop, officer, order);
      const { stranger } = staffed;
      expect((await officeReturns(stranger)).items).to.deep.equal([]);
      const asked = [
        await stranger.client.get(`/api/v1/office/returns/${it.id}`),
        await stepReturn(stranger, it.id, 'accept'),
        await stepReturn(stranger, it.id, 'refuse'),
        await stepReturn(stranger, it.id, 'arrive'),
        await stepReturn(stranger, it.id, 'inspect', foundAll(it, 'unscratched')),
        await stepReturn(stranger, it.id, 'settle-in-part', {
          answer: 'Xin giảm giá.',
          lines: [{ id: it.pieces[0]!.lineId, amount: { amount: '1', currency: 'VND' } }],
        }),
      ];
      expect(asked.map(codeOf)).to.deep.equal(asked.map(() => 'returns.return-not-found'));
    });

    it('to be looked at before it arrived, or without looking at each piece once', async () => {
      const order = await delivered(2);
      const it = await anOpenReturn(shop, officer, order);
      const all = foundAll(it, 'unscratched');
      const inspect = (body: object) => stepReturn(officer, it.id, 'inspect', body);
      expect(codeOf(await inspect(all))).to.equal('returns.move-not-allowed');
      await stepReturn(officer, it.id, 'accept');
      expect(codeOf(await inspect(all))).to.equal('returns.move-not-allowed');
      await stepReturn(officer, it.id, 'arrive');
      for (const pieces of [
        all.pieces.slice(1),
        [...all.pieces, all.pieces[0]],
        [...all.pieces, { number: '999/9', finding: 'damaged' }],
      ])
        expect(codeOf(await inspect({ pieces }))).to.equal('returns.findings-incomplete');
      const typed = all.pieces.map((piece) => ({ ...piece, tokenAddress: `0x${'1'.repeat(40)}` }));
      expect(codeOf(await inspect({ pieces: typed })), 'addresses are drawn').to.equal('request.invalid');
      expect((await inspect(all)).status).to.equal(200);
      expect(codeOf(await inspect(all))).to.equal('returns.move-not-allowed');
    });
  });

  describe('has photographs', () => {
    it('that its buyer and its officers see, nobody else, and no cache', async () => {
      const order = await delivered();
      const bytes = await aPhotograph({ seed: 31 });
      expect((await photograph(order.secret, bytes)).status).to.equal(201);
      const [id] = (await returnsOf(shop, order)).photographs as [string];
      const it = await anOpenReturn(shop, officer, order, { photographs: [id] });
      expect(it.photographs).to.deep.equal([id]);
      expect((await returnsOf(shop, order)).photographs).to.deep.equal([]);

      const client = shop.service.client();
      const mine = await client.get<Buffer>(`/api/v1/orders/${order.secret}/return-photographs/${id}`);
      expect(mine.body.equals(bytes)).to.equal(true);
      expect(mine.headers.get('content-type')).to.equal('image/jpeg');
      expect(mine.headers.get('cache-control')).to.equal('private, no-store');
      const at = `/api/v1/office/returns/${it.id}/photographs/${id}`;
      expect((await officer.client.get<Buffer>(at)).body.equals(bytes)).to.equal(true);

      const other = await delivered();
      const refused = [
        await client.get(`/api/v1/orders/${other.secret}/return-photographs/${id}`),
        await staffed.stranger.client.get(at),
        await client.send('DELETE', `/api/v1/orders/${order.secret}/return-photographs/${id}`),
        await openReturn(shop, other, { ...(await allOf(shop, other)), photographs: [id] }),
      ];
      expect(refused.map(codeOf)).to.deep.equal(refused.map(() => 'returns.photograph-not-found'));
      expect((await client.get(at)).status).to.equal(401);
      expect((await returnsOf(shop, other)).returns, 'nothing is opened by halves').to.deep.equal([]);
      const { rows } = await shop.query('select 1 from media.blocks');
      expect(rows).to.deep.equal([]);
    });

    it('five at most, each a picture alone', async () => {
      const order = await delivered();
      for (let seed = 1; seed <= 5; seed += 1)
        expect((await photograph(order.secret, await aPhotograph({ seed }))).status).to.equal(201);
      const sixth = await photograph(order.secret, await aPhotograph({ seed: 6 }));
      expect([sixth.status, codeOf(sixth)]).to.deep.equal([409, 'returns.too-many-photographs']);
      const { photographs } = await returnsOf(shop, order);
      const away = await shop.service
        .client()
        .send('DELETE', `/api/v1/orders/${order.secret}/return-photographs/${photographs[0]}`);
      expect(away.status).to.equal(200);
      const text = await photograph(order.secret, Buffer.from('no picture'));
      expect([text.status, codeOf(text)]).to.deep.equal([400, 'media.picture-unreadable']);
      const empty = await photograph(order.secret, Buffer.alloc(0));
      expect(empty.status).to.equal(400);
      const six = Array.from({ length: 6 }, () => randomUUID());
      const tooMany = await openReturn(shop, order, { ...(await allOf(shop, order)), photographs: six });
      expect(tooMany.status).to.equal(400);
    });
  });

  /** The clock goes forward, and not back: these come last, about orders of before. */
  describe('in its time', () => {
    type Delivered = Awaited<ReturnType<typeof delivered>>;
    let unsent: Delivered;
    let late: Delivered;
    let generous: Delivered;
    let pictured: Delivered;

    before(async () => {
      [unsent, late, pictured] = [await delivered(), await delivered(), await delivered()];
      // Rows of later hold for later orders alone.
      await shop.query(
        `insert into returns.terms (reason, valid_from, days, days_to_arrive, is_ours)
         values ('changed-mind', $1, 20, 14, false)`,
        [shop.now()],
      );
      generous = await delivered();
    });

    it('may be asked for while the parcel is on its way, whose days have not begun', async () => {
      const order = await anOrder().of(staffed.hat).paidAt(shop);
      const { id } = await parcelOf(officer, order);
      for (const verb of ['pack', 'send']) await moveParcel(officer, id, verb);
      const [parcel] = (await returnsOf(shop, order)).returnable;
      expect(parcel!.reasons.map(({ until }) => until)).to.deep.equal([null, null, null, null]);
      expect((await openReturn(shop, order, await allOf(shop, order))).status).to.equal(201);
    });

    it('is opened within the days of its reason after delivery, which are data', async () => {
      const body = await allOf(shop, late);
      const reasons = async (order: Delivered) =>
        (await returnsOf(shop, order)).returnable.flatMap((it) => it.reasons.map(({ reason }) => reason));
      const all = ['changed-mind', 'damaged', 'not-as-described', 'wrong-piece'];
      expect(await reasons(late)).to.have.members(all);
      shop.forward(7 * DAY_MS + 5000);
      const refused = await openReturn(shop, late, body);
      expect([refused.status, codeOf(refused)]).to.deep.equal([409, 'returns.too-late']);
      expect(problemIn(refused).detail).to.contain('7');
      expect(await reasons(late)).to.have.members(['not-as-described', 'wrong-piece']);
      expect(await reasons(generous)).to.have.members(['changed-mind', 'not-as-described', 'wrong-piece']);
    });
    it('is given up when it never arrives, and taken all the same when it comes late', async () => {
      const it = await anOpenReturn(shop, officer, unsent, { reason: 'wrong-piece' });
      await stepReturn(officer, it.id, 'accept');
      await shop.service.get(SweepReturns).execute();
      expect((await officeReturnOf(officer, it.id)).state).to.equal('accepted');
      shop.forward(14 * DAY_MS + 1000);
      await shop.service.get(SweepReturns).execute();
      await shop.service.get(SweepReturns).execute();
      expect((await officeReturnOf(officer, it.id)).history.map(({ state }) => state)).to.deep.equal([
        ...['opened', 'accepted', 'given-up'],
      ]);
      expect((await stepReturn(officer, it.id, 'arrive')).status).to.equal(200);
      await stepReturn(officer, it.id, 'inspect', foundAll(it, 'unscratched'));
      expect((await officeReturnOf(officer, it.id)).state).to.equal('settled');
    });

    it('forgets photographs that no return took, and those of what is long over', async () => {
      await photograph(pictured.secret, await aPhotograph({ seed: 1 }));
      const [kept] = (await returnsOf(shop, pictured)).photographs as [string];
      const it = await anOpenReturn(shop, officer, pictured, {
        ...{ reason: 'not-as-described', photographs: [kept] },
      });
      await photograph(pictured.secret, await aPhotograph({ seed: 2 }));
      await stepReturn(officer, it.id, 'refuse');
      const orderId = await orderIdOf(shop, pictured);
      const left = async () =>
        (
          await shop.query<{ id: string }>('select id from returns.photographs where order_id = $1', [
            orderId,
          ])
        ).rows.map((row) => row.id);
      shop.forward(DAY_MS + 1000);
      await shop.service.get(SweepReturns).execute();
      expect(await left()).to.deep.equal([kept]);
      shop.forward(180 * DAY_MS);
      await shop.service.get(SweepReturns).execute();
      expect(await left()).to.deep.equal([]);
    });
  });
});
