import { expect } from 'chai';
import { examine } from './examine.js';
import { from } from './testing/chain-readings.js';
import {
  answer,
  ISSUED_AT,
  noSuchCertificate,
  NOW,
  reading,
  rpIdHash,
  sealed,
  vouchedCertificate,
} from './testing/readings.js';
import { checkNames } from './verdict.js';
import { verify } from './verify.js';

describe('verdict', () => {
  it('is certificate-genuine when all is well, and never more: the piece itself was not checked', () => {
    const verdict = verify(reading());
    expect(verdict).to.deep.include({ class: 'certificate-genuine', issuedAt: ISSUED_AT, checkedAt: NOW });
    expect(verdict.checks.at(-1)).to.deep.include({ name: 'object', outcome: 'not-checked' });
  });

  it('is certificate-genuine for a vouched certificate, which says that nobody checked a maker’s signature', () => {
    const { found } = examine(sealed(vouchedCertificate), rpIdHash);
    const verdict = verify(reading({ found, chain: from(answer({ makerStanding: 'not-signed' })) }));
    expect(verdict.class).to.equal('certificate-genuine');
    expect(verdict.checks.find(({ name }) => name === 'maker-signature')).to.deep.include({
      outcome: 'not-checked',
      found: 'vouched',
    });
  });

  it('is certificate-genuine where nobody knows the makers’ host, and says that their signature was not checked', () => {
    const verdict = verify(reading({ found: examine(sealed(), null).found }));
    expect(verdict.class).to.equal('certificate-genuine');
    const outcome = verdict.checks.find(({ name }) => name === 'maker-signature')?.outcome;
    expect(outcome).to.equal('not-checked');
  });

  it('is certificate-genuine without a label and without a scan history, as for a file', () => {
    const verdict = verify(reading({ serialHash: null, scans: null }));
    expect(verdict.class).to.equal('certificate-genuine');
    const unchecked = verdict.checks.filter(({ outcome }) => outcome === 'not-checked');
    expect(unchecked.map(({ name }) => name)).to.deep.equal(['serial', 'scans', 'hidden-code', 'object']);
  });

  it('has every named check, whatever was read', () => {
    for (const given of [
      reading(),
      reading({ found: null, chain: [] }),
      reading({ chain: [] }),
      reading({ chain: from('nothing') }),
      reading({ chain: from(noSuchCertificate()) }),
    ]) {
      const names = new Set(verify(given).checks.map(({ name }) => name));
      const expected = checkNames.filter((name) => name !== 'chain' || given.chain.length > 0);
      expect([...names].sort()).to.deep.equal([...expected].sort());
    }
  });
});
