import { expect } from 'chai';
import { checkoutFields, errorsOn, filled, someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce } from '../../../test/support/pages.ts';

describe('the fields of the checkout', () => {
  const { order } = someoneWithACart();

  it('puts each complaint at its field, keeps what was typed, and asks the service nothing', async () => {
    const typed = {
      '/buyer/name': 'A',
      '/buyer/email': 'mua@',
      '/buyer/phone': '12',
      '/address/province': '',
      '/address/ward': ' ',
      '/address/street': '1',
    };
    const page = await order(typed);
    expect(page.status).to.equal(400);
    expect(errorsOn(page)).to.deep.equal({
      '/buyer/name': 'Xin cho biết họ tên, ít nhất 2 chữ cái.',
      '/buyer/email': 'Địa chỉ thư điện tử chưa đúng, ví dụ: ten@noinao.vn.',
      '/buyer/phone':
        'Chưa đọc được số này. Số di động có 10 chữ số, ví dụ 0912 345 678; số nước ngoài bắt đầu bằng dấu +.',
      '/address/province': 'Xin chọn tỉnh hoặc thành phố.',
      '/address/ward': 'Xin cho biết phường hoặc xã.',
      '/address/street': 'Xin cho biết số nhà và tên đường.',
    });
    expect(checkoutFields.map((name) => page.field(name).value)).to.deep.equal(Object.values(typed));
    expect(checkoutFields.every((name) => page.field(name).isInvalid)).to.equal(true);
    expect(page.alerts.join()).to.contain('Có 6 mục cần sửa');
    expect(commerce.askedOf('POST /orders')).to.deep.equal([]);
  });

  it('complains in English on an English page', async () => {
    const page = await order({ '/buyer/name': '', '/buyer/phone': '+84 91' }, 'en');
    expect(errorsOn(page)).to.deep.equal({
      '/buyer/name': 'Please give a name of at least 2 letters.',
      '/buyer/phone':
        'This number is not right: a Vietnamese mobile number has 10 digits, as in 0912 345 678.',
    });
    expect(page.alerts.join()).to.contain('2 fields need a change');
  });

  it('says of one field that it is one', async () => {
    const page = await order({ '/address/street': '' }, 'en');
    expect(page.alerts.join()).to.contain('One field needs a change');
  });

  it('says how long a name may be, not that there is none', async () => {
    const page = await order({ '/buyer/name': 'n'.repeat(81) });
    expect(errorsOn(page)).to.deep.equal({ '/buyer/name': 'Không quá 80 ký tự.' });
  });

  it('puts what the service refuses at the field it points at, keeps the rest, and asks with a new key', async () => {
    commerce.refuse('POST /orders', 'request.invalid', {
      errors: [{ pointer: '/address/ward', detail: 'Phường này không còn.' }],
    });
    const page = await order();
    expect(page.status).to.equal(400);
    expect(errorsOn(page)).to.deep.equal({ '/address/ward': 'Phường này không còn.' });
    expect(page.field('/buyer/name').value).to.equal('Người mua mẫu');
    expect(page.hidden('idempotencyKey')).to.not.equal(filled.idempotencyKey);
    expect(page.alerts.join()).to.contain('Có 1 mục cần sửa').and.to.not.contain('danh sách lỗi');
  });

  it('says what no field of it could show', async () => {
    commerce.refuse('POST /orders', 'request.invalid', {
      errors: [{ pointer: '/lines/0/quantity', detail: 'Không quá 20.' }],
    });
    const page = await order();
    expect(page.alerts.join()).to.contain('Không quá 20.');
    expect(errorsOn(page)).to.deep.equal({});
  });
});
