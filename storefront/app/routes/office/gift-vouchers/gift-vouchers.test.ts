import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { idOf } from '../../../../test/support/shapes/common.ts';

const at = '/vi/office/gift-vouchers';

describe('the gift vouchers of the house, in the office', () => {
  beforeEach(openHouse);

  const asked = () => commerce.askedOf('GET /office/gift-vouchers').map(({ query }) => query);

  it('are all there, and found by the code of an order as it was typed', async () => {
    await visit(at);
    await visit(`${at}?order=+dl+7k3f9+qxm2a&utm_source=x`);
    expect(asked()).to.deep.equal([{}, { order: 'dl 7k3f9 qxm2a' }]);
  });

  it('ask for no more letters than a code could have', async () => {
    const page = await visit(`${at}?order=${'D'.repeat(5_000)}`);
    expect(page.status).to.equal(200);
    expect(asked()).to.deep.equal([{ order: 'D'.repeat(60) }]);
  });

  it('say that there is none of that order, and lead back to all', async () => {
    commerce.answer('GET /office/gift-vouchers', {
      vouchers: [],
      owed: { amount: '500000', currency: 'VND' },
    });
    const page = await visit(`${at}?order=DL-7K3F9-QXM2A`);
    expect(page.text).to.contain('Không có phiếu nào của đơn này').and.not.contain('Chưa ai mua phiếu nào');
    expect(page.links()).to.include(at);
    expect((await visit(at)).text).to.contain('Chưa ai mua phiếu nào');
  });

  it('are blocked with a reason alone, which is asked for at its field', async () => {
    for (const reason of ['', 'mất', '\u200B\uFEFF    ']) {
      const page = await post(at, { intent: 'block', voucher: idOf(90), '/reason': reason });
      expect([page.status, page.text.includes('Xin ghi lý do')], reason).to.deep.equal([400, true]);
    }
    expect(commerce.askedOf('POST /office/gift-vouchers/:id/block')).to.deep.equal([]);
    const done = await post(at, { intent: 'block', voucher: idOf(90), '/reason': 'Người nhận báo mất' });
    expect(done.text).to.contain('Mã đã khoá: không ai dùng được nữa.');
    expect(commerce.askedOf('POST /office/gift-vouchers/:id/block')[0]).to.deep.include({
      at: { id: idOf(90) },
      body: { reason: 'Người nhận báo mất' },
    });
  });
});
