import { formatQr, formatSerial } from '@daulang/protocol';
import { expect } from 'chai';
import { officeParcel } from '../../api/orders.js';
import { Config } from '../../src/platform/config/config.js';
import { problemIn } from '../support/http-client.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { anOrder, statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

describe('packing a parcel', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(20)));
  });
  after(() => shop.stop());

  interface Packing {
    id: string;
    code: string;
    secret: string;
    /** Of its pieces, as printed. */
    numbers: string[];
    serials: string[];
  }

  /** A paid parcel of some hats that waits to be packed. */
  const toPack = async (hats = 2): Promise<Packing> => {
    const order = await anOrder().of(hat, hats).paidAt(shop);
    const { id } = await parcelOf(officer, order);
    const { rows } = await shop.query<{ number: string; serial: string }>(
      `select lp.public_number as number, c.serial from ordering.line_pieces lp
       join ordering.lines l on l.id = lp.line_id join catalog.pieces c on c.id = lp.piece_id
       where l.parcel_id = $1 order by lp.public_number`,
      [id],
    );
    return {
      ...{ id, code: order.code, secret: order.secret },
      numbers: rows.map((it) => it.number),
      serials: rows.map((it) => it.serial),
    };
  };
  const pack = (id: string, body: object, person = officer) => moveParcel(person, id, 'pack', body);
  const labelOf = (serial: string) =>
    formatQr({ origin: shop.service.get(Config).publicUrl.origin, serial, gtin14: null });

  /** What is wrong, and at which label. */
  const refusedIn = async (answer: ReturnType<typeof pack>) => {
    const { code, errors, detail } = problemIn(await answer);
    return { code, at: errors?.map((it) => it.pointer).join(), detail };
  };

  it('takes the labels as they are scanned, typed, or their last four characters, in any order', async () => {
    for (const labelsOf of [
      ([one, other]: string[]) => [labelOf(other!), labelOf(one!)],
      ([one, other]: string[]) => [formatSerial(one!).toLowerCase(), other!],
      ([one, other]: string[]) => [other!.slice(-4), ` ${one!.slice(-4).toLowerCase()} `],
    ]) {
      const { id, serials, secret } = await toPack();
      const packed = officeParcel.parse((await pack(id, { labels: labelsOf(serials) })).body);
      expect(packed.state).to.equal('packed');
      expect(packed.history.map(({ state, by, note }) => [state, by, note])).to.deep.equal([
        ['to-pack', 'clock', null],
        ['packed', 'officer', null],
      ]);
      expect((await statusOf(shop, secret)).state).to.equal('packed');
    }
  });

  it('refuses a piece of another parcel, and says whose it is', async () => {
    const mine = await toPack();
    const other = await toPack(1);
    for (const label of [labelOf(other.serials[0]!), other.serials[0]!, other.serials[0]!.slice(-4)]) {
      const { code, at, detail } = await refusedIn(pack(mine.id, { labels: [mine.serials[0], label] }));
      expect([code, at]).to.deep.equal(['fulfilment.label-of-other-parcel', '/labels/1']);
      expect(detail).to.contain(other.numbers[0]).and.to.contain(other.code);
    }
    expect((await statusOf(shop, mine.secret)).state).to.equal('paid');
    expect((await pack(mine.id, { labels: mine.serials })).status).to.equal(200);
  });

  it('refuses a label of none of its pieces, and names what is missing', async () => {
    const { id, serials, numbers, secret } = await toPack();
    const elsewhere = formatQr({ origin: 'https://elsewhere.example', serial: serials[1]!, gtin14: null });
    for (const label of ['0000-0000-0000-0000', 'ZZZZ', elsewhere, '<b>', numbers[1]!, `' or true --`]) {
      const { code, at, detail } = await refusedIn(pack(id, { labels: [serials[0], label] }));
      expect([code, at], label).to.deep.equal(['fulfilment.label-not-in-parcel', '/labels/1']);
      expect(detail, label).to.contain(numbers[1]).and.not.to.contain(`${numbers[0]},`);
    }
    expect((await statusOf(shop, secret)).state).to.equal('paid');
  });

  it('refuses one label for two pieces, and a label too few', async () => {
    const { id, serials, numbers } = await toPack();
    const twice = await refusedIn(pack(id, { labels: [serials[0], labelOf(serials[0]!)] }));
    expect([twice.code, twice.at]).to.deep.equal(['fulfilment.label-given-twice', '/labels/1']);
    for (const [labels, at] of [
      [['', serials[0]], '/labels/0'],
      [[serials[0]], '/labels/1'],
      [[], '/labels/0'],
    ] as const) {
      const few = await refusedIn(pack(id, { labels }));
      expect([few.code, few.at]).to.deep.equal(['fulfilment.labels-missing', at]);
      expect(few.detail).to.contain(numbers[1]);
    }
    expect((await refusedIn(pack(id, {}))).code).to.equal('fulfilment.labels-missing');
  });

  it('without a look at the labels needs a reason, which the history keeps', async () => {
    const { id } = await toPack();
    const short = await pack(id, { withoutLabels: 'vội' });
    expect([short.status, problemIn(short).errors?.[0]?.pointer]).to.deep.equal([400, '/withoutLabels']);
    const packed = await pack(id, { withoutLabels: '  Nhãn bị ướt,\u200b đã xem tận tay. ' });
    expect(officeParcel.parse(packed.body).history.at(-1)).to.include({
      state: 'packed',
      by: 'officer',
      note: 'Nhãn bị ướt, đã xem tận tay.',
    });
    await moveParcel(officer, id, 'undo', { move: 'packed' });
    const again = officeParcel.parse((await officer.client.get(`/api/v1/office/parcels/${id}`)).body);
    expect(again.history.map(({ isUndo, note }) => [isUndo, note !== null])).to.deep.equal([
      [false, false],
      [false, true],
      [true, false],
    ]);
  });

  it('is done by its own cooperative, once, and by nobody in another state', async () => {
    const { id, serials } = await toPack();
    expect((await pack(id, { labels: serials }, stranger)).status).to.equal(404);
    const both = await Promise.all([pack(id, { labels: serials }), pack(id, { labels: serials })]);
    expect(both.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect(officeParcel.parse(both[1].body).history).to.have.length(2);
    await moveParcel(officer, id, 'send');
    expect(problemIn(await pack(id, { labels: serials })).code).to.equal(
      'fulfilment.parcel-move-not-allowed',
    );
  });

  it('refuses what is badly asked, and names the field', async () => {
    const { id } = await toPack(1);
    for (const [body, pointer] of [
      [{ labels: 'ABCD' }, '/labels'],
      [{ labels: [7] }, '/labels/0'],
      [{ labels: ['x'.repeat(201)] }, '/labels/0'],
      [{ withoutLabels: 'x'.repeat(201) }, '/withoutLabels'],
      [{ piece: '1/7' }, ''],
    ] as const) {
      const answer = await pack(id, body);
      expect(answer.status, pointer).to.equal(400);
      expect(problemIn(answer).errors?.[0]?.pointer).to.be.oneOf([pointer, '/piece']);
    }
  });
});
