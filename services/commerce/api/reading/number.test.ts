import { expect } from 'chai';
import { readNumber, readWholeNumber } from './number.js';

describe('a typed number', () => {
  it('that is whole by its nature has thousands behind its separators', () => {
    const cases: [string, number][] = [
      ['1250', 1250],
      ['1.250', 1250],
      ['12.500', 12_500],
      ['1,250', 1250],
      ['1 250', 1250],
      ['1\u00A0250\u200E', 1250],
      ['1.250.000', 1_250_000],
      ['350.000,00', 350_000],
      ['350,000.00', 350_000],
      ['180,0', 180],
      ['0', 0],
      ['１２５０', 1250],
    ];
    for (const [typed, value] of cases) expect(readWholeNumber(typed), typed).to.equal(value);
  });

  it('that is whole by its nature is never rounded or guessed', () => {
    for (const typed of [
      '12,5',
      '1,2',
      '12.50',
      '1.2500',
      '1250.000',
      '0.250',
      '1.25.000',
      '1.250,000.000',
      '-5',
      '1e3',
      '0x10',
      'nhẹ',
      '',
      '1.250 kg',
      '9'.repeat(17),
      '1' + '.000'.repeat(9),
    ]) {
      expect(readWholeNumber(typed, ['g']), typed).to.equal(undefined);
    }
  });

  it('may carry its unit', () => {
    expect(readWholeNumber('1.250 g', ['gam', 'g'])).to.equal(1250);
    expect(readWholeNumber('180GAM', ['gam', 'g'])).to.equal(180);
    expect(readWholeNumber('500.000 ₫', ['₫'])).to.equal(500_000);
  });

  it('with decimals takes comma and point', () => {
    const cases: [string, number][] = [
      ['41', 41],
      ['41,5', 41.5],
      ['18.5', 18.5],
      ['0,250', 0.25],
      ['1.250,5', 1250.5],
      ['1,250.5', 1250.5],
      ['1.250.000', 1_250_000],
      ['1 250', 1250],
    ];
    for (const [typed, value] of cases) {
      expect(readNumber(typed), typed).to.deep.equal({ kind: 'number', value });
    }
  });

  it('with one separator and three digits behind it is asked about', () => {
    for (const typed of ['1.250', '1,250', '41.500']) {
      expect(readNumber(typed), typed).to.deep.equal({ kind: 'unclear' });
    }
  });

  it('is none when it is none', () => {
    for (const typed of ['dài', '', '4 1', '1..5', ',5', '1.250.00', '१२']) {
      expect(readNumber(typed), typed).to.deep.equal({ kind: 'none' });
    }
  });
});
