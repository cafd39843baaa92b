import { BANKS } from '@daulang/commerce/api/banks';
import type { OrderStatus } from '@daulang/commerce/api/orders';
import type { PaybackOnPage } from '@daulang/commerce/api/payments';
import { expect } from 'chai';
import { commerce, fallAsleep, openHouse, post, visit } from '../../../test/support/pages.ts';
import { dong } from '../../../test/support/shapes/common.ts';
import { aPaybackOnPage } from '../../../test/support/shapes/money.ts';
import { anOrder } from '../../../test/support/shapes/orders.ts';

const account = { bankName: 'Agribank', numberEnd: '3456', name: 'LE THI HOA' };
const filled = {
  intent: 'account',
  '/bankBin': '970405',
  '/accountNumber': '4000 2051-23456',
  '/accountName': 'Lê Thị Hoa',
};
const names = ['/bankBin', '/accountNumber', '/accountName'];

const answer = (payback: Partial<PaybackOnPage> = {}, change: Partial<OrderStatus> = {}) =>
  commerce.answer(
    'GET /orders/:secret',
    anOrder({ state: 'cancelled', payUrl: null, payback: aPaybackOnPage(payback), ...change }),
  );
const page = (payback: Partial<PaybackOnPage> = {}, language = 'vi', change: Partial<OrderStatus> = {}) => {
  answer(payback, change);
  return visit(`/${language}/orders/secret-1`);
};

describe('money that goes back by a transfer', () => {
  beforeEach(openHouse);

  it('is named on the order’s page, in both languages, with a form for the account', async () => {
    const vi = await page();
    expect(vi.text).to.contain('Quý khách được hoàn 15.000 ₫ bằng chuyển khoản.');
    expect(names.map((name) => vi.field(name).label)).to.deep.equal([
      'Ngân hàng',
      'Số tài khoản',
      'Chủ tài khoản',
    ]);
    expect((await page({}, 'en')).text).to.contain('You get ₫15,000 back by bank transfer.');
  });

  it('is offered to each bank that takes transfers, by the names people know', async () => {
    const options = (await page()).texts('select option');
    expect(options).to.have.length(BANKS.length + 1);
    expect(options[1]).to.match(/^Vietcombank – /);
  });

  it('goes where the buyer says, as the service names it', async () => {
    answer();
    const said = await post('/vi/orders/secret-1', filled);
    expect(said.status).to.equal(200);
    const [asked] = commerce.askedOf('POST /orders/:secret/payback-account');
    expect([asked?.at, asked?.body]).to.deep.equal([
      { secret: 'secret-1' },
      { bankBin: '970405', accountNumber: '4000205123456', accountName: 'Lê Thị Hoa' },
    ]);
  });

  it('is said back with the end of the number alone, and can be sent elsewhere until it went', async () => {
    const shown = await page({ account });
    expect(shown.text).to.contain('Agribank, số tài khoản tận cùng 3456, chủ tài khoản LE THI HOA.');
    expect(shown.one('details summary').textContent).to.equal('Đổi tài khoản');
    expect(shown.field('/accountNumber').value).to.equal('');
    const sent = await page({ account, due: dong(0), sent: dong(15_000) });
    expect(sent.text).to.contain('Đã chuyển khoản hoàn lại 15.000 ₫.').and.to.contain('tận cùng 3456');
    expect(sent.all('select')).to.deep.equal([]);
  });

  it('says at each field what is wrong, keeps what was typed, and asks the service nothing', async () => {
    for (const [change, name, sentence] of [
      [{ '/bankBin': '' }, '/bankBin', 'Xin chọn ngân hàng.'],
      [{ '/accountNumber': '12' }, '/accountNumber', 'Số tài khoản có từ 4 đến 19'],
      [{ '/accountNumber': 'số của tôi' }, '/accountNumber', 'Số tài khoản có từ 4 đến 19'],
      [{ '/accountName': ' ' }, '/accountName', 'Xin ghi tên chủ tài khoản.'],
    ] as const) {
      answer({ account });
      const shown = await post('/vi/orders/secret-1', { ...filled, ...change });
      expect([shown.status, shown.field(name).isInvalid], name).to.deep.equal([400, true]);
      expect(shown.field(name).error).to.contain(sentence);
      expect(shown.one('details').hasAttribute('open')).to.equal(true);
      const other = names.find((it) => it !== name)!;
      expect(shown.field(other).value).to.equal(filled[other as '/bankBin']);
    }
    expect(commerce.askedOf('POST /orders/:secret/payback-account')).to.deep.equal([]);
  });

  it('that went meanwhile says so to who names an account, and a service that sleeps loses nothing', async () => {
    answer();
    commerce.refuse('POST /orders/:secret/payback-account', 'ordering.nothing-to-pay-back');
    const late = await post('/en/orders/secret-1', filled);
    expect([late.status, late.alerts.length]).to.deep.equal([409, 1]);
    fallAsleep();
    expect((await post('/vi/orders/secret-1', filled)).status).to.equal(503);
  });

  it('is not said to be stuck at a card, and a paid order goes on beside it', async () => {
    const shown = await page({}, 'vi', { state: 'packed', owed: dong(15_000) });
    expect(shown.text).to.contain('Đã đóng gói').and.to.not.contain('thẻ');
  });
});
