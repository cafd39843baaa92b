import { expect } from 'chai';
import { someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce } from '../../../test/support/pages.ts';
import { aCart, aQuote } from '../../../test/support/shapes/carts.ts';
import { dong } from '../../../test/support/shapes/common.ts';

const withDeposit = (amount = 262_000, change = {}) =>
  aCart({ quote: aQuote({ deposit: dong(amount), restDays: 14, ...change }) });

const said = (texts: string[]) => texts.map((it) => it.replaceAll('\u00a0', ' '));

describe('a deposit, at the checkout', () => {
  const { order, see } = someoneWithACart();
  const ordered = () => commerce.askedOf('POST /orders').map(({ body }) => body);
  const choices = '[data-deposit-choice] input';

  beforeEach(() => {
    commerce.answer('GET /carts/:secret', withDeposit());
  });

  it('is a choice beside the whole price, which is chosen, and says what becomes of it', async () => {
    for (const [language, words] of [
      ['vi', ['Trả đủ ngay: 740.000 ₫', 'Đặt cọc 262.000 ₫, còn lại 478.000 ₫ trả khi làm xong', '14 ngày']],
      ['en', ['The whole price now: ₫740,000', 'A deposit of ₫262,000 now, and ₫478,000', '14 days']],
    ] as const) {
      const page = await see(`/${language}/checkout`);
      const [choice] = said([page.one('[data-deposit-choice]').textContent ?? '']);
      for (const each of words) expect(choice).to.contain(each);
      const inputs = page.all(choices);
      expect(inputs.map((it) => it.getAttribute('value'))).to.deep.equal(['', '262000']);
      expect(inputs.map((it) => it.hasAttribute('checked'))).to.deep.equal([true, false]);
    }
  });

  it('is no choice where all is due at once', async () => {
    commerce.answer('GET /carts/:secret', aCart({ quote: aQuote() }));
    expect((await see('/vi/checkout')).all(choices)).to.deep.equal([]);
  });

  it('is ordered as it was seen; the whole price says nothing of it', async () => {
    await order({ '/deposit': '262000' });
    await order({ '/deposit': '' });
    const [first, second] = ordered();
    expect(first).to.deep.include({ deposit: dong(262_000), expectedTotal: dong(740_000) });
    expect(second).not.to.have.property('deposit');
  });

  it('goes before another currency, whose choice is hidden then', async () => {
    const usd = { amount: '2827', currency: 'USD' };
    commerce.answer('GET /carts/:secret', withDeposit(262_000, { charges: [usd] }));
    await order({ '/deposit': '262000', '/charge': 'USD 2827' });
    expect(ordered()[0])
      .to.deep.include({ deposit: dong(262_000) })
      .and.not.to.have.property('charge');
  });

  it('is refused at its field where it is no amount', async () => {
    for (const wrong of ['half', '-1', '1.5', '\u200B262000']) {
      const page = await order({ '/deposit': wrong });
      expect(page.status, wrong).to.equal(400);
      expect(page.text, wrong).to.contain('Xin chọn đặt cọc hoặc trả đủ.');
    }
    expect(ordered()).to.deep.equal([]);
  });

  it('that has changed is told, with the new one chosen', async () => {
    const params = { deposit: dong(300_000), expected: dong(262_000) };
    commerce.refuse('POST /orders', 'ordering.deposit-changed', { params });
    commerce.answer('GET /carts/:secret', withDeposit(300_000));
    const page = await order({ '/deposit': '262000' });
    expect(page.status).to.equal(409);
    expect(page.text).to.contain('Chúng tôi chưa thu tiền');
    expect(page.one(`${choices}[checked]`).getAttribute('value')).to.equal('300000');
  });
});
