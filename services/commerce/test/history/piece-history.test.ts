import { expect } from 'chai';
import { pieceHistory } from '../../api/history.js';
import { RecordHappening } from '../../src/modules/history/index.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { anOrder } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

describe('the history of a piece', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(4)));
  });
  after(() => shop.stop());

  const historyOf = async (pieceId: string, person: TestPerson) => {
    const { status, body } = await person.client.get(`/api/v1/office/pieces/${pieceId}/history`);
    return { status, events: status === 200 ? pieceHistory.parse(body).events : [] };
  };

  const soldPiece = async (secretOf: { code: string }): Promise<string> => {
    const { rows } = await shop.query(
      `select p.piece_id as id from ordering.line_pieces p join ordering.lines l on l.id = p.line_id
       join ordering.orders o on o.id = l.order_id where o.code = $1`,
      [secretOf.code],
    );
    return String(rows[0]?.['id']);
  };

  it('tells the way of a sold piece in its order, in roles and never in names', async () => {
    const order = await anOrder().of(hat).paidAt(shop);
    const parcel = await parcelOf(officer, order);
    await moveParcel(officer, parcel.id, 'pack');
    await moveParcel(officer, parcel.id, 'undo', { move: 'packed' });
    await moveParcel(officer, parcel.id, 'pack');
    await moveParcel(officer, parcel.id, 'send', { carrier: 'vnpost', trackingCode: 'EH1' });
    await moveParcel(officer, parcel.id, 'deliver');

    const { events } = await historyOf(await soldPiece(order), officer);
    const way = events.map(({ what, by }) => `${what} by ${by}`);
    expect(way.slice(way.indexOf('reserved by buyer'))).to.deep.equal([
      'reserved by buyer',
      'sold by buyer',
      'packed by officer',
      'unpacked by officer',
      'packed by officer',
      'sent by officer',
      'delivered by officer',
    ]);
    expect(JSON.stringify(events)).not.to.include(officer.userId);
  });

  it('knows the village until the parcel is sent, and nothing of the buyer’s place', async () => {
    const order = await anOrder().of(hat).paidAt(shop);
    const parcel = await parcelOf(officer, order);
    const pieceId = await soldPiece(order);
    await shop.service.get(UnitOfWork).run((tx) =>
      shop.service.get(RecordHappening).within(tx, {
        pieceIds: [pieceId],
        what: 'inspected',
        by: 'officer',
        at: new Date(),
        place: 'phu-cam',
      }),
    );
    await moveParcel(officer, parcel.id, 'pack');
    await moveParcel(officer, parcel.id, 'send', { carrier: 'vnpost', trackingCode: 'EH1' });
    const { events } = await historyOf(pieceId, officer);
    expect(events.slice(-3).map(({ what, place }) => [what, place])).to.deep.equal([
      ['inspected', 'phu-cam'],
      ['packed', 'phu-cam'],
      ['sent', null],
    ]);
  });

  it('is no other cooperative’s business', async () => {
    const [pieceId] = hat.pieceIds;
    expect((await historyOf(pieceId!, stranger)).status).to.equal(404);
    expect((await historyOf(pieceId!, officer)).status).to.equal(200);
  });

  it('goes back with the transaction in which it was told', async () => {
    const pieceId = '019395f0-0000-7000-8000-000000000001';
    const told = shop.service.get(UnitOfWork).run(async (tx) => {
      const happening = { pieceIds: [pieceId], what: 'made', by: 'maker', at: new Date() } as const;
      await shop.service.get(RecordHappening).within(tx, happening);
      throw new Error('The act itself failed.');
    });
    expect(await told.catch((error: unknown) => (error as Error).message)).to.equal('The act itself failed.');
    const { rows } = await shop.query('select 1 from history.piece_events where piece_id = $1', [pieceId]);
    expect(rows).to.have.length(0);
  });

  it('is only added to: the database refuses to change or remove what was told', async () => {
    const database = shop.service.get(Database);
    for (const change of [
      `update history.piece_events set what = 'found'`,
      'delete from history.piece_events',
      'truncate history.piece_events',
    ]) {
      const refused = await database.query(change).catch((error: unknown) => String(error));
      expect(refused, change).to.match(/only added to|permission denied/);
    }
  });

  it('tells what one transaction on chain did once, however often it is read', async () => {
    const pieceId = '019395f0-0000-7000-8000-000000000002';
    const happening = {
      pieceIds: [pieceId],
      what: 'claimed',
      by: 'holder',
      at: new Date(),
      cause: `transaction/0x${'ab'.repeat(32)}`,
    } as const;
    for (let time = 0; time < 2; time++) {
      await shop.service.get(UnitOfWork).run((tx) => shop.service.get(RecordHappening).within(tx, happening));
    }
    const { rows } = await shop.query('select 1 from history.piece_events where piece_id = $1', [pieceId]);
    expect(rows).to.have.length(1);
  });
});
