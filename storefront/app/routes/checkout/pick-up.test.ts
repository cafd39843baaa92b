import { expect } from 'chai';
import { sentAddress, someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce } from '../../../test/support/pages.ts';
import { aCart, aQuote } from '../../../test/support/shapes/carts.ts';
import { aPickUpPlace } from '../../../test/support/shapes/shipping.ts';

describe('the checkout of what can be fetched', () => {
  const { order, see } = someoneWithACart();

  const offered = (change: object = {}) => {
    const quote = aQuote();
    const parcels = quote.parcels.map((parcel) => ({ ...parcel, pickUp: aPickUpPlace, ...change }));
    commerce.answer('GET /carts/:secret', aCart({ quote: { ...quote, parcels } }));
    return quote.parcels[0]!.cooperative.slug;
  };

  it('offers it with place and time, and nothing where nobody does', async () => {
    expect((await see('/vi/checkout')).all('input[name=fetched]')).to.deep.equal([]);
    const slug = offered();
    const page = await see('/vi/checkout');
    expect(page.one('input[name=fetched]').getAttribute('value')).to.equal(slug);
    expect(page.text).to.contain('1 Phạm Văn Đồng').and.contain('Mở cửa: Thứ hai đến thứ bảy');
  });

  it('prices it as fetched when it was chosen, and hides the address where nothing is sent', async () => {
    const slug = offered({ isFetched: true });
    const page = await see(`/vi/checkout?pickUp=${slug}`);
    expect(commerce.askedOf('GET /carts/:secret').at(-1)?.query).to.deep.equal({ pickUp: slug });
    expect(page.one('input[name=fetched]').hasAttribute('checked')).to.equal(true);
    expect(page.all('fieldset.hidden [name="/address/street"]')).to.have.length(1);
  });

  it('orders it so, without the address when all of it is fetched', async () => {
    const slug = offered();
    await order({ fetched: slug, parcels: slug, '/address/province': '', '/address/ward': '' });
    const [asked] = commerce.askedOf('POST /orders');
    expect(asked?.body)
      .to.deep.include({ pickUp: [slug] })
      .and.not.have.property('address');
  });

  it('orders it with the address when something else is sent, and asks for one', async () => {
    const slug = offered();
    await order({ fetched: slug, parcels: `${slug},ma-khac` });
    expect(commerce.askedOf('POST /orders')[0]?.body).to.deep.include({
      pickUp: [slug],
      address: sentAddress,
    });
    const page = await order({ fetched: slug, parcels: `${slug},ma-khac`, '/address/street': '' });
    expect([page.status, page.field('/address/street').isInvalid]).to.deep.equal([400, true]);
  });

  it('says what the service says where it is not offered any more, and shows it as sent', async () => {
    commerce.refuse('POST /orders', 'ordering.pick-up-not-offered', { params: { sender: 'x' } });
    const page = await order({ fetched: 'my-lam', parcels: 'my-lam,ma-khac' });
    expect([page.status, page.alerts.length]).to.deep.equal([409, 1]);
    expect(page.all('input[name=fetched]')).to.deep.equal([]);
  });
});
