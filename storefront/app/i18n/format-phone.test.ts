import { expect } from 'chai';
import { formatPhone } from './format-phone.ts';

describe('a phone number on the screen', () => {
  it('stands as people say it in Vietnam', () => {
    expect(formatPhone('+84912345678')).to.equal('0912 345 678');
  });

  it('stays international elsewhere', () => {
    expect(formatPhone('+442079460000')).to.equal('+442079460000');
  });
});
