import { expect } from 'chai';
import { Trial } from '../testing/trial.js';

describe('the account’s page', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  it('is there before anything was transferred', async () => {
    const answer = await trial.get('/');
    expect(answer.status).to.equal(200);
    expect(await answer.text())
      .to.contain('Chưa có khoản nào.')
      .and.contain('50.000.000');
  });

  it('lists transfers, newest first, with what became of each notification', async () => {
    await trial.transfer({ content: 'first' });
    await trial.untilNotification('delivered');
    await trial.transfer({ content: 'second', direction: 'out', switches: { drop: true } });
    const page = await (await trial.get('/')).text();
    expect(page.indexOf('second')).to.be.lessThan(page.indexOf('first'));
    expect(page).to.contain('Thông báo bị mất trên đường.').and.contain('Cửa hàng đã nhận thông báo.');
    expect(page)
      .to.match(/\+350\.000/)
      .and.match(/−350\.000/);
    expect(page).to.contain('action="/statement.csv"').and.contain('Gửi lại thông báo');
    const english = await (await trial.get('/?l=en')).text();
    expect(english).to.contain('<html lang="en">').and.contain('The notification was lost on its way.');
  });

  it('sends a notification again by its button', async () => {
    const { id } = await trial.transfer({ switches: { drop: true } });
    const answer = await trial.submit(`/transfers/${id}/again`, { l: 'en' });
    expect([answer.status, answer.headers.get('location')]).to.deep.equal([303, `/transfers/${id}?l=en`]);
    await trial.receiver.until(({ taken }) => taken.length === 1);
    expect((await trial.submit('/transfers/1/again', {})).status).to.equal(404);
  });

  it('says that nobody is told where nobody is', async () => {
    await trial.sandbox.close();
    await trial.start({ tellsNobody: true });
    const { id, notifications } = await trial.transfer();
    expect(notifications).to.deep.equal([]);
    for (const path of ['/', `/transfers/${id}`]) {
      expect(await (await trial.get(path)).text()).to.contain('chưa đặt SEPAY_API_KEY');
    }
    expect((await trial.submit(`/transfers/${id}/again`, {})).status).to.equal(303);
  });

  it('names how many it shows when there are more', async () => {
    for (let n = 0; n < 101; n++) await trial.transfer({ content: `n${n}` });
    const page = await (await trial.get('/')).text();
    expect(page).to.contain('Ở đây là 100 khoản mới nhất').and.contain('>n100<').and.not.contain('>n0<');
  });
});
