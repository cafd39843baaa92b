import { expect } from 'chai';
import { officeOverview, type OfficeOverview } from '../../api/office.js';
import { studioOverview, studioSales, type StudioOverview, type StudioSales } from '../../api/studio.js';
import { eventually } from '../support/eventually.js';
import { anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { anOrder } from '../support/orders.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

describe('an overview', () => {
  let shop: Shop;
  let officer: TestPerson;
  let artisan: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, artisan, hat } = await openStaffedShop(aProduct().costing(400_000n).withPieces(9)));
  });
  after(() => shop.stop());

  const office = async (person = officer): Promise<OfficeOverview> =>
    officeOverview.parse((await person.client.get('/api/v1/office')).body);
  const studio = async (person = artisan): Promise<StudioOverview> =>
    studioOverview.parse((await person.client.get('/api/v1/studio')).body);
  const sales = async (person = artisan): Promise<StudioSales> =>
    studioSales.parse((await person.client.get('/api/v1/studio/sales')).body);

  it('of a new cooperative is all zeros', async () => {
    const quiet = await office(await anOfficer().at(shop.service));
    expect(quiet.month).to.deep.equal({ sales: { amount: '0', currency: 'VND' }, orders: 0, pieces: 0 });
    expect(quiet).to.include({ ordersToSend: 0, lateOrders: 0, waitingForInspection: 0, actsToSign: 0 });
    expect(quiet.recentSales).to.deep.equal([]);
  });

  it('shows a sale to the office and to its maker, and to nobody else', async () => {
    const order = await anOrder().of(hat, 2).paidAt(shop);
    const seen = await eventually('the parcel is counted', async () => {
      const now = await office();
      return now.ordersToSend === 1 && now;
    });
    expect(seen.month).to.deep.equal({ sales: { amount: '800000', currency: 'VND' }, orders: 1, pieces: 2 });
    expect(seen.recentSales[0]).to.include({ orderCode: order.code });
    expect(seen.cooperative).to.include({ id: officer.cooperativeId, onChain: false });

    const earned = await eventually('the books have it', async () => {
      const now = await studio();
      return now.monthEarned.amount !== '0' && now;
    });
    expect(earned).to.include({ ordersToSend: 1, signingKey: 'none' });
    expect(earned.monthEarned.amount).to.equal('652000');
    expect(earned.piecesByState.final).to.equal(9);
    expect(earned.template?.title.vi).to.equal('Nón lá bài thơ');

    const [sale] = (await sales()).sales;
    expect(sale).to.include({ orderCode: order.code, parcelState: 'paid' });
    expect(sale?.earned.amount).to.equal('652000');
    const deducted = sale?.deductions.map(({ account, amount }) => [account, amount.amount]);
    expect(deducted).to.deep.equal([
      ['cooperative', '80000'],
      ['village-fund', '16000'],
      ['platform', '40000'],
      ['withheld-tax', '12000'],
    ]);

    const other = await anArtisan().at(shop.service);
    expect((await sales(other)).sales).to.deep.equal([]);
    expect((await studio(other)).monthEarned.amount).to.equal('0');
    expect((await office(await anOfficer().at(shop.service))).month.orders).to.equal(0);
  });

  it('moves to last month when the month is over', async () => {
    const month = 31 * 86_400_000;
    shop.forward(month);
    const later = await office();
    expect([later.month.orders, later.lastMonth.orders]).to.deep.equal([0, 1]);
    expect(later.lateOrders).to.equal(1);
    shop.forward(-month);
  });

  it('is for its own role only', async () => {
    for (const [path, foreign] of [
      ['/api/v1/office', artisan],
      ['/api/v1/studio', officer],
      ['/api/v1/studio/sales', officer],
    ] as const) {
      expect((await foreign.client.get(path)).status, path).to.equal(403);
      expect((await shop.service.client().get(path)).status, path).to.equal(401);
    }
  });
});
