import { expect } from 'chai';
import type { Hex } from './hex.js';
import { from } from './testing/chain-readings.js';
import { noSuchCertificate, pin, reading } from './testing/readings.js';
import { judge } from './verify.js';

describe('verdict not-ours', () => {
  it('when nothing is known of the serial', () => {
    expect(judge(reading({ found: null, chain: [] }))).to.deep.equal({
      class: 'not-ours',
      reason: 'unknown-serial',
    });
  });

  it('when the registry is not on the reader’s list, whatever that registry says', () => {
    for (const change of [{ chainId: 1 }, { registry: `0x${'66'.repeat(20)}` as Hex }]) {
      const given = reading({ pinned: [{ ...pin, ...change }] });
      expect(judge(given)).to.deep.equal({ class: 'not-ours', reason: 'registry' });
    }
    expect(judge(reading({ pinned: [] }))).to.deep.include({ reason: 'registry' });
  });

  it('when the registry holds no such certificate', () => {
    const given = reading({ chain: from(noSuchCertificate(), noSuchCertificate()) });
    expect(judge(given)).to.deep.equal({ class: 'not-ours', reason: 'not-in-register' });
  });
});
