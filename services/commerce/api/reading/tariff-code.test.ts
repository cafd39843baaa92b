import { expect } from 'chai';
import { formatTariffCode, readTariffCode } from './tariff-code.js';

describe('a code of the customs tariff', () => {
  it('is six figures, however it was typed', () => {
    for (const typed of ['650400', '6504.00', ' 65 04 00 ', '６５０４００', '6504.00\u200b', '65.04.00']) {
      expect(readTariffCode(typed), typed).to.equal('650400');
    }
  });

  it('is the first six of what Vietnam or the European Union writes', () => {
    expect(readTariffCode('6504.00.00')).to.equal('650400');
    expect(readTariffCode('2006 00 10 00')).to.equal('200600');
  });

  it('is of a chapter that there is', () => {
    for (const typed of ['000100', '770100', '980100', '990100']) {
      expect(readTariffCode(typed), typed).to.equal(undefined);
    }
  });

  it('has neither fewer figures nor letters', () => {
    for (const typed of [
      '',
      '6504',
      '65040',
      '6504000',
      '65040000000',
      'HS6504',
      '6504,00',
      '-650400',
      '٦٥٠٤٠٠',
    ]) {
      expect(readTariffCode(typed), typed).to.equal(undefined);
    }
  });

  it('is written with a point, and read again it is the same', () => {
    expect(formatTariffCode('330741')).to.equal('3307.41');
    expect(readTariffCode(formatTariffCode('330741'))).to.equal('330741');
  });
});
