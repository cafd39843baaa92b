import { expect } from 'chai';
import { isSameWish, type Wish } from './wish.js';

const wish: Wish = {
  lines: [
    { productId: 'hat', quantity: 2 },
    { productId: 'bell', quantity: 1 },
  ],
  buyer: { name: 'Lê Thị Hoa', email: 'hoa@example.com', phone: '+84905123456' },
  address: {
    countryCode: 'VN',
    province: 'Thành phố Huế',
    ward: 'Phường Thuận Hoá',
    street: '12 Lê Lợi',
    provinceCode: '46',
    wardCode: '19789',
    abroad: null,
  },
  gift: null,
  pickUp: [],
  wishedDays: {},
};

describe('a wish', () => {
  it('is the same in whatever order its lines come', () => {
    const lines = [
      { productId: 'bell', quantity: 1 },
      { productId: 'hat', quantity: 1 },
      { productId: 'hat', quantity: 1 },
    ];
    expect(isSameWish(wish, { ...wish, lines })).to.equal(true);
  });

  it('is another with one more piece, another name, another street or for somebody else', () => {
    const more = [...wish.lines, { productId: 'hat', quantity: 1 }];
    expect(isSameWish(wish, { ...wish, lines: more })).to.equal(false);
    const gift = { name: 'Trần Thị Mai', phone: '+84935111222', note: null };
    expect(isSameWish(wish, { ...wish, gift })).to.equal(false);
    expect(isSameWish(wish, { ...wish, pickUp: ['my-lam'] })).to.equal(false);
    const on = (day: string) => ({ ...wish, wishedDays: { 'my-lam': day } });
    expect(isSameWish(wish, on('2026-12-04'))).to.equal(false);
    expect(isSameWish(on('2026-12-04'), on('2026-12-08'))).to.equal(false);
    expect(isSameWish(on('2026-12-04'), on('2026-12-04'))).to.equal(true);
    const both = { ...wish, pickUp: ['my-lam', 'bao-la'] };
    expect(isSameWish(both, { ...wish, pickUp: ['bao-la', 'my-lam'] })).to.equal(true);
    expect(isSameWish({ ...wish, gift }, { ...wish, gift: { ...gift, note: 'Mừng mẹ' } })).to.equal(false);
    expect(isSameWish(wish, { ...wish, buyer: { ...wish.buyer, name: 'Lê Hoa' } })).to.equal(false);
    expect(isSameWish(wish, { ...wish, address: { ...wish.address!, street: '14 Lê Lợi' } })).to.equal(false);
  });
});
