import { expect } from 'chai';
import { Turns } from '../../src/platform/jobs/turns.js';
import { lettersOfParcel, shownOf, takeTurn, toldOf } from '../support/letters.js';
import { aProduct } from '../support/products.js';
import { aDelivered, anOpenReturn, foundAll, stepReturn } from '../support/returns.js';
import { openStaffedShop, type StaffedShop } from '../support/staffed-shop.js';

/** Nobody takes turns but the tests. */
describe('letters about a return', () => {
  let staffed: StaffedShop;
  let shop: StaffedShop['shop'];
  let officer: StaffedShop['officer'];

  before(async () => {
    staffed = await openStaffedShop(aProduct().withPieces(8));
    ({ shop, officer } = staffed);
    await shop.service.get(Turns).onModuleDestroy();
  });
  after(() => shop.stop());

  const turn = () => takeTurn(shop.service);
  const ofReturns = async (order: { code: string }) =>
    (await toldOf(shop, order)).filter((it) => it.startsWith('return-'));

  it('tell officers of a new one, and its buyer of each step with the cooperative’s words, each once', async () => {
    const order = await aDelivered(shop, officer, staffed.hat);
    const it = await anOpenReturn(shop, officer, order);
    await turn();
    await turn();
    expect(await ofReturns(order)).to.deep.equal(['return-opened sms']);
    const text = (await shownOf(shop, order)).find((it) => it.text.includes('xin trả hàng'));
    expect(text?.text).to.contain('/office/returns').and.not.to.contain(order.secret);
    await stepReturn(officer, it.id, 'accept', { answer: 'Xin gửi về 12 Chi Lăng.' });
    await turn();
    const [accepted] = await shownOf(shop, order);
    expect(accepted?.text).to.contain('Xin gửi về 12 Chi Lăng.').and.contain(order.secret);
    await stepReturn(officer, it.id, 'arrive');
    await stepReturn(officer, it.id, 'inspect', foundAll(it, 'unscratched'));
    await turn();
    await turn();
    expect(await ofReturns(order)).to.deep.equal([
      ...['return-accepted mail', 'return-arrived mail', 'return-opened sms', 'return-settled mail'],
    ]);
    expect((await shownOf(shop, order)).find(({ subject }) => subject?.includes('đã xong'))?.text).to.contain(
      '250.000\u00a0₫',
    );
    const { letters } = await lettersOfParcel(officer, order.parcelId);
    expect(letters.map(({ name }) => name.en)).to.include.members(['Return accepted', 'Return settled']);
  });

  it('tell a refusal in the buyer’s language, and a second return of one order anew', async () => {
    const order = await aDelivered(shop, officer, staffed.hat);
    for (const answer of ['Món này làm riêng.', 'Xin thứ lỗi.']) {
      const it = await anOpenReturn(shop, officer, order);
      await stepReturn(officer, it.id, 'refuse', { answer });
      await turn();
      expect((await shownOf(shop, order)).some(({ text }) => text.includes(answer))).to.equal(true);
    }
    expect(await ofReturns(order)).to.deep.equal([
      ...['return-opened sms', 'return-opened sms', 'return-refused mail', 'return-refused mail'],
    ]);
  });
});
