import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { exchangeRates } from '../../../../test/support/shapes/exchange-rates.ts';

describe('the exchange rates of a cooperative', () => {
  beforeEach(openHouse);

  const send = (change: Record<string, string> = {}) =>
    post('/vi/office/exchange-rates', { intent: 'save', '/currency': 'USD', '/dong': '26.180', ...change });
  const saved = () => commerce.askedOf('POST /office/exchange-rates').map(({ body }) => body);

  it('say what one unit is, since when, and what is not taken', async () => {
    const page = await visit('/vi/office/exchange-rates');
    const { text } = page;
    const typed = page.all('input[name="/dong"]').map((it) => it.getAttribute('value'));
    expect(typed).to.deep.equal(['26.180', '']);
    expect(text.replaceAll('\u00a0', ' ')).to.contain('1 US$ = 26.180 ₫');
    expect(text).to.contain('Từ ').and.contain('Hợp tác xã không nhận loại tiền này.');
    expect((await visit('/en/office/exchange-rates')).text).to.contain('US$1 = ₫26,180');
  });

  it('are set in numbers as people write them', async () => {
    for (const typed of ['26.180', '26 180 ₫', '26,180', ' 26180đ', '\u200B26.180 đồng'])
      await send({ '/dong': typed });
    expect(saved()).to.deep.equal(Array(5).fill({ currency: 'USD', dong: 26_180 }));
    expect((await send()).text).to.contain('Tỷ giá mới áp dụng từ bây giờ.');
  });

  it('that cannot be are refused at their field, and the service is asked nothing', async () => {
    for (const wrong of ['', 'rẻ', '2.618', '261.800', '-26.180', '26.180,5', '1e5', '9'.repeat(50_000)]) {
      const page = await send({ '/dong': wrong });
      expect(page.status, wrong.slice(0, 20)).to.equal(400);
      expect(page.text, wrong.slice(0, 20)).to.contain('từ 10.000 đến 100.000');
    }
    expect(saved()).to.deep.equal([]);
  });

  it('are taken back without a number, and say what the service refused', async () => {
    expect((await send({ intent: 'stop', '/dong': '' })).text).to.contain(
      'không bị trừ bằng loại tiền này nữa',
    );
    expect(saved()).to.deep.equal([{ currency: 'USD', dong: null }]);
    commerce.answer('GET /office/exchange-rates', exchangeRates({ dong: null }));
    expect((await visit('/vi/office/exchange-rates')).text).not.to.contain('Thôi nhận loại tiền này');
  });
});
