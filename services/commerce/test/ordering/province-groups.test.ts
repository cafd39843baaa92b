import { expect } from 'chai';
import { quote } from '../../api/quotes.js';
import {
  shippingPreview,
  shippingRateList,
  type SetProvinceGroupsRequest,
  type ShippingRateList,
} from '../../api/shipping.js';
import { problemIn } from '../support/http-client.js';
import { anOrder, statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

const RATES = '/api/v1/office/shipping-rates';
const GROUPS = '/api/v1/office/province-groups';
const HUE = '46';
const HA_NOI = '01';
const DA_NANG = '48';
const dong = (amount: number) => ({ amount: String(amount), currency: 'VND' });
const rate = (destination: string, amount: number) => ({
  destination,
  steps: [{ fromGrams: 0, amount: dong(amount) }],
  freeFrom: null,
});

describe('the groups of provinces', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let artisan: TestPerson;
  let hat: TestProduct;

  beforeEach(async () => {
    ({ shop, officer, stranger, artisan, hat } = await openStaffedShop(aProduct().withPieces(9)));
    for (const [group, amount] of [
      ['inner', 10_000],
      ['near', 20_000],
      ['far', 30_000],
    ] as const)
      expect((await officer.client.post(RATES, rate(group, amount))).status).to.equal(200);
  });
  afterEach(() => shop.stop());

  const set = (provinces: object[], person = officer) => person.client.post(GROUPS, { provinces });
  const hanoiIsInner: SetProvinceGroupsRequest['provinces'] = [
    { code: HA_NOI, group: 'inner' },
    { code: HUE, group: 'near' },
    { code: DA_NANG, group: 'far' },
  ];
  const shown = async (person = officer): Promise<ShippingRateList> =>
    shippingRateList.parse((await person.client.get(RATES)).body);
  const groupsOf = async (...codes: string[]) =>
    (await shown()).provinces.filter(({ code }) => codes.includes(code)).map(({ group }) => group);
  const shippingTo = async (provinceCode: string): Promise<string> => {
    const lines = [{ productId: hat.id, quantity: 1 }];
    return quote.parse((await shop.service.client().post('/api/v1/quotes', { lines, provinceCode })).body)
      .shipping.amount;
  };

  it('are the house’s while a cooperative has said nothing: all provinces, each once', async () => {
    const { provinces, groupedSince } = await shown();
    expect(provinces).to.have.length(34);
    expect(new Set(provinces.map(({ code }) => code)).size).to.equal(34);
    expect(groupedSince).to.equal(null);
    expect(await groupsOf(HUE, DA_NANG, HA_NOI)).to.have.members(['inner', 'near', 'far']);
  });

  it('hold for quotes and orders at once, and what was ordered before stays as it was', async () => {
    expect([await shippingTo(HUE), await shippingTo(DA_NANG), await shippingTo(HA_NOI)]).to.deep.equal([
      '10000',
      '20000',
      '30000',
    ]);
    const total = dong(Number(hat.price) + 10_000);
    const before = await anOrder().of(hat).with({ expectedTotal: total }).placedAt(shop);
    const answer = shippingRateList.parse((await set(hanoiIsInner)).body);
    expect(answer.groups).to.deep.equal({ inner: ['Thành phố Hà Nội'], near: ['Thành phố Huế'] });
    expect(answer.groupedSince).to.be.a('string');
    expect([await shippingTo(HUE), await shippingTo(DA_NANG), await shippingTo(HA_NOI)]).to.deep.equal([
      '20000',
      '30000',
      '10000',
    ]);
    const cheap = await anOrder().of(hat).with({ expectedTotal: total }).sendTo(shop);
    expect(problemIn(cheap).params?.['total']).to.deep.equal(dong(Number(hat.price) + 20_000));
    expect((await statusOf(shop, before.secret)).shipping).to.deep.equal(dong(10_000));
  });

  it('take what nobody named for far', async () => {
    await set([{ code: HA_NOI, group: 'near' }]);
    expect((await shown()).groups).to.deep.equal({ inner: [], near: ['Thành phố Hà Nội'] });
    expect(await shippingTo(HUE)).to.equal('30000');
  });

  it('are rows with who set them; the last holds, and none is changed', async () => {
    await set(hanoiIsInner);
    await set([{ code: HUE, group: 'inner' }]);
    expect(await groupsOf(HUE, HA_NOI)).to.have.members(['inner', 'far']);
    const { rows } = await shop.query(
      'select inner_provinces, near_provinces, set_by from ordering.cooperative_groups order by valid_from, id',
    );
    expect(rows).to.deep.equal([
      { inner_provinces: [HA_NOI], near_provinces: [HUE], set_by: officer.userId },
      { inner_provinces: [HUE], near_provinces: [], set_by: officer.userId },
    ]);
    for (const change of [
      'update ordering.cooperative_groups set set_by = set_by',
      'delete from ordering.cooperative_groups',
    ]) {
      const refused = await shop.query(change).then(
        () => 'changed',
        (error: unknown) => String(error),
      );
      expect(refused).to.match(/permission denied|not changed/);
    }
  });

  it('are of one cooperative alone', async () => {
    expect((await set(hanoiIsInner, stranger)).status).to.equal(200);
    expect(await shippingTo(HUE)).to.equal('10000');
    expect((await shown()).groupedSince).to.equal(null);
    expect((await shown(stranger)).groups.inner).to.deep.equal(['Thành phố Hà Nội']);
  });

  it('are tried out on a parcel to a province, by the rate of the group it is in', async () => {
    const trial = async (province?: string) => {
      const body = { rate: rate('near', 25_000), weightGrams: 500, worth: dong(300_000), province };
      return shippingPreview.parse((await officer.client.post(`${RATES}/preview`, body)).body);
    };
    expect(await trial()).to.deep.equal({ shipping: dong(25_000), destination: 'near' });
    expect(await trial(HUE)).to.deep.equal({ shipping: dong(10_000), destination: 'inner' });
    await set(hanoiIsInner);
    expect(await trial(HUE)).to.deep.equal({ shipping: dong(25_000), destination: 'near' });
    expect(await trial(DA_NANG)).to.deep.equal({ shipping: dong(30_000), destination: 'far' });
    const unknown = problemIn(
      await officer.client.post(`${RATES}/preview`, {
        ...{ rate: rate('near', 25_000), weightGrams: 500, worth: dong(300_000), province: '99' },
      }),
    );
    expect([unknown.status, unknown.code, unknown.errors?.[0]?.pointer]).to.deep.equal([
      422,
      'places.province-unknown',
      '/province',
    ]);
  });

  it('are refused with a province that there is not, or one twice, and nothing is kept', async () => {
    const unknown = problemIn(await set([...hanoiIsInner, { code: '99', group: 'near' }]));
    expect([unknown.status, unknown.code, unknown.errors?.[0]?.pointer]).to.deep.equal([
      422,
      'places.province-unknown',
      '/provinces/3/code',
    ]);
    const cases: [object[], string][] = [
      [[...hanoiIsInner, { code: HUE, group: 'inner' }], '/provinces/3/code'],
      [[{ code: HUE, group: 'nearby' }], '/provinces/0/group'],
      [[{ code: 'Huế', group: 'near' }], '/provinces/0/code'],
      [[{ code: HUE }], '/provinces/0/group'],
      [[{ code: HUE, group: 'near', since: '2026-01-01' }], '/provinces/0/since'],
      [[], '/provinces'],
    ];
    for (const [provinces, pointer] of cases) {
      const { status, errors } = problemIn(await set(provinces));
      expect([status, errors?.[0]?.pointer], JSON.stringify(provinces)).to.deep.equal([400, pointer]);
    }
    const { rows } = await shop.query('select id from ordering.cooperative_groups');
    expect(rows).to.deep.equal([]);
  });

  it('are set by officers alone', async () => {
    expect((await set(hanoiIsInner, artisan)).status).to.equal(403);
    const nobody = await shop.service.client().post(GROUPS, { provinces: hanoiIsInner });
    expect(nobody.status).to.equal(401);
    expect(await groupsOf(HUE)).to.deep.equal(['inner']);
  });
});
