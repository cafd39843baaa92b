import { expect } from 'chai';
import { carriageBy, carriageOf, requireTrackingCode, type Carrier } from './carrier.js';
import { TrackingCodeMissing } from './fulfilment.errors.js';

const ghn: Carrier = {
  slug: 'ghn',
  name: { vi: 'Giao Hàng Nhanh', en: 'GHN' },
  trackingLink: 'https://donhang.ghn.vn/?order_code={code}',
  givesCodes: true,
};
const byHand: Carrier = { ...ghn, slug: 'hand', trackingLink: null, givesCodes: false };

describe('a carrier', () => {
  it('has a page about a parcel where its link and the code are known', () => {
    expect(carriageBy({ carrier: ghn, trackingCode: 'LFX7AB' })).to.deep.equal({
      carrier: ghn.name,
      trackingCode: 'LFX7AB',
      trackingUrl: 'https://donhang.ghn.vn/?order_code=LFX7AB',
    });
    expect(carriageBy({ carrier: byHand, trackingCode: 'LFX7AB' }).trackingUrl).to.equal(null);
    expect(carriageBy({ carrier: ghn, trackingCode: null }).trackingUrl).to.equal(null);
  });

  it('leads nowhere else, whatever was typed as a code in former days', () => {
    const { trackingUrl } = carriageOf({
      carrier: ghn.name,
      trackingCode: '$&/../?x="<b>',
      trackingLink: ghn.trackingLink,
    });
    expect(trackingUrl).to.equal('https://donhang.ghn.vn/?order_code=%24%26%2F..%2F%3Fx%3D%22%3Cb%3E');
  });

  it('that gives codes takes nothing without one', () => {
    expect(() => requireTrackingCode({ carrier: ghn, trackingCode: null })).to.throw(TrackingCodeMissing);
    requireTrackingCode({ carrier: ghn, trackingCode: 'LFX7AB' });
    requireTrackingCode({ carrier: byHand, trackingCode: null });
  });
});
