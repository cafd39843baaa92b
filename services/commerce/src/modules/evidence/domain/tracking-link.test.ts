import { expect } from 'chai';
import { trackingLink } from './tracking-link.js';

describe('where a parcel is looked up', () => {
  it('is the carrier’s own page, however its name is written', () => {
    for (const name of ['GHN', 'Giao Hàng Nhanh', 'giao hang nhanh Huế'])
      expect(trackingLink(name, 'GA7X2'), name).to.equal('https://donhang.ghn.vn/?order_code=GA7X2');
    expect(trackingLink('Giao Hàng Tiết Kiệm', 'S1.2')).to.equal('https://i.ghtk.vn/S1.2');
  });

  it('is a page that asks all carriers, for others', () => {
    expect(trackingLink('Bưu điện', 'EE123456789VN')).to.equal('https://t.17track.net/en#nums=EE123456789VN');
  });

  it('takes nothing of a code for a part of the address', () => {
    expect(trackingLink('GHN', ' A&b=c/#d ')).to.equal('https://donhang.ghn.vn/?order_code=A%26b%3Dc%2F%23d');
  });
});
