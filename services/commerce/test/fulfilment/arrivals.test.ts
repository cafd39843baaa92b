import { expect } from 'chai';
import { officeParcel, orderStatus } from '../../api/orders.js';
import { pieceHistory } from '../../api/history.js';
import { AssumeDelivered } from '../../src/modules/fulfilment/use-cases/assume-delivered.js';
import { problemIn } from '../support/http-client.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { anOrder, statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { scannedBy } from '../support/plans.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const DAY_MS = 86_400_000;

describe('a parcel on its way', () => {
  let shop: Shop;
  let officer: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, hat } = await openStaffedShop(aProduct().withPieces(16)));
  });
  after(() => shop.stop());

  let ahead = 0;
  const later = (milliseconds: number): void => {
    ahead += milliseconds;
    shop.forward(milliseconds);
  };
  // An order is placed and paid by everybody's clock.
  afterEach(() => later(-ahead));

  interface Sent {
    id: string;
    secret: string;
  }
  const packed = async (): Promise<Sent> => {
    const order = await anOrder().of(hat).paidAt(shop);
    const { id } = await parcelOf(officer, order);
    await moveParcel(officer, id, 'pack');
    return { id, secret: order.secret };
  };
  const sent = async (by: object = { carrier: 'ghn', trackingCode: 'LFX7AB' }): Promise<Sent> => {
    const parcel = await packed();
    expect((await moveParcel(officer, parcel.id, 'send', by)).status).to.equal(200);
    return parcel;
  };
  const received = ({ id, secret }: Sent) =>
    shop.service.client().post(`/api/v1/orders/${secret}/parcels/${id}/received`, {});
  const assume = () => shop.service.get(AssumeDelivered).execute();
  const parcelAt = async ({ id }: Sent) =>
    officeParcel.parse((await officer.client.get(`/api/v1/office/parcels/${id}`)).body);
  const lastOf = async (parcel: Sent) => {
    const { state, by } = (await parcelAt(parcel)).history.at(-1)!;
    return [state, by];
  };

  describe('arrives by the word of its buyer', () => {
    it('once, however often it is said, and history and office say by whom', async () => {
      const parcel = await sent();
      const answers = await Promise.all([received(parcel), received(parcel), received(parcel)]);
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
      expect(orderStatus.parse(answers[0].body)).to.include({ state: 'delivered' });
      expect((await received(parcel)).status).to.equal(200);
      expect(await lastOf(parcel)).to.deep.equal(['delivered', 'buyer']);
      expect((await parcelAt(parcel)).history).to.have.length(4);
      expect((await statusOf(shop, parcel.secret)).history.map((it) => it.state)).to.deep.equal([
        ...['placed', 'paid', 'packed', 'sent', 'delivered'],
      ]);
      const { rows } = await shop.query<{ actor: string }>(
        `select h.actor from ordering.history h join ordering.parcels p on p.order_id = h.order_id
         where p.id = $1 and h.state = 'delivered'`,
        [parcel.id],
      );
      expect(rows).to.deep.equal([{ actor: 'buyer' }]);
    });

    it('and the history of the piece says so', async () => {
      const parcel = await sent();
      await received(parcel);
      const { rows } = await shop.query<{ id: string }>(
        `select lp.piece_id as id from ordering.line_pieces lp join ordering.lines l on l.id = lp.line_id
         where l.parcel_id = $1`,
        [parcel.id],
      );
      const { body } = await officer.client.get(`/api/v1/office/pieces/${rows[0]!.id}/history`);
      const { what, by } = pieceHistory.parse(body).events.at(-1)!;
      expect([what, by]).to.deep.equal(['delivered', 'buyer']);
    });

    it('not before it was sent, nor by who has not the link, nor for a parcel of another order', async () => {
      const early = await packed();
      const refused = await received(early);
      expect([refused.status, problemIn(refused).code]).to.deep.equal([
        409,
        'fulfilment.parcel-move-not-allowed',
      ]);
      const mine = await sent();
      const theirs = await sent();
      const other = await received({ ...mine, id: theirs.id });
      expect([other.status, problemIn(other).code]).to.deep.equal([404, 'fulfilment.parcel-not-found']);
      const stranger = await received({ ...mine, secret: 'guessed' });
      expect([stranger.status, problemIn(stranger).code]).to.deep.equal([404, 'ordering.order-not-found']);
      expect((await received({ ...mine, id: 'abc' })).status).to.equal(400);
      for (const it of [early, mine, theirs]) expect((await parcelAt(it)).state).to.not.equal('delivered');
    });

    it('and is not taken back after that', async () => {
      const parcel = await sent();
      await received(parcel);
      const undo = await moveParcel(officer, parcel.id, 'undo', { move: 'sent' });
      expect(problemIn(undo).code).to.equal('fulfilment.parcel-move-not-allowed');
    });
  });

  describe('arrives by the clock', () => {
    it('when its carrier never takes so long, and not a moment before', async () => {
      const [byPost, byHand, waiting] = [await sent(), await sent({ carrier: 'hand' }), await packed()];
      later(5 * DAY_MS - 60_000);
      await assume();
      expect([(await parcelAt(byPost)).state, (await parcelAt(byHand)).state]).to.deep.equal([
        'sent',
        'sent',
      ]);
      later(120_000);
      await Promise.all([assume(), assume()]);
      expect((await parcelAt(byPost)).state).to.equal('sent');
      expect(await lastOf(byHand)).to.deep.equal(['delivered', 'clock']);
      expect((await parcelAt(byHand)).history).to.have.length(4);
      expect((await statusOf(shop, byHand.secret)).state).to.equal('delivered');
      later(5 * DAY_MS);
      await assume();
      expect(await lastOf(byPost)).to.deep.equal(['delivered', 'clock']);
      expect((await parcelAt(waiting)).state).to.equal('packed');
    });

    it('unless the bank asks about the money', async () => {
      const parcel = await sent();
      for (const dispute of ['asked', 'open']) {
        await shop.query(
          `update ordering.orders set dispute = $2 where id = (select order_id from ordering.parcels where id = $1)`,
          [parcel.id, dispute],
        );
        later(11 * DAY_MS);
        await assume();
        expect((await parcelAt(parcel)).state, dispute).to.equal('sent');
      }
      await shop.query(
        `update ordering.orders set dispute = 'won' where id = (select order_id from ordering.parcels where id = $1)`,
        [parcel.id],
      );
      await assume();
      expect(await lastOf(parcel)).to.deep.equal(['delivered', 'clock']);
    });

    it('counted from when it was last sent', async () => {
      const parcel = await sent();
      later(60_000);
      await moveParcel(officer, parcel.id, 'undo', { move: 'sent' });
      later(9 * DAY_MS);
      await moveParcel(officer, parcel.id, 'send', { carrier: 'ghn', trackingCode: 'LFX7AC' });
      later(2 * DAY_MS);
      await assume();
      expect((await parcelAt(parcel)).state).to.equal('sent');
    });

    it('without reading all parcels', async () => {
      expect(await scannedBy(shop.service, assume)).to.deep.equal([]);
    });
  });
});
