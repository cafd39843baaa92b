import { expect } from 'chai';
import { from } from './testing/chain-readings.js';
import { answer, reading } from './testing/readings.js';
import { judge } from './verify.js';

describe('verdict look-closer', () => {
  it('when the label was scanned in an unusual way', () => {
    expect(judge(reading({ scans: { count: 900, unusual: true } }))).to.deep.equal({
      class: 'look-closer',
      reason: 'scans',
    });
  });

  it('when the maker’s key was not in order at issue', () => {
    for (const makerStanding of ['unknown', 'added-later', 'closed', 'stolen'] as const) {
      const given = reading({ chain: from(answer({ makerStanding })) });
      expect(judge(given)).to.deep.equal({ class: 'look-closer', reason: 'maker-key' });
    }
  });
});
