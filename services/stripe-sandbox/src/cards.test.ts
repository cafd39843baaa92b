import { expect } from 'chai';
import { readCard } from './cards.js';

describe('a card as it is typed', () => {
  const NOW = new Date('2026-11-30T12:00:00Z');
  const read = (number: string, expiry: string) => readCard({ number, expiry, securityCode: '123' }, NOW);
  const VISA = '4242424242424242';

  for (const number of [
    VISA,
    '4242 4242 4242 4242',
    '4242-4242-4242-4242',
    '4242\u00a04242\u20114242 4242\u200e',
    `\ufeff${VISA}`,
  ]) {
    it(`has the number ${JSON.stringify(number)}`, () => {
      expect(read(number, '12/34')).to.include({ number: VISA, outcome: 'succeeds' });
    });
  }

  for (const number of ['', '4242', '4242424242424241', 'một hai ba', '４２４２４２４２４２４２４２４２']) {
    it(`has no number ${JSON.stringify(number)}`, () => {
      expect(read(number, '12/34')).to.deep.equal({ wrong: 'number' });
    });
  }

  for (const expiry of ['11/26', '11/2026', ' 1 / 27 ', '01/2034']) {
    it(`is good until ${expiry}`, () => expect(read(VISA, expiry)).to.include({ outcome: 'succeeds' }));
  }

  for (const expiry of ['', '10/26', '10/2026', '13/34', '00/34', '12/1934', '12/3', '12-34', '12/34/56']) {
    it(`is not good until ${JSON.stringify(expiry)}`, () => {
      expect(read(VISA, expiry)).to.deep.equal({ wrong: 'expiry' });
    });
  }
});
