import { expect } from 'chai';
import { someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce } from '../../../test/support/pages.ts';
import { aCart, aQuote } from '../../../test/support/shapes/carts.ts';

describe('the checkout of what can be wished for on a day', () => {
  const { order, see } = someoneWithACart();

  const days = ['2026-12-04', '2026-12-08'];
  const offered = (change: object = {}) => {
    const quote = aQuote();
    const parcels = quote.parcels.map((parcel) => ({ ...parcel, days, ...change }));
    commerce.answer('GET /carts/:secret', aCart({ quote: { ...quote, parcels } }));
    return `/wishedDays/${quote.parcels[0]!.cooperative.slug}`;
  };
  const wished = () =>
    commerce.askedOf('POST /orders').map(({ body }) => (body as { wishedDays?: object }).wishedDays);

  it('offers the days, and nothing where nobody does', async () => {
    expect((await see('/vi/checkout')).text).to.not.contain('Ngày muốn nhận hàng');
    const name = offered();
    const page = await see('/vi/checkout');
    expect(page.all(`select[name="${name}"] option`).map((it) => it.getAttribute('value'))).to.deep.equal([
      '',
      ...days,
    ]);
    expect(page.text).to.contain('chưa phải lời hẹn');
    expect((await see('/en/checkout')).text).to.contain('it is not a promise');
  });

  it('orders it with the day that was chosen, and without one as ever', async () => {
    const name = offered();
    await order({ [name]: days[1]! });
    await order({ [name]: '' });
    expect(wished()).to.deep.equal([{ [name.split('/').at(-1)!]: days[1] }, undefined]);
  });

  it('says at the choice what is no day, and asks the service for no order', async () => {
    const name = offered();
    const page = await order({ [name]: 'mai' });
    expect([page.status, page.field(name).isInvalid]).to.deep.equal([400, true]);
    expect(wished()).to.deep.equal([]);
  });

  it('says at the choice which days are possible where this one is not any more', async () => {
    const name = offered();
    const detail = 'Những ngày gần nhất còn chọn được: 08/12/2026.';
    commerce.refuse('POST /orders', 'ordering.day-not-possible', {
      errors: [{ pointer: name, detail }],
      params: { sender: 'x', day: '04/12/2026', days: '08/12/2026' },
    });
    const page = await order({ [name]: days[0]! });
    expect([page.status, page.field(name).error]).to.deep.equal([409, detail]);
  });

  it('says above the form that no day can be wished for any more, where no choice is left', async () => {
    commerce.refuse('POST /orders', 'ordering.day-not-offered', { params: { sender: 'Mỹ Lam' } });
    const page = await order({ '/wishedDays/my-lam': days[0]! });
    expect([page.status, page.alerts.length]).to.deep.equal([409, 1]);
  });

  it('says above the form that the cart has nothing of whom a day was chosen for', async () => {
    commerce.refuse('POST /orders', 'ordering.nothing-to-wish-for', { params: { slug: 'my-lam' } });
    const page = await order({ '/wishedDays/my-lam': days[0]! });
    expect([page.status, page.alerts.length]).to.deep.equal([422, 1]);
    expect(page.text).to.contain('Không có kiện nào để chọn ngày');
  });
});
