import { expect } from 'chai';
import { someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce } from '../../../test/support/pages.ts';
import { aCart, aQuote } from '../../../test/support/shapes/carts.ts';

const usd = { amount: '2827', currency: 'USD' };
const eur = { amount: '2425', currency: 'EUR' };

describe('in what the card is charged, at the checkout', () => {
  const { order, see } = someoneWithACart();
  const ordered = () => commerce.askedOf('POST /orders').map(({ body }) => body);

  beforeEach(() => {
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ charges: [usd, eur] }) }));
  });

  it('is a choice with each amount in words, the đồng first', async () => {
    for (const [language, words] of [
      ['vi', ['đồng: 740.000 ₫', 'đô la Mỹ: 28,27 US$', 'euro: 24,25 €']],
      ['en', ['đồng: ₫740,000', 'US dollars: US$28.27', 'euros: €24.25']],
    ] as const) {
      const page = await see(`/${language}/checkout`);
      const options = page.all('select[name="/charge"] option');
      expect(options.map((it) => String(it.textContent).replaceAll('\u00a0', ' '))).to.deep.equal(words);
      expect(options.map((it) => it.getAttribute('value'))).to.deep.equal(['', 'USD 2827', 'EUR 2425']);
    }
  });

  it('is no choice where a cooperative of the cart takes the đồng alone, or no card pays it', async () => {
    for (const quote of [aQuote(), aQuote({ charges: [usd], rails: ['transfer'] })]) {
      commerce.answer('GET /carts/:secret', aCart({ quote }));
      expect((await see('/vi/checkout')).all('select[name="/charge"]')).to.deep.equal([]);
    }
  });

  it('is ordered as it was seen; the đồng, and other ways to pay, say nothing of it', async () => {
    await order({ '/charge': 'USD 2827' });
    await order({ '/charge': '' });
    await order({ '/charge': 'USD 2827', '/payment': 'transfer' });
    const [inDollars, ...others] = ordered();
    expect(inDollars).to.deep.include({ charge: usd });
    others.forEach((body) => expect(body).not.to.have.property('charge'));
  });

  it('is refused at its field where it is none of the list', async () => {
    for (const wrong of ['dollars', 'USD', 'USD -1', 'USD 28.27', '\u200BUSD 2827']) {
      const page = await order({ '/charge': wrong });
      expect([page.status, page.field('/charge').error], wrong).to.deep.equal([
        400,
        'Xin chọn một loại tiền trong danh sách.',
      ]);
    }
    expect(ordered()).to.deep.equal([]);
  });

  it('that has another price now is told, with the new one to choose and the currency kept', async () => {
    const now = { ...usd, amount: '2900' };
    commerce.refuse('POST /orders', 'ordering.charge-changed', { params: { charge: now, expected: usd } });
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote({ charges: [now, eur] }) }));
    const page = await order({ '/charge': 'USD 2827' });
    expect(page.status).to.equal(409);
    expect(page.text).to.contain('hợp tác xã đã đổi tỷ giá');
    expect(page.one('select[name="/charge"] option[selected]').getAttribute('value')).to.equal('USD 2900');
  });
});
