import { expect } from 'chai';
import type { PlacedOrder } from '../../api/orders.js';
import type { Answer } from '../support/http-client.js';
import { problemIn } from '../support/http-client.js';
import { anOrder, statusOf } from '../support/orders.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { openShop, type Shop } from '../support/shop.js';

describe('the address of an order', () => {
  let shop: Shop;
  let hat: TestProduct;

  before(async () => {
    shop = await openShop();
    hat = await aProduct().withPieces(30).at(shop);
  });
  after(() => shop.stop());

  const refusal = (answer: Answer<PlacedOrder>) => {
    const { code, errors, params } = problemIn(answer);
    return { status: answer.status, code, errors, choices: params?.['choices'] };
  };
  const keptOf = async (province: string, ward: string) => {
    const { secret } = await anOrder().of(hat).to(province, ward).placedAt(shop);
    const { address } = await statusOf(shop, secret);
    return [address?.provinceCode, address?.province, address?.wardCode, address?.ward];
  };
  const thuanHoa = ['46', 'Thành phố Huế', '19789', 'Phường Thuận Hoá'];

  it('is kept by the codes and by the names that its places have', async () => {
    expect(await keptOf('46', '19789')).to.deep.equal(thuanHoa);
  });

  it('may be typed, with or without its kind and its marks, while it is the only one', async () => {
    for (const [province, ward] of [
      ['Huế', 'Thuận Hóa'],
      ['TP. Hue', 'P. Thuận Hoá'],
      ['46', 'phường thuận hóa'],
    ] as const)
      expect(await keptOf(province, ward), ward).to.deep.equal(thuanHoa);
    expect((await keptOf('hue', 'vy da'))[3]).to.equal('Phường Vỹ Dạ');
    // What was a province is a part of another.
    expect((await keptOf('Tỉnh Quảng Nam', 'Hội An'))[1]).to.equal('Thành phố Đà Nẵng');
  });

  it('of before is not taken: what it is now is shown, and taken when it is confirmed', async () => {
    const answer = await anOrder().of(hat).to('46', 'Phường Phú Hội, Quận Thuận Hóa').sendTo(shop);
    const { status, code, errors, choices } = refusal(answer);
    expect([status, code]).to.deep.equal([422, 'places.ward-of-before']);
    expect(errors).to.deep.equal([
      {
        pointer: '/address/ward',
        detail:
          '“Phường Phú Hội, Quận Thuận Hóa” ở Thành phố Huế là tên trước ngày 1/7/2025. Xin xác nhận phường, xã hiện nay.',
      },
    ]);
    expect(choices).to.deep.equal([
      {
        code: '19789',
        name: 'Phường Thuận Hoá',
        former: { name: 'Phường Phú Hội', district: 'Quận Thuận Hoá' },
      },
    ]);
    expect(await keptOf('46', '19789')).to.deep.equal(thuanHoa);
  });

  it('that may be two wards is asked for', async () => {
    // Today's Thuận Hoá, or Thuận Hoà of before.
    const answer = await anOrder().of(hat).to('46', 'thuan hoa').sendTo(shop);
    const { code, choices } = refusal(answer);
    expect(code).to.equal('places.ward-unclear');
    expect((choices as { name: string }[]).map(({ name }) => name)).to.deep.equal([
      'Phường Thuận Hoá',
      'Phường Phú Xuân',
    ]);
  });

  it('with a ward of another province is refused at the ward, by its name', async () => {
    const answer = await anOrder().of(hat).to('48', '19789').sendTo(shop);
    expect(refusal(answer)).to.deep.include({
      status: 422,
      code: 'places.ward-elsewhere',
      errors: [
        {
          pointer: '/address/ward',
          detail:
            'Phường Thuận Hoá thuộc Thành phố Huế, không thuộc Thành phố Đà Nẵng. Xin chọn lại phường, xã hoặc tỉnh, thành phố.',
        },
      ],
    });
  });

  it('with places that are not there is refused where they stand', async () => {
    const cases = [
      ['46', 'Lê Lợi', 'places.ward-unknown', '/address/ward'],
      ['46', '00000', 'places.ward-unknown', '/address/ward'],
      ['46', '…', 'places.ward-unknown', '/address/ward'],
      ['99', '19789', 'places.province-unknown', '/address/province'],
      ['Atlantis', '19789', 'places.province-unknown', '/address/province'],
      ['46', ' ', 'request.invalid', '/address/ward'],
      ['', '19789', 'request.invalid', '/address/province'],
    ] as const;
    for (const [province, ward, code, pointer] of cases) {
      const refused = refusal(await anOrder().of(hat).to(province, ward).sendTo(shop));
      expect([refused.code, refused.errors?.map((error) => error.pointer)], ward).to.deep.equal([
        code,
        [pointer],
      ]);
    }
  });

  it('is refused in the language of who reads it', async () => {
    const request = anOrder().of(hat).to('46', 'Lê Lợi').request();
    const headers = { 'idempotency-key': 'address-in-english-1', 'accept-language': 'en' };
    const answer = await shop.service.client().post('/api/v1/orders', request, headers);
    expect(problemIn(answer).detail).to.equal(
      'No ward or commune “Lê Lợi” was found in Thành phố Huế. Please check the name, or choose one from the list.',
    );
  });

  it('of an order from before is shown as it was written', async () => {
    const { secret, code } = await anOrder().of(hat).placedAt(shop);
    await shop.query(
      `update ordering.orders set province = 'Thừa Thiên Huế', ward = 'Phú Hội', province_code = null, ward_code = null
       where code = $1`,
      [code],
    );
    expect((await statusOf(shop, secret)).address).to.deep.equal({
      ...{ countryCode: 'VN', province: 'Thừa Thiên Huế', ward: 'Phú Hội', street: '12 Lê Lợi' },
      ...{ provinceCode: null, wardCode: null, abroad: null },
    });
  });
});
