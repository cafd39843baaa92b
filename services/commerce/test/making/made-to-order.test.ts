import { expect } from 'chai';
import type { OpenedCart, ShownCart } from '../../api/carts.js';
import { dayOf } from '../../src/kernel/day.js';
import { later, weekOf } from '../../src/modules/making/domain/weeks.js';
import { problemIn } from '../support/http-client.js';
import {
  aMadeOrder,
  certified,
  finishPiece,
  moveWork,
  readyDateOf,
  startedWork,
  workFor,
  workOf,
} from '../support/making.js';
import { newestEvent, deliver, untilQuiet } from '../support/money.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { anOrder, orderIdOf, quoteFor, statusOf, untilState } from '../support/orders.js';
import { anOfficer, anArtisan, aCooperative } from '../support/people.js';
import { aProduct, inStock, LEAD_TIME_DAYS, type TestProduct } from '../support/products.js';
import { eventually } from '../support/eventually.js';
import { count } from '../support/shop.js';
import { openStaffedShop, type StaffedShop } from '../support/staffed-shop.js';
import { SweepWork } from '../../src/modules/making/index.js';
import { CALM } from '../support/stripe-sandbox.js';

const DAY_MS = 86_400_000;

describe('what is made to order', () => {
  let staffed: StaffedShop;
  let shop: StaffedShop['shop'];

  before(async () => {
    staffed = await openStaffedShop(aProduct().madeToOrder(200).withPieces(0));
    ({ shop } = staffed);
  });
  after(() => shop.stop());
  afterEach(() => shop.sandbox.turn(CALM));

  const inWeeks = (weeks: number) => later(weekOf(dayOf(shop.now())), 7 * weeks + 6 + LEAD_TIME_DAYS);
  /** A hat of a workshop of its own. */
  const aHat = (capacity: number) => aProduct().madeToOrder(capacity).withPieces(0).at(shop);
  const takenOf = ({ artisan }: TestProduct) =>
    count(shop, 'select coalesce(sum(taken), 0)::int as count from making.weeks where artisan_id = $1', [
      artisan.artisanId,
    ]);
  const makingOf = async (secret: string) => (await statusOf(shop, secret)).parcels[0]?.lines[0]?.making;

  describe('before it is ordered', () => {
    it('is promised by the last day of the first week with room, and the time it takes', async () => {
      const hat = await aHat(2);
      expect(await readyDateOf(shop, hat)).to.equal(inWeeks(0));
      expect(await readyDateOf(shop, hat, 3)).to.equal(inWeeks(1));
      const page = await shop.service
        .client()
        .get<{ readyBy: string }>(`/api/v1/making/${hat.id}?quantity=3`);
      expect(page.body.readyBy).to.equal(inWeeks(1));
    });

    it('is not promised where the weeks to come are full, or the product has pieces', async () => {
      const hat = await aHat(1);
      await shop.query(
        `insert into making.weeks (artisan_id, week, taken)
         select $1, week::date, 1 from generate_series($2::date, $2::date + 7 * 30, interval '7 days') as w (week)`,
        [hat.artisan.artisanId, weekOf(dayOf(shop.now()))],
      );
      const quote = await quoteFor(shop, [{ productId: hat.id, quantity: 1 }]);
      expect(quote.parcels[0]?.lines[0]).to.deep.include({ readyBy: null, available: 0 });
      expect(quote.orderable).to.equal(false);
      const answer = await anOrder()
        .of(hat)
        .with({ expectedReadyBy: inWeeks(90) })
        .sendTo(shop);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'making.workshop-full']);

      const ready = await aProduct().madeToOrder(1).withPieces(1).at(shop);
      expect(await readyDateOf(shop, ready)).to.equal(null);
      expect(await readyDateOf(shop, ready, 2)).to.equal(inWeeks(1));
      const order = await anOrder().of(ready).paidAt(shop);
      expect(await makingOf(order.secret)).to.equal(null);
    });

    it('that has moved since it was put into a cart is told there', async () => {
      const hat = await aHat(1);
      const client = shop.service.client();
      const lines = [{ productId: hat.id, quantity: 1 }];
      const { secret } = (await client.post<OpenedCart>('/api/v1/carts', { lines })).body;
      const shown = async () => (await client.get<ShownCart>(`/api/v1/carts/${secret}`)).body;
      expect((await shown()).redated).to.deep.equal([]);
      await (await aMadeOrder(shop, hat)).placedAt(shop);
      const moved = await shown();
      expect(moved.redated).to.deep.equal([{ productId: hat.id, was: inWeeks(0) }]);
      expect(moved.quote?.parcels[0]?.lines[0]?.readyBy).to.equal(inWeeks(1));
      // Whoever says anew how many they want has seen the day.
      await client.send('PUT', `/api/v1/carts/${secret}/lines/${hat.id}`, { quantity: 2 });
      expect((await shown()).redated).to.deep.equal([]);
    });

    it('cannot be paid at the door', async () => {
      const hat = await aHat(1);
      const quote = await quoteFor(shop, [{ productId: hat.id, quantity: 1 }]);
      expect(quote.rails).not.to.include('on-delivery');
      const order = await aMadeOrder(shop, hat);
      const answer = await order.with({ payment: 'on-delivery' }).sendTo(shop);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([422, 'ordering.rail-not-offered']);
      expect(await takenOf(hat)).to.equal(0);
      const placed = await (await aMadeOrder(shop, hat)).placedAt(shop);
      expect((await statusOf(shop, placed.secret)).otherPayments).to.deep.equal(['transfer']);
      const other = await shop.service
        .client()
        .post(`/api/v1/orders/${placed.secret}/payment`, { payment: 'on-delivery' });
      expect([other.status, problemIn(other).code]).to.deep.equal([422, 'ordering.rail-not-offered']);
    });
  });

  describe('while it waits for money', () => {
    it('has its place, and the next buyer hears of a later day before anything is ordered', async () => {
      const hat = await aHat(1);
      const second = await aMadeOrder(shop, hat);
      const first = await (await aMadeOrder(shop, hat)).placedAt(shop);
      expect(await makingOf(first.secret)).to.deep.equal({ readyBy: inWeeks(0), state: null });
      const answer = await second.sendTo(shop);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([409, 'ordering.ready-date-moved']);
      expect(problemIn(answer).params).to.deep.include({ readyBy: inWeeks(1) });
      expect(problemIn(answer).detail).to.match(/trước ngày \d\d\/\d\d\/\d{4}/);
      expect(await takenOf(hat)).to.equal(1);
      expect(await workOf(hat.artisan), 'nobody works for what is not paid').to.deep.equal([]);
    });

    it('gives its place back when it expires, and when it is cancelled', async () => {
      const hat = await aHat(1);
      const first = await (await aMadeOrder(shop, hat)).placedAt(shop);
      await shop.expire(await orderIdOf(shop, first));
      expect(await takenOf(hat)).to.equal(0);
      const second = await (await aMadeOrder(shop, hat)).placedAt(shop);
      expect(await makingOf(second.secret)).to.deep.include({ readyBy: inWeeks(0) });
      await shop.service.client().post(`/api/v1/orders/${second.secret}/cancel`);
      expect(await takenOf(hat)).to.equal(0);
    });

    it('paid late, is made all the same where its day can be kept', async () => {
      const hat = await aHat(1);
      const order = await (await aMadeOrder(shop, hat)).paidUnheardAt(shop);
      const event = JSON.stringify(await newestEvent(shop, 'checkout.session.completed'));
      await expireUnheard(order);
      expect(await takenOf(hat)).to.equal(0);
      await deliver(shop, event);
      await untilState(shop, order.secret, 'paid');
      expect(await makingOf(order.secret)).to.deep.equal({ readyBy: inWeeks(0), state: 'wanted' });
      expect(await takenOf(hat)).to.equal(1);
    });

    it('paid late, when the week is full, goes back', async () => {
      const hat = await aHat(1);
      const late = await (await aMadeOrder(shop, hat)).paidUnheardAt(shop);
      const event = JSON.stringify(await newestEvent(shop, 'checkout.session.completed'));
      await expireUnheard(late);
      await shop.sandbox.turn(CALM);
      await (await aMadeOrder(shop, hat)).paidAt(shop);
      await deliver(shop, event);
      await untilState(shop, late.secret, 'refunded');
      expect(await takenOf(hat)).to.equal(1);
      expect(await workOf(hat.artisan)).to.have.length(1);
    });
  });

  describe('once it is paid', () => {
    const paid = async (quantity = 1) => (await aMadeOrder(shop, staffed.hat, quantity)).paidAt(shop);

    it('is the work of its maker, who takes it, begins it and finishes it, and the buyer sees each step', async () => {
      const order = await paid();
      const { artisan, officer } = staffed;
      const work = await workFor(artisan, order);
      expect(work).to.deep.include({ state: 'wanted', quantity: 1, readyBy: inWeeks(0), isLate: false });
      expect((await workFor(officer, order)).maker).to.match(/^Người thử/);
      for (const to of ['accepted', 'started']) {
        expect((await moveWork(artisan, work.id, to)).body).to.deep.include({ state: to });
        expect((await moveWork(artisan, work.id, to)).status, 'told twice').to.equal(200);
        expect(await makingOf(order.secret)).to.deep.include({ state: to });
      }
      const parcel = await parcelOf(officer, order);
      expect(parcel.late).to.equal(false);
      const early = await moveParcel(officer, parcel.id, 'pack');
      expect([early.status, problemIn(early).code]).to.deep.equal([409, 'ordering.pieces-not-made']);

      const { body } = await finishPiece(artisan, work.id);
      expect(await makingOf(order.secret)).to.deep.include({ state: 'finished' });
      const piece = await artisan.client.get(`/api/v1/studio/pieces/${body.pieceId}`);
      expect(piece.body).to.deep.include({
        state: 'draft',
        productId: staffed.hat.id,
        madeOn: dayOf(shop.now()),
      });
      const again = await finishPiece(artisan, work.id);
      expect([again.status, problemIn(again).code]).to.deep.equal([409, 'making.all-finished']);

      await certified(shop, body.pieceId);
      await eventually('the order has its piece', async () => {
        const line = (await statusOf(shop, order.secret)).parcels[0]?.lines[0];
        return line?.making?.state === 'sealed' && line.pieces.length === 1 && line;
      });
      expect(await inStock(shop, staffed.hat), 'nobody else can buy it').to.equal(0);
      for (const verb of ['pack', 'send', 'deliver'])
        expect((await moveParcel(officer, parcel.id, verb)).status, verb).to.equal(200);
      expect((await statusOf(shop, order.secret)).state).to.equal('delivered');
      const [over] = (await workOf(artisan, 'over')).filter(({ orderCode }) => orderCode === order.code);
      expect(over?.history.map(({ state, by }) => `${state} ${by}`)).to.deep.equal([
        ...['wanted payment', 'accepted maker', 'started maker', 'finished maker', 'sealed clock'],
      ]);
    });

    it('is packed only when the last of several pieces is there', async () => {
      const order = await paid(2);
      const { artisan, officer } = staffed;
      const work = await startedWork(artisan, await workFor(artisan, order));
      const first = await finishPiece(artisan, work.id);
      expect(await makingOf(order.secret)).to.deep.include({ state: 'started' });
      await certified(shop, first.body.pieceId);
      await untilQuiet(shop);
      const parcel = await parcelOf(officer, order);
      expect((await moveParcel(officer, parcel.id, 'pack')).status).to.equal(409);
      const second = await finishPiece(artisan, work.id);
      await certified(shop, second.body.pieceId);
      await eventually('both are there', async () => {
        return (await statusOf(shop, order.secret)).parcels[0]?.lines[0]?.pieces.length === 2;
      });
      expect((await moveParcel(officer, parcel.id, 'pack')).status).to.equal(200);
    });

    it('can be answered by an officer of the cooperative, and by nobody else', async () => {
      const order = await paid();
      const work = await workFor(staffed.officer, order);
      const strangers = [
        await anArtisan().of({ id: staffed.officer.cooperativeId! }).at(shop.service),
        await anOfficer()
          .of(await aCooperative().at(shop.service))
          .at(shop.service),
      ];
      for (const stranger of strangers) {
        expect((await moveWork(stranger, work.id, 'accepted')).status).to.equal(404);
        expect((await workOf(stranger)).filter(({ id }) => id === work.id)).to.deep.equal([]);
      }
      expect((await finishPiece(strangers[0]!, work.id)).status).to.equal(404);
      const accepted = await moveWork(staffed.officer, work.id, 'accepted');
      expect(accepted.body.history.at(-1)).to.deep.include({ state: 'accepted', by: 'officer' });
    });

    it('goes one step after the other', async () => {
      const { artisan } = staffed;
      const { id } = await workFor(artisan, await paid());
      const early = await moveWork(artisan, id, 'started');
      expect([early.status, problemIn(early).code]).to.deep.equal([409, 'making.move-not-allowed']);
      const unbegun = await finishPiece(artisan, id);
      expect([unbegun.status, problemIn(unbegun).code]).to.deep.equal([409, 'making.move-not-allowed']);
      await startedWork(artisan, { id });
      expect((await moveWork(artisan, id, 'accepted')).status).to.equal(409);
    });

    it('is refused with a reason, and all of its money goes back', async () => {
      const hat = await aHat(1);
      const order = await (await aMadeOrder(shop, hat)).paidAt(shop);
      const { id } = await workFor(hat.artisan, order);
      const mute = await moveWork(hat.artisan, id, 'refused', 'a');
      expect([mute.status, problemIn(mute).errors?.[0]?.pointer]).to.deep.equal([400, '/reason']);
      expect((await moveWork(hat.artisan, id, 'refused', 'Lò nung bị hỏng.')).body.state).to.equal('refused');
      const refunded = await untilState(shop, order.secret, 'refunded');
      expect(refunded.parcels[0]?.state).to.equal('cancelled');
      await untilQuiet(shop);
      expect((await statusOf(shop, order.secret)).refunded.amount).to.equal('285000');
      expect(await takenOf(hat), 'its place is another’s').to.equal(0);
      const again = await moveWork(hat.artisan, id, 'accepted');
      expect([again.status, problemIn(again).code]).to.deep.equal([409, 'making.move-not-allowed']);
    });

    it('is refused alone, and what else is in its parcel is sent', async () => {
      const scarf = await aProduct().by(staffed.artisan).at(shop);
      const made = await aMadeOrder(shop, staffed.hat);
      const total = { amount: '535000', currency: 'VND' };
      const order = await made.of(scarf).with({ expectedTotal: total }).paidAt(shop);
      const work = await workFor(staffed.artisan, order);
      await moveWork(staffed.artisan, work.id, 'refused', 'Hết lá non.');
      const line = await eventually('it is paid back', async () => {
        const [parcel] = (await statusOf(shop, order.secret)).parcels;
        return parcel?.lines.find(({ refunded }) => refunded.amount === '250000');
      });
      expect(line.making?.state).to.equal('refused');
      const status = await statusOf(shop, order.secret);
      expect([status.state, status.parcels[0]?.state]).to.deep.equal(['paid', 'to-pack']);
      const parcel = await parcelOf(staffed.officer, order);
      expect((await moveParcel(staffed.officer, parcel.id, 'pack')).status).to.equal(200);
    });

    it('is given up for its buyer when it is much too late', async () => {
      const hat = await aHat(1);
      const order = await (await aMadeOrder(shop, hat)).paidAt(shop);
      const work = await startedWork(hat.artisan, await workFor(hat.artisan, order));
      const lateDays = Math.ceil((Date.parse(work.readyBy) - shop.now().getTime()) / DAY_MS) + 15;
      await shop.query(
        'update making.work_orders set ready_by = ready_by - $2::int, late_by = late_by - $2::int where id = $1',
        [work.id, lateDays],
      );
      expect((await workFor(hat.artisan, order)).isLate).to.equal(true);
      await shop.service.get(SweepWork).execute();
      await untilState(shop, order.secret, 'refunded');
      expect((await workOf(hat.artisan, 'over'))[0]).to.deep.include({ state: 'late' });
      await shop.service.get(SweepWork).execute();
      await untilQuiet(shop);
      expect((await statusOf(shop, order.secret)).refunded.amount).to.equal('285000');
    });

    it('can be given up by its buyer until the maker has begun', async () => {
      const hat = await aHat(2);
      const first = await (await aMadeOrder(shop, hat)).paidAt(shop);
      const cancel = (secret: string) => shop.service.client().post(`/api/v1/orders/${secret}/cancel`);
      await moveWork(hat.artisan, (await workFor(hat.artisan, first)).id, 'accepted');
      expect((await cancel(first.secret)).status).to.equal(200);
      await untilState(shop, first.secret, 'refunded');
      expect(await takenOf(hat)).to.equal(0);
      const [off] = await workOf(hat.artisan, 'over');
      expect(off?.state).to.equal('called-off');
      expect((await moveWork(hat.artisan, off!.id, 'started')).status).to.equal(409);

      const second = await (await aMadeOrder(shop, hat)).paidAt(shop);
      await startedWork(hat.artisan, await workFor(hat.artisan, second));
      const refused = await cancel(second.secret);
      expect([refused.status, problemIn(refused).code]).to.deep.equal([409, 'making.work-begun']);
    });

    it('is for sale to others when an officer called it off after it was finished', async () => {
      const order = await paid();
      const { artisan, officer, hat } = staffed;
      const work = await startedWork(artisan, await workFor(artisan, order));
      const { body } = await finishPiece(artisan, work.id);
      const parcel = await parcelOf(officer, order);
      expect(
        (await moveParcel(officer, parcel.id, 'cancel', { reason: 'Người mua đổi ý.' })).status,
      ).to.equal(200);
      await untilState(shop, order.secret, 'refunded');
      await certified(shop, body.pieceId);
      await eventually('it is in stock', async () => (await inStock(shop, hat)) === 1);
      await anOrder().of(hat).paidAt(shop);
    });
  });

  /** The buyer paid, but nobody heard of it, and the provider sleeps while the order expires. */
  async function expireUnheard(placed: { code: string }): Promise<void> {
    await shop.query(
      `update payments.payments set state = 'closed', closed_at = now(), next_ask_at = null where order_code = $1`,
      [placed.code],
    );
    await shop.expire(await orderIdOf(shop, placed));
  }
});
