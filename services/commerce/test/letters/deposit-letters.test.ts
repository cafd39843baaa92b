import { expect } from 'chai';
import { TellLateRests } from '../../src/modules/ordering/use-cases/tell-late-rests.js';
import { transferFor } from '../support/bank.js';
import { aDepositOrder, deposited, finished, letItsDayPass, payRest } from '../support/deposits.js';
import { eventually } from '../support/eventually.js';
import { shownOf, takeTurn, toldOf } from '../support/letters.js';
import { moveWork, workFor } from '../support/making.js';
import { untilQuiet } from '../support/money.js';
import { moveParcel, parcelOf } from '../support/office-parcels.js';
import { statusOf, untilState } from '../support/orders.js';
import { aProduct } from '../support/products.js';
import { openStaffedShop, type StaffedShop } from '../support/staffed-shop.js';

describe('letters about a deposit', () => {
  let staffed: StaffedShop;
  let shop: StaffedShop['shop'];

  before(async () => {
    staffed = await openStaffedShop(aProduct().madeToOrder(200).asking(30).withPieces(0));
    ({ shop } = staffed);
  });
  after(() => shop.stop());

  const told = async (order: { code: string }, what: string) => {
    await takeTurn(shop.service);
    await eventually(`${what} went out`, async () => (await toldOf(shop, order)).includes(what));
  };
  const mailSaying = async (order: { code: string }, words: string) =>
    eventually(`a letter says ${words}`, async () =>
      (await shownOf(shop, order)).find(({ subject }) => subject?.includes(words)),
    );
  const restAsked = ({ secret }: { secret: string }) =>
    eventually('the rest is asked for', async () => {
      return (await statusOf(shop, secret)).deposit?.restDueBy !== null;
    });

  it('say what was paid and what is left, when it is due, and that all is paid; nobody at work is told twice', async () => {
    const order = await deposited(shop, staffed.hat);
    await told(order, 'deposited mail');
    const first = await mailSaying(order, 'đã đặt cọc');
    expect(first.text).to.contain('110.000').and.contain('175.000').and.contain('14 ngày');
    await told(order, 'new-order sms');
    expect(await toldOf(shop, order)).not.to.include('confirmed mail');

    await finished(staffed.hat, order);
    await restAsked(order);
    await told(order, 'rest-due mail');
    expect((await mailSaying(order, 'xin trả phần còn lại')).text).to.contain('175.000');

    await payRest(shop, order);
    await untilState(shop, order.secret, 'paid');
    await told(order, 'rest-paid mail');
    await takeTurn(shop.service);
    const all = await toldOf(shop, order);
    expect(all.filter((it) => it === 'new-order sms')).to.have.length(1);
    expect(all).not.to.include('paid mail');
  });

  it('say that a day has passed, to buyer and officer, and what stays when it is called off', async () => {
    const order = await deposited(shop, staffed.hat);
    await finished(staffed.hat, order);
    await restAsked(order);
    await letItsDayPass(shop, order);
    await shop.service.get(TellLateRests).execute();
    await told(order, 'rest-overdue mail');
    await told(order, 'rest-unpaid sms');
    const text = (await shownOf(shop, order)).find(({ to }) => to === staffed.officer.phone);
    expect(text?.text).to.match(/đơn /);

    const { id } = await parcelOf(staffed.officer, order);
    expect((await moveParcel(staffed.officer, id, 'call-off-rest')).status).to.equal(200);
    await untilState(shop, order.secret, 'cancelled');
    await untilQuiet(shop);
    await told(order, 'deposit-kept mail');
    const kept = await mailSaying(order, 'đã thôi');
    expect(kept.text).to.contain('ở lại với xưởng').and.contain('35.000');
    expect(await toldOf(shop, order)).not.to.include('cancelled mail');
  });

  it('say of what cannot be made that the deposit goes back, and no more', async () => {
    const order = await deposited(shop, staffed.hat);
    await moveWork(staffed.artisan, (await workFor(staffed.artisan, order)).id, 'refused', 'Hết lá non.');
    await untilState(shop, order.secret, 'refunded');
    await told(order, 'making-refused mail');
    const refused = (await shownOf(shop, order)).filter(({ text }) => text.includes('được hoàn'));
    expect(refused.length).to.be.above(0);
    for (const { text } of refused) expect(text).not.to.contain('250.000').and.not.to.contain('285.000');
  });

  it('say what is missing of a deposit, and of the rest', async () => {
    const order = await (await aDepositOrder(shop, staffed.hat)).with({ payment: 'transfer' }).placedAt(shop);
    await transferFor(shop, order, 100_000);
    expect((await mailSaying(order, 'còn thiếu')).subject).to.contain('10.000');
    await transferFor(shop, order, 10_000);
    await untilState(shop, order.secret, 'confirmed');
    await finished(staffed.hat, order);
    await restAsked(order);
    await transferFor(shop, order, 150_000);
    await eventually('the second is told too', async () =>
      (await shownOf(shop, order)).some(({ subject }) => subject?.includes('còn thiếu 25.000')),
    );
  });
});
