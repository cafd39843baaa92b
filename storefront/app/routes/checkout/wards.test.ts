import { expect } from 'chai';
import { errorsOn, sentAddress, someoneWithACart } from '../../../test/support/checkout.ts';
import { commerce, type Page, visit } from '../../../test/support/pages.ts';
import { placed } from '../../../test/support/shapes/orders.ts';
import { thuanHoa } from '../../../test/support/shapes/places.ts';

describe('province and ward at the checkout', () => {
  const { order, see } = someoneWithACart();

  it('prices sending to the province that is chosen, and to none that is not one', async () => {
    for (const [query, asked] of [
      ['?province=46', { provinceCode: '46' }],
      ['', {}],
      ['?province=', {}],
      ['?province=Hu%E1%BA%BF', {}],
      ['?province=../46', {}],
    ] as const) {
      commerce.asked.length = 0;
      expect((await see(`/vi/checkout${query}`)).status).to.equal(200);
      expect(commerce.askedOf('GET /carts/:secret').map((each) => each.query)).to.deep.equal([asked]);
    }
  });

  it('keeps the province that was chosen, and takes none that is not on the list', async () => {
    const kept = await order({ '/buyer/name': '', '/address/province': '48' });
    expect(kept.field('/address/province').value).to.equal('48');
    const detail = 'Không có tỉnh, thành phố nào là “99”. Xin chọn trong danh sách.';
    commerce.refuse('POST /orders', 'places.province-unknown', {
      errors: [{ pointer: '/address/province', detail }],
    });
    const refused = await order({ '/address/province': '99' });
    expect([refused.status, errorsOn(refused)]).to.deep.equal([422, { '/address/province': detail }]);
  });

  it('names with a province those that are parts of it now', async () => {
    const page = await see('/vi/checkout');
    expect(page.texts('option')).to.include('Thành phố Đà Nẵng (gồm Quảng Nam)').and.include('Thành phố Huế');
  });

  describe('where the ward is not clear', () => {
    const phuHoi = { ...thuanHoa, former: { name: 'Phường Phú Hội', district: 'Quận Thuận Hoá' } };
    const detail = 'Xin xác nhận phường, xã hiện nay.';
    const choices = (page: Page) => page.texts('fieldset label').filter((text) => text.startsWith('Phường '));

    it('offers what a ward of before is now, and takes it when it is confirmed', async () => {
      commerce.refuse('POST /orders', 'places.ward-of-before', {
        errors: [{ pointer: '/address/ward', detail }],
        params: { ward: 'Phú Hội', choices: [phuHoi] },
      });
      const page = await order({ '/address/ward': 'Phú Hội' });
      expect(page.status).to.equal(422);
      expect(errorsOn(page)).to.deep.equal({ '/address/ward': detail });
      expect(page.text).to.contain('Xin xác nhận phường, xã');
      expect(choices(page)).to.deep.equal(['Phường Thuận HoáTrước đây: Phường Phú Hội, Quận Thuận Hoá']);
      expect(page.field('/buyer/name').value).to.equal('Người mua mẫu');
      expect(page.field('/address/ward').value).to.equal('Phú Hội');
      expect(page.hidden('wardsFor')).to.equal('46/Phú Hội');

      commerce.answer('POST /orders', placed);
      commerce.asked.length = 0;
      await order({ '/address/ward': 'Phú Hội', wardCode: '19789', wardsFor: '46/Phú Hội' });
      const [asked] = commerce.askedOf('POST /orders');
      expect(asked?.body).to.deep.include({ address: { ...sentAddress, ward: '19789' } });
    });

    it('forgets what was chosen when something else was typed after it', async () => {
      await order({ '/address/ward': 'Vỹ Dạ', wardCode: '19789', wardsFor: '46/Phú Hội' });
      await order({ '/address/province': '48', wardCode: '19789', wardsFor: '46/Thuận Hoá' });
      const sent = commerce.askedOf('POST /orders').map(({ body }) => (body as { address: object }).address);
      expect(sent).to.deep.equal([
        { ...sentAddress, ward: 'Vỹ Dạ' },
        { ...sentAddress, province: '48' },
      ]);
    });

    it('shows the wards of the province when they are asked for, orders nothing and loses nothing', async () => {
      const page = await order({ intent: 'wards', '/address/ward': 'thuan', '/buyer/email': 'mua@' });
      expect(page.status).to.equal(200);
      expect(commerce.askedOf('GET /wards')[0]?.query).to.deep.equal({ province: '46', q: 'thuan' });
      expect(choices(page)).to.deep.equal(['Phường Thuận Hoá']);
      expect(page.field('/buyer/email').value).to.equal('mua@');
      expect(page.alerts).to.deep.equal([]);
      expect(commerce.askedOf('POST /orders')).to.deep.equal([]);
    });

    it('says that nothing is called so, and offers nothing before a province is chosen', async () => {
      commerce.answer('GET /wards', { wards: [] });
      expect((await order({ intent: 'wards' })).text).to.contain('Không có phường, xã nào tên như vậy');
      expect((await order({ intent: 'wards', '/address/province': '' })).text).to.not.contain(
        'nào tên như vậy',
      );
    });

    it('is asked by scripts too, while it is typed', async () => {
      const answer = await visit('/vi/wards?province=46&q=thuan');
      expect(answer.status).to.equal(200);
      expect(JSON.parse(answer.got.body)).to.deep.equal({ for: '46/thuan', wards: [thuanHoa] });
    });
  });

  it('shows what sending costs as an estimate until a province is chosen', async () => {
    expect((await see('/vi/checkout')).text).to.contain('Phí gửi hàng (tạm tính)');
    expect((await order({ intent: 'wards' })).text).to.not.contain('tạm tính');
  });
});
