import { expect } from 'chai';
import { quote } from '../../api/quotes.js';
import { shippingPreview, shippingRateList } from '../../api/shipping.js';
import { problemIn } from '../support/http-client.js';
import { anOrder, statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const RATES = '/api/v1/office/shipping-rates';
const dong = (amount: number) => ({ amount: String(amount), currency: 'VND' });
const steps = (...each: [number, number][]) =>
  each.map(([fromGrams, amount]) => ({ fromGrams, amount: dong(amount) }));

describe('what sending costs', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let artisan: TestPerson;
  let hat: TestProduct;

  beforeEach(async () => {
    ({ shop, officer, stranger, artisan, hat } = await openStaffedShop(aProduct().withPieces(9)));
  });
  afterEach(() => shop.stop());

  const set = (body: object, person = officer) => person.client.post(RATES, body);
  const rate = (destination: string, change: object = {}) => ({
    destination,
    steps: steps([0, 20_000], [1_200, 45_000]),
    freeFrom: dong(2_000_000),
    ...change,
  });
  /** For hats, 500 g each by their craft. */
  const shippingOf = async (place: object, quantity = 1, product = hat): Promise<string> => {
    const lines = [{ productId: product.id, quantity }];
    const answer = await shop.service.client().post('/api/v1/quotes', { lines, ...place });
    return quote.parse(answer.body).shipping.amount;
  };

  it('is the house’s rate while a cooperative has set none', async () => {
    const { rates, groups } = shippingRateList.parse((await officer.client.get(RATES)).body);
    expect(rates).to.deep.equal(
      ['inner', 'near', 'far'].map((destination) => ({
        destination,
        steps: steps([0, 35_000]),
        freeFrom: dong(1_000_000),
        validFrom: null,
      })),
    );
    expect(groups).to.deep.equal({
      inner: ['Thành phố Huế'],
      near: ['Thành phố Đà Nẵng', 'Tỉnh Quảng Trị'],
    });
    expect(await shippingOf({ provinceCode: '46' })).to.equal('35000');
  });

  it('goes by how near the province is, and by weight, from the moment an officer says so', async () => {
    expect((await set(rate('inner'))).status).to.equal(200);
    expect((await set(rate('near', { steps: steps([0, 30_000]) }))).status).to.equal(200);
    expect(await shippingOf({ provinceCode: '46' })).to.equal('20000');
    expect(await shippingOf({ provinceCode: '46' }, 3)).to.equal('45000');
    expect(await shippingOf({ provinceCode: '48' }, 3)).to.equal('30000');
    expect(await shippingOf({ provinceCode: '79' })).to.equal('35000');
    // Nobody has said where it goes: as to a far province.
    expect(await shippingOf({})).to.equal('35000');
  });

  it('is nothing from an amount on', async () => {
    await set(rate('inner', { freeFrom: dong(500_000) }));
    expect(await shippingOf({ provinceCode: '46' }, 1)).to.equal('20000');
    expect(await shippingOf({ provinceCode: '46' }, 2)).to.equal('0');
  });

  it('goes by what was weighed where a product was', async () => {
    await set(rate('inner'));
    await shop.query('update catalog.products set weight_grams = 1300 where id = $1', [hat.id]);
    expect(await shippingOf({ provinceCode: '46' })).to.equal('45000');
  });

  it('is of the cooperative that sends', async () => {
    const other = await aProduct().at(shop);
    await set(rate('inner'));
    expect(await shippingOf({ provinceCode: '46' }, 1, other)).to.equal('35000');
    await set(rate('inner', { steps: steps([0, 1]) }), stranger);
    expect(await shippingOf({ provinceCode: '46' })).to.equal('20000');
  });

  it('of an order goes by its province, and stays what it was', async () => {
    await set(rate('inner'));
    const dear = await anOrder().of(hat).sendTo(shop);
    expect(problemIn(dear)).to.deep.include({ code: 'ordering.price-changed' });
    expect(problemIn(dear).params?.['total']).to.deep.equal(dong(270_000));
    const order = await anOrder()
      .of(hat)
      .with({ expectedTotal: dong(270_000) })
      .placedAt(shop);
    await set(rate('inner', { steps: steps([0, 99_000]) }));
    expect((await statusOf(shop, order.secret)).shipping).to.deep.equal(dong(20_000));
    // Each rate is a row, with who set it; none is changed.
    const { rows } = await shop.query(
      `select steps -> 0 ->> 'amount' as amount, set_by from ordering.cooperative_rates order by valid_from`,
    );
    expect(rows).to.deep.equal([
      { amount: '20000', set_by: officer.userId },
      { amount: '99000', set_by: officer.userId },
    ]);
    for (const change of [
      'update ordering.cooperative_rates set free_from = 0',
      'delete from ordering.cooperative_rates',
    ]) {
      const refused = await shop.query(change).then(
        () => 'changed',
        (error: unknown) => String(error),
      );
      expect(refused).to.contain('permission denied');
    }
  });

  describe('abroad', () => {
    const toFrance = {
      countryCode: 'FR',
      province: 'Île-de-France',
      ward: 'Paris',
      street: '1 rue de Rivoli',
    };

    it('is refused in a clear sentence where the cooperative does not send', async () => {
      const body = { lines: [{ productId: hat.id, quantity: 1 }], countryCode: 'FR' };
      const asked = await shop.service.client().post('/api/v1/quotes', body, { 'accept-language': 'en' });
      const { code, detail, errors } = problemIn(asked);
      expect([asked.status, code]).to.deep.equal([422, 'ordering.not-sent-there']);
      expect(detail).to.match(/^Nothing goes from .+ to France yet\. Please choose another place/);
      expect(errors?.map(({ pointer }) => pointer)).to.deep.equal(['/address/countryCode']);
      const ordered = await anOrder().of(hat).with({ address: toFrance }).sendTo(shop);
      expect(problemIn(ordered).detail).to.contain('chưa gửi hàng đến Pháp');
    });

    it('costs what the cooperative says, until it says that it sends no more', async () => {
      await set(rate('FR', { steps: steps([0, 450_000]), freeFrom: null }));
      expect(await shippingOf({ countryCode: 'FR' })).to.equal('450000');
      const order = anOrder()
        .of(hat)
        .with({ address: toFrance, expectedTotal: dong(700_000) });
      const { secret } = await order.placedAt(shop);
      expect((await statusOf(shop, secret)).address).to.deep.equal({
        ...toFrance,
        provinceCode: null,
        wardCode: null,
        abroad: null,
      });
      await set({ destination: 'FR', steps: [], freeFrom: null });
      const again = await anOrder()
        .of(hat)
        .with({ address: toFrance, expectedTotal: dong(700_000) })
        .sendTo(shop);
      expect(problemIn(again).code).to.equal('ordering.not-sent-there');
    });
  });

  it('is shown for a parcel before it is set, and nothing is kept of it', async () => {
    const preview = async (weightGrams: number, worth: number, its: object = rate('inner')) =>
      shippingPreview.parse(
        (await officer.client.post(`${RATES}/preview`, { rate: its, weightGrams, worth: dong(worth) })).body,
      ).shipping;
    expect(await preview(800, 500_000)).to.deep.equal(dong(20_000));
    expect(await preview(1_200, 500_000)).to.deep.equal(dong(45_000));
    expect(await preview(9_000, 2_000_000)).to.deep.equal(dong(0));
    expect(await preview(100, 1, { destination: 'FR', steps: [], freeFrom: null })).to.equal(null);
    const { rows } = await shop.query('select id from ordering.cooperative_rates');
    expect(rows).to.deep.equal([]);
  });

  it('is refused where it makes no sense, at its field', async () => {
    const cases: [object, string][] = [
      [rate('VN'), '/destination'],
      [rate('hue'), '/destination'],
      [rate('inner', { steps: [] }), '/steps'],
      [rate('inner', { steps: steps([500, 1]) }), '/steps'],
      [rate('inner', { steps: steps([0, 1], [900, 1], [900, 2]) }), '/steps'],
      [rate('inner', { steps: steps([0, -1]) }), '/steps/0/amount'],
      [rate('inner', { steps: steps([0, 100_000_001]) }), '/steps/0/amount'],
      [
        rate('inner', { steps: [{ fromGrams: 0, amount: { amount: '1', currency: 'USD' } }] }),
        '/steps/0/amount',
      ],
      [rate('inner', { freeFrom: dong(-5) }), '/freeFrom'],
      [rate('inner', { cooperativeId: 'x' }), '/cooperativeId'],
    ];
    for (const [body, pointer] of cases) {
      const answer = await set(body);
      expect(answer.status, JSON.stringify(body)).to.equal(400);
      expect(
        problemIn(answer).errors?.map((error) => error.pointer),
        JSON.stringify(body),
      ).to.deep.equal([pointer]);
    }
  });

  it('is set by officers alone', async () => {
    for (const client of [artisan.client, shop.service.client()]) {
      const answers = [await client.get(RATES), await client.post(RATES, rate('inner'))];
      expect(answers.map(({ status }) => status)).to.deep.equal(
        client === artisan.client ? [403, 403] : [401, 401],
      );
    }
  });
});
