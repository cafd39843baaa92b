import { expect } from 'chai';
import { pdfToPng } from 'pdf-to-png-converter';
import { tariffCodeList, type TariffCodeList } from '../../api/tariff-codes.js';
import { problemIn } from '../support/http-client.js';
import { parcelOf } from '../support/office-parcels.js';
import { aBuyer, anOrder } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const CODES = '/api/v1/office/tariff-codes';
const dong = (amount: number | bigint) => ({ amount: String(amount), currency: 'VND' });

describe('what customs are told of a piece', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(20)));
    // The hats of tests are of a craft that the house knows nothing of.
    await shop.query(`update catalog.products set craft_slug = 'conical-hats' where id = $1`, [hat.id]);
    const rate = { destination: 'FR', steps: [{ fromGrams: 0, amount: dong(450_000) }], freeFrom: null };
    expect((await officer.client.post('/api/v1/office/shipping-rates', rate)).status).to.equal(200);
  });
  beforeEach(() => say(''));
  after(() => shop.stop());

  const codes = async (person = officer): Promise<TariffCodeList['crafts']> =>
    tariffCodeList.parse((await person.client.get(CODES)).body).crafts;
  const say = (code: string, craft = 'conical-hats', person = officer) =>
    person.client.post(CODES, { craft, code });
  const parcelToFrance = async () => {
    const abroad = {
      countryCode: 'FR',
      lines: ['12 rue de la République'],
      city: 'Lyon',
      region: '',
      postalCode: '69002',
    };
    const order = await anOrder()
      .of(hat)
      .with({ address: undefined, abroad, buyer: { ...aBuyer(), name: 'Hélène', phone: '+33612345678' } })
      .with({ expectedTotal: dong(hat.price + 450_000n) })
      .paidAt(shop);
    return (await parcelOf(officer, order)).id;
  };
  /** The sheet for customs, as a picture. */
  const sheetOf = async (parcelId: string): Promise<string> => {
    const { status, body } = await officer.client.get<Buffer>(`/api/v1/office/parcels/${parcelId}/slip.pdf`);
    expect(status).to.equal(200);
    return (await pdfToPng(body, { pagesToProcess: [2] }))[0]!.content!.toString('base64');
  };
  const keptFor = async (parcelId: string) =>
    (
      await shop.query<{ code: string | null }>(
        'select tariff_code as code from ordering.lines where parcel_id = $1',
        [parcelId],
      )
    ).rows.map(({ code }) => code);

  it('is what the house knows of its craft, until its cooperative says another code', async () => {
    expect(await codes()).to.deep.equal([
      {
        ...{
          craft: 'conical-hats',
          name: { vi: 'conical-hats', en: 'conical-hats' },
          code: '650400',
          since: null,
        },
        house: { code: '650400', words: (await codes())[0]!.house!.words },
      },
    ]);
    expect((await say('6505.00.90')).status).to.equal(200);
    const [own] = await codes();
    expect(own).to.deep.include({ code: '650500' });
    expect(own!.since).to.be.a('string');
    await say('');
    expect((await codes())[0]).to.deep.include({ code: '650400', since: null });
  });

  it('is said for its own cooperative alone, and of what it makes', async () => {
    expect(await codes(stranger)).to.deep.equal([]);
    const { status, code } = problemIn(await say('691390', 'pottery'));
    expect([status, code]).to.deep.equal([422, 'catalog.craft-unknown']);
    expect(problemIn(await say('650500', 'conical-hats', stranger)).status).to.equal(422);
    expect((await codes())[0]!.code).to.equal('650400');
  });

  it('is refused where it is no code, with what one looks like', async () => {
    for (const wrong of ['6504', '65O400', '990000', 'nón lá', '6504.00.0']) {
      const { status, errors } = problemIn(await say(wrong));
      expect([status, errors?.[0]?.pointer], wrong).to.deep.equal([400, '/code']);
    }
    expect((await codes())[0]!.code).to.equal('650400');
  });

  it('stays on the sheet of a parcel as it was first printed', async () => {
    const [printed, other] = [await parcelToFrance(), await parcelToFrance()];
    const first = await sheetOf(printed);
    expect(await keptFor(printed)).to.deep.equal(['650400']);
    await say('650500');
    expect(await sheetOf(printed)).to.equal(first);
    expect(await keptFor(printed)).to.deep.equal(['650400']);
    expect(await keptFor(other)).to.deep.equal([null]);
    await sheetOf(other);
    expect(await keptFor(other)).to.deep.equal(['650500']);
  });

  it('comes onto a sheet that had none, once an officer has said it', async () => {
    await shop.query(`update catalog.products set craft_slug = 'bronze' where id = $1`, [hat.id]);
    const parcel = await parcelToFrance();
    const empty = await sheetOf(parcel);
    expect(await keptFor(parcel)).to.deep.equal([null]);
    expect((await codes()).map(({ craft, code, house }) => [craft, code, house])).to.deep.equal([
      ['bronze', null, null],
    ]);
    await say('8306.29', 'bronze');
    expect(await sheetOf(parcel)).to.not.equal(empty);
    expect(await keptFor(parcel)).to.deep.equal(['830629']);
  });

  it('was never another: what was said is not edited', async () => {
    await say('650500');
    for (const edit of [
      'update catalog.cooperative_tariff_codes set code = null',
      'delete from catalog.cooperative_tariff_codes',
    ]) {
      const refused = await shop.query(edit).then(
        () => undefined,
        (error: Error) => error.message,
      );
      expect(refused).to.match(/permission denied|append-only/);
    }
  });
});
