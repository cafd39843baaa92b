import { expect } from 'chai';
import { someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce } from '../../../test/support/pages.ts';

describe('the checkout of a present', () => {
  const { order } = someoneWithACart();

  const given = {
    isGift: 'on',
    '/gift/name': 'Trần Thị Mai',
    '/gift/phone': '0935 111 222',
    '/gift/note': 'Mừng mẹ!\r\nCon Hoa',
  };

  it('orders it for who receives it, and the buyer stays who they are', async () => {
    await order(given);
    expect(commerce.askedOf('POST /orders')[0]?.body).to.deep.include({
      gift: { name: 'Trần Thị Mai', phone: '+84935111222', note: 'Mừng mẹ!\nCon Hoa' },
      buyer: { name: 'Người mua mẫu', email: 'mua@example.com', phone: '+84912345678' },
    });
  });

  it('says nothing of one while the box is not checked, whatever its fields hold', async () => {
    await order({ '/gift/name': '', '/gift/phone': '12', '/gift/note': 'x' });
    expect(commerce.askedOf('POST /orders')[0]?.body).to.not.have.property('gift');
  });

  it('keeps the box and what was typed beside what is to be mended', async () => {
    const page = await order({ ...given, '/gift/name': '', '/gift/phone': '12' });
    expect(page.status).to.equal(400);
    expect(page.one('input[name=isGift]').hasAttribute('checked')).to.equal(true);
    expect(page.field('/gift/name').error).to.equal('Xin cho biết tên người nhận, ít nhất 2 chữ cái.');
    expect(page.field('/gift/phone').error).to.contain('Chưa đọc được số này.');
    expect(page.field('/gift/note').value).to.match(/^Mừng mẹ!\r?\nCon Hoa$/);
    expect(page.alerts.join()).to.contain('Có 2 mục cần sửa');
  });

  it('says which letters cannot be printed, at the note', async () => {
    const detail = 'Chúng tôi không in được: 🎁.';
    commerce.refuse('POST /orders', 'ordering.letters-not-printed', {
      errors: [{ pointer: '/gift/note', detail }],
    });
    const page = await order({ ...given, '/gift/note': 'Mừng mẹ 🎁' });
    expect([page.status, page.field('/gift/note').error]).to.deep.equal([422, detail]);
  });
});
