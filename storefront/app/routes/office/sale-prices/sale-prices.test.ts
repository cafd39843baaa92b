import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { dong, idOf } from '../../../../test/support/shapes/common.ts';

const filled = {
  intent: 'save',
  '/productId': idOf(1),
  '/price': '300.000 ₫',
  '/from': '',
  '/until': '2027-02-06',
};

describe('the sale prices of a cooperative', () => {
  beforeEach(openHouse);

  const send = (change: Record<string, string> = {}) =>
    post('/vi/office/sale-prices', { ...filled, ...change });
  const saved = () => commerce.askedOf('POST /office/sale-prices').map(({ body }) => body);

  it('say of what, how much less, and until when', async () => {
    const { text } = await visit('/vi/office/sale-prices');
    expect(text).to.contain('Giá thường 350.000 ₫').and.contain('300.000 ₫').and.contain('Đang áp dụng');
    expect(text).to.contain('Từ 1 tháng 2, 2027 đến hết 6 tháng 2, 2027');
    expect((await visit('/en/office/sale-prices')).text)
      .to.contain('Holds now')
      .and.contain('Usually ₫350,000');
  });

  it('are set in numbers as people write them', async () => {
    expect((await send()).text).to.contain('Đã lưu giá khuyến mãi.');
    expect(saved()).to.deep.equal([
      { productId: idOf(1), price: dong(300_000), from: null, until: '2027-02-06' },
    ]);
  });

  it('that make no sense are refused at their field, and the service is asked nothing', async () => {
    for (const [change, said] of [
      [{ '/productId': '' }, 'Xin chọn một mặt hàng.'],
      [{ '/price': 'rẻ' }, 'Xin cho biết số tiền đồng'],
      [{ '/price': '0' }, 'Cần một giá lớn hơn 0.'],
      [{ '/until': '' }, 'Xin chọn một ngày.'],
      [{ '/from': '2027-03-01' }, 'Ngày kết thúc phải sau ngày bắt đầu.'],
    ] as const) {
      const page = await send(change);
      expect(page.status, said).to.equal(400);
      expect(page.text, said).to.contain(said);
    }
    expect(saved()).to.deep.equal([]);
  });

  it('say what the service refused, and are stopped one by one', async () => {
    commerce.refuse('POST /office/sale-prices', 'catalog.sales-overlap');
    const page = await send();
    expect(page.status).to.equal(409);
    expect(page.text).to.contain('đã có giá khuyến mãi khác');
    expect((await post('/vi/office/sale-prices', { intent: 'stop', sale: idOf(82) })).text).to.contain(
      'Giá thường áp dụng lại từ bây giờ.',
    );
    expect(commerce.askedOf('POST /office/sale-prices/:id/stop').map(({ at }) => at)).to.deep.equal([
      { id: idOf(82) },
    ]);
  });
});
