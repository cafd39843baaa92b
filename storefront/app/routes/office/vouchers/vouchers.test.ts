import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { dong, idOf } from '../../../../test/support/shapes/common.ts';
import { aVoucher, voucherList } from '../../../../test/support/shapes/offers.ts';

const filled = {
  intent: 'save',
  '/code': 'tết 2027',
  '/takes/kind': 'percent',
  '/takes/value': '10 %',
  '/least': '300.000',
  '/from': '2027-02-01',
  '/until': '2027-02-06',
  '/uses': '1.000',
  '/usesPerBuyer': '',
};
const voucher = {
  code: 'TET2027',
  takes: { kind: 'percent', percent: 10 },
  least: dong(300_000),
  from: '2027-02-01',
  until: '2027-02-06',
  uses: 1_000,
  usesPerBuyer: null,
  productIds: null,
};

describe('the vouchers of a cooperative', () => {
  beforeEach(openHouse);

  const send = (change: Record<string, string> = {}, language = 'vi') =>
    post(`/${language}/office/vouchers`, { ...filled, ...change });
  const saved = () => commerce.askedOf('POST /office/vouchers').map(({ body }) => body);

  it('say what each takes, for what, until when, and how often it was used', async () => {
    const sum = aVoucher({ percent: null, amount: dong(50_000), least: dong(0), until: null, uses: null });
    commerce.answer(
      'GET /office/vouchers',
      voucherList(aVoucher(), { ...sum, id: idOf(81), state: 'stopped' }),
    );
    const { text } = await visit('/vi/office/vouchers');
    expect(text).to.contain('Giảm 10 % cho đơn từ 300.000 ₫ hàng của hợp tác xã');
    expect(text).to.contain('Từ 1 tháng 2, 2027 đến hết 6 tháng 2, 2027');
    expect(text).to.contain('Đã dùng 3 lượt, giảm tổng cộng 105.000 ₫').and.contain('Giảm 50.000 ₫');
    const english = await visit('/en/office/vouchers');
    expect(english.text)
      .to.contain('10 % off')
      .and.contain('Used 3 times')
      .and.contain('1 use for each buyer');
  });

  it('are set in numbers as people write them, for all goods or those that were chosen', async () => {
    const page = await send();
    expect(page.status).to.equal(200);
    expect(page.text).to.contain('Đã lưu mã TET2027.');
    await send({
      '/productIds/-': idOf(1),
      '/takes/kind': 'amount',
      '/takes/value': '50.000 ₫',
      '/least': '',
    });
    expect(saved()).to.deep.equal([
      voucher,
      { ...voucher, takes: { kind: 'amount', amount: dong(50_000) }, least: dong(0), productIds: [idOf(1)] },
    ]);
  });

  it('that make no sense are refused at their field, keep what was typed, and ask the service nothing', async () => {
    const cases: [Record<string, string>, string][] = [
      [{ '/code': 'TẾT' }, 'Mã gồm bốn đến hai mươi chữ cái không dấu và chữ số'],
      [{ '/takes/value': '' }, 'Xin cho biết số phần trăm, từ 1 đến 90.'],
      [{ '/takes/value': '95' }, 'Xin cho biết số phần trăm, từ 1 đến 90.'],
      [{ '/takes/kind': 'amount', '/takes/value': 'một ít' }, 'Xin cho biết số tiền đồng'],
      [{ '/takes/kind': 'amount', '/takes/value': '0' }, 'Cần một số tiền lớn hơn 0.'],
      [{ '/least': 'nhiều' }, 'Xin cho biết số tiền đồng'],
      [{ '/from': '2027-02-30' }, 'Xin chọn một ngày.'],
      [{ '/until': '2027-01-01' }, 'Ngày kết thúc phải sau ngày bắt đầu.'],
      [{ '/uses': '0' }, 'Xin cho biết số lượt, từ 1 trở lên.'],
    ];
    for (const [change, said] of cases) {
      const page = await send(change);
      expect(page.status, said).to.equal(400);
      expect(page.text, JSON.stringify(change)).to.contain(said);
    }
    const kept = await send({ '/uses': 'x', '/productIds/-': idOf(1) });
    expect(kept.all('input').map((it) => it.getAttribute('value'))).to.include('tết 2027');
    expect(kept.all('input[type=checkbox][checked]')).to.have.length(1);
    expect(saved()).to.deep.equal([]);
  });

  it('say what the service refused', async () => {
    commerce.refuse('POST /office/vouchers', 'vouchers.code-taken');
    const page = await send();
    expect(page.status).to.equal(409);
    expect(page.text).to.contain('Xin chọn mã khác');
  });

  it('are stopped one by one', async () => {
    const page = await post('/vi/office/vouchers', { intent: 'stop', voucher: idOf(80) });
    expect(page.text).to.contain('Mã đã ngừng.');
    expect(commerce.askedOf('POST /office/vouchers/:id/stop').map(({ at }) => at)).to.deep.equal([
      { id: idOf(80) },
    ]);
    commerce.refuse('POST /office/vouchers/:id/stop', 'vouchers.not-found');
    expect((await post('/vi/office/vouchers', { intent: 'stop', voucher: idOf(81) })).status).to.equal(404);
  });
});
