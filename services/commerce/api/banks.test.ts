import { expect } from 'chai';
import { BANKS, bankName } from './banks.js';

describe('the banks that take a transfer by VietQR', () => {
  it('are known by their BIN, each once', () => {
    expect(BANKS.length).to.be.at.least(40);
    for (const { bin } of BANKS) expect(bin).to.match(/^[0-9]{6}$/);
    for (const key of ['bin', 'shortName', 'name'] as const)
      expect(new Set(BANKS.map((bank) => bank[key])).size, key).to.equal(BANKS.length);
  });

  it('are called as people call them', () => {
    expect(bankName('970436')).to.equal('Vietcombank');
    expect(bankName('970405')).to.equal('Agribank');
    expect(bankName('970422')).to.equal('MB Bank');
  });

  it('are named in letters that are composed, on one line', () => {
    for (const { shortName, name } of BANKS)
      for (const text of [shortName, name])
        expect(text).to.equal(text.normalize('NFC').trim().replace(/\s+/g, ' '));
  });

  it('come with the largest first and the others in the order of their short names', () => {
    const others = BANKS.slice(13).map(({ shortName }) => shortName);
    expect(others).to.deep.equal([...others].sort(new Intl.Collator('vi').compare));
  });

  it('leave one that nobody knows with its number', () => {
    expect(bankName('000000')).to.equal('000000');
    expect(bankName('')).to.equal('');
  });
});
