import { expect } from 'chai';
import { hasPostalCodes, isPhoneOf } from './abroad.js';

describe('an address abroad', () => {
  it('is called by a number of its country', () => {
    expect(isPhoneOf('FR', '+33612345678')).to.equal(true);
    expect(isPhoneOf('FR', '+84905123456')).to.equal(false);
    expect(isPhoneOf('US', '+14155550100')).to.equal(true);
    // Of a country whose code nobody wrote down.
    expect(isPhoneOf('IS', '+84905123456')).to.equal(true);
  });

  it('has a postal code, but where there are none', () => {
    expect([hasPostalCodes('JP'), hasPostalCodes('HK')]).to.deep.equal([true, false]);
  });
});
