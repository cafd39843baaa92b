import { expect } from 'chai';
import { Turns } from '../../src/platform/jobs/turns.js';
import { letterRows, shownOf, takeTurn, toldOf } from '../support/letters.js';
import { aMadeOrder, finishPiece, moveWork, startedWork, workFor } from '../support/making.js';
import { untilState } from '../support/orders.js';
import { aProduct } from '../support/products.js';
import { openStaffedShop, type StaffedShop } from '../support/staffed-shop.js';

/** Nobody takes turns but the tests. */
describe('letters about what is made to order', () => {
  let staffed: StaffedShop;
  let shop: StaffedShop['shop'];

  before(async () => {
    staffed = await openStaffedShop(aProduct().madeToOrder(100).withPieces(0));
    ({ shop } = staffed);
    await shop.service.get(Turns).onModuleDestroy();
  });
  after(() => shop.stop());

  const turn = () => takeTurn(shop.service);
  const paid = async () => {
    const order = await (await aMadeOrder(shop, staffed.hat)).paidAt(shop);
    return { order, work: await workFor(staffed.artisan, order) };
  };

  it('ask the artisan to make it, and do not say that anything was sold', async () => {
    const { order } = await paid();
    await turn();
    await turn();
    expect(await toldOf(shop, order)).to.deep.equal(['make-it sms', 'new-order sms', 'paid mail']);
    const asked = (await shownOf(shop, order)).find(({ to }) => to === staffed.artisan.phone);
    expect(asked?.text).to.match(
      /^Dấu Làng kính gửi nghệ nhân .+: xin làm “Nón lá bài thơ”, đơn DL-\S+, xong trước \d\d\/\d\d\.$/,
    );
  });

  it('tell the buyer that it is accepted, by when, and that it is begun', async () => {
    const { order, work } = await paid();
    await startedWork(staffed.artisan, work);
    await finishPiece(staffed.artisan, work.id);
    await turn();
    expect(await toldOf(shop, order)).to.include.members(['making-accepted mail', 'making-started mail']);
    const day = work.readyBy.split('-').reverse().join('/');
    const accepted = (await shownOf(shop, order)).find(({ subject }) => subject?.includes('đã nhận làm'));
    expect(accepted?.text).to.contain(`trước ngày ${day}`);
  });

  it('tell the buyer why it cannot be made, and that the money goes back', async () => {
    const { order, work } = await paid();
    await moveWork(staffed.officer, work.id, 'refused', 'Nghệ nhân đau tay.');
    await untilState(shop, order.secret, 'refunded');
    await turn();
    expect(await toldOf(shop, order)).to.include.members(['making-refused mail', 'refunded mail']);
    const letter = (await shownOf(shop, order)).find(({ subject }) => subject?.includes('không làm được'));
    expect(letter?.text).to.contain('Nghệ nhân đau tay.').and.contain('được hoàn về thẻ');
  });

  it('tell the artisan that it is not wanted any more', async () => {
    const { order } = await paid();
    await shop.service.client().post(`/api/v1/orders/${order.secret}/cancel`);
    await untilState(shop, order.secret, 'refunded');
    await turn();
    expect(await toldOf(shop, order)).to.include('making-called-off sms');
  });

  it('tell the officers once when its day has passed', async () => {
    const { order, work } = await paid();
    await turn();
    await shop.query('update making.work_orders set ready_by = $2 where id = $1', [
      work.id,
      new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10),
    ]);
    await turn();
    await turn();
    const rows = (await letterRows(shop, order)).filter(({ kind }) => kind === 'making-overdue');
    expect(rows.map(({ recipient }) => recipient)).to.deep.equal([staffed.officer.userId]);
    expect(rows[0]?.isSent).to.equal(true);
  });
});
