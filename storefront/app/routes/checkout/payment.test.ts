import { expect } from 'chai';
import { someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce } from '../../../test/support/pages.ts';
import { aCart, aQuote } from '../../../test/support/shapes/carts.ts';

describe('how one pays, at the checkout', () => {
  const { order, see } = someoneWithACart();

  it('offers the ways to pay that the quote names, the usual one chosen, each in words', async () => {
    for (const [language, words] of [
      ['vi', ['Thẻ', 'Chuyển khoản']],
      ['en', ['By card', 'By bank transfer']],
    ] as const) {
      const page = await see(`/${language}/checkout`);
      const radios = page.all('input[type=radio][name="/payment"]');
      expect(radios.map((it) => it.getAttribute('value'))).to.deep.equal(['card', 'transfer']);
      expect(radios.map((it) => it.hasAttribute('checked'))).to.deep.equal([true, false]);
      radios.forEach((radio, nth) => expect(page.nameOf(radio)).to.contain(words[nth]));
    }
  });

  it('says the only way there is, and asks for no choice', async () => {
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ rails: ['transfer'] }) }));
    const page = await see('/vi/checkout');
    expect(page.all('input[type=radio][name="/payment"]')).to.deep.equal([]);
    expect(page.hidden('/payment')).to.equal('transfer');
    expect(page.text).to.contain('Chuyển khoản').and.to.contain('giữ 30 phút').and.to.not.contain('Thẻ');
  });

  it('orders by the way that was chosen, and keeps it beside what is to be mended', async () => {
    await order({ '/payment': 'transfer' });
    expect(commerce.askedOf('POST /orders')[0]?.body).to.include({ payment: 'transfer' });
    const mending = await order({ '/payment': 'transfer', '/buyer/name': '' });
    expect(mending.status).to.equal(400);
    expect(mending.one('input[value=transfer]').hasAttribute('checked')).to.equal(true);
  });

  it('asks for a way to pay where the form names none that there is', async () => {
    for (const wrong of ['', 'cheque']) {
      const page = await order({ '/payment': wrong });
      expect([page.status, page.text.includes('Xin chọn cách thanh toán.')], wrong).to.deep.equal([
        400,
        true,
      ]);
    }
    expect(commerce.askedOf('POST /orders')).to.deep.equal([]);
  });

  it('says that a way to pay is no longer offered, in the service’s words', async () => {
    commerce.refuse('POST /orders', 'ordering.rail-not-offered', { params: { rail: 'chuyển khoản' } });
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ rails: ['card'] }) }));
    const page = await order({ '/payment': 'transfer' });
    expect([page.status, page.alerts.length, page.hidden('/payment')]).to.deep.equal([422, 1, 'card']);
  });
});
