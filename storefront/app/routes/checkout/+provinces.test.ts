import { expect } from 'chai';
import { provinceName, provinces } from './+provinces.ts';

describe('provinces', () => {
  it('are the 34 of today, each once', () => {
    expect(new Set(provinces.map(({ code }) => code)).size).to.equal(34);
    expect(new Set(provinces.map(({ name }) => name)).size).to.equal(34);
  });

  it('are found by code, and not by anything else', () => {
    expect(provinceName('46')).to.equal('Thành phố Huế');
    expect(provinceName('47')).to.equal(undefined);
    expect(provinceName('')).to.equal(undefined);
  });
});
