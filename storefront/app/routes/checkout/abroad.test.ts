import { expect } from 'chai';
import { sentAddress, someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce } from '../../../test/support/pages.ts';
import { aCart, aQuote } from '../../../test/support/shapes/carts.ts';

describe('the checkout to another country', () => {
  const { order, see } = someoneWithACart();

  const offered = (countries = ['FR', 'JP']) => {
    const quote = aQuote();
    const parcels = quote.parcels.map((parcel) => ({ ...parcel, countries: ['FR', 'JP'] }));
    commerce.answer('GET /carts/:secret', aCart({ quote: { ...quote, parcels, countries } }));
  };
  const toFrance = {
    country: 'FR',
    '/abroad/lines/0': '12 rue de la République',
    '/abroad/lines/1': '',
    '/abroad/city': 'Lyon',
    '/abroad/region': '',
    '/abroad/postalCode': '69002',
    '/buyer/phone': '+33 6 12 34 56 78',
  };

  it('is offered by names where everybody sends there, and else says who sends where', async () => {
    expect((await see('/vi/checkout')).all('select[name=country]')).to.deep.equal([]);
    offered();
    const page = await see('/vi/checkout');
    const names = page.all('select[name=country] option').map((it) => it.textContent);
    expect(names).to.deep.equal(['Việt Nam', 'Pháp', 'Nhật Bản']);
    expect(page.text).to.not.contain('mọi nơi bán');
    offered([]);
    const none = (await see('/vi/checkout')).text;
    expect(none).to.contain('gửi đến: Việt Nam, Pháp, Nhật Bản.');
  });

  it('is priced so, and ordered by its lines instead of our fields', async () => {
    offered();
    await see('/vi/checkout?country=FR');
    expect(commerce.askedOf('GET /carts/:secret').at(-1)?.query).to.deep.equal({ countryCode: 'FR' });
    await order({ ...toFrance, '/address/province': '', '/address/ward': '' });
    const [asked] = commerce.askedOf('POST /orders');
    expect(asked?.body).to.deep.include({
      abroad: {
        ...{ countryCode: 'FR', lines: ['12 rue de la République'], city: 'Lyon' },
        ...{ region: '', postalCode: '69002' },
      },
    });
    expect(asked?.body).to.not.have.property('address');
  });

  it('says nothing of it while it goes to Vietnam, whatever its fields hold', async () => {
    await order({ ...toFrance, country: 'VN', '/buyer/phone': '0912345678' });
    expect(commerce.askedOf('POST /orders')[0]?.body).to.not.have.property('abroad');
    expect(commerce.askedOf('POST /orders')[0]?.body).to.deep.include({ address: sentAddress });
  });

  it('keeps country and lines beside what is to be mended, and says once that there is no line', async () => {
    offered();
    const page = await order({ ...toFrance, '/abroad/lines/0': ' ', '/abroad/city': '' });
    expect(page.status).to.equal(400);
    expect(page.one('select[name=country] option[selected]').getAttribute('value')).to.equal('FR');
    expect(page.field('/abroad/lines/0').error).to.equal('Xin cho biết địa chỉ, ít nhất một dòng.');
    expect(page.field('/abroad/lines/1').error).to.equal(undefined);
    expect(page.field('/abroad/city').error).to.equal('Xin cho biết thành phố.');
    expect(page.field('/abroad/postalCode').value).to.equal('69002');
  });
});
