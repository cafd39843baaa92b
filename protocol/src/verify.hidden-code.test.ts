import { expect } from 'chai';
import type { HiddenCodeReading } from './reading.js';
import type { RegistryAnswer } from './registry-answer.js';
import { from, holder } from './testing/chain-readings.js';
import { answer, ISSUED_AT, noSuchCertificate, reading, sealed } from './testing/readings.js';
import { judge, verify } from './verify.js';

describe('verdict with a hidden code', () => {
  const code = { claimKey: sealed().fields.claimKey, claimedTo: null, claimedAt: null };
  const claimed = answer({ claimed: true, owner: holder });
  const judged = (hiddenCode: Partial<HiddenCodeReading>, ...chain: (RegistryAnswer | 'nothing')[]) =>
    judge(reading({ chain: from(...chain), hiddenCode: { ...code, ...hiddenCode } }));

  it('is code-mismatch when the code belongs to another certificate, also while nobody answers', () => {
    const foreign = { claimKey: holder };
    expect(judged(foreign, answer())).to.deep.equal({ class: 'code-mismatch' });
    expect(judged(foreign, 'nothing').class).to.equal('code-mismatch');
    expect(judged(foreign, answer(), noSuchCertificate()).class).to.equal('code-mismatch');
  });

  it('is not-ours before it is code-mismatch, when the register has no such certificate', () => {
    expect(judged({ claimKey: holder }, noSuchCertificate()).class).to.equal('not-ours');
  });

  it('is look-closer with the date when somebody else has the piece already', () => {
    expect(judged({ claimedAt: ISSUED_AT + 50 }, claimed)).to.deep.equal({
      class: 'look-closer',
      reason: 'already-claimed',
      claimedAt: ISSUED_AT + 50,
    });
    expect(judged({ claimedTo: `0x${'0e'.repeat(20)}` }, claimed).class).to.equal('look-closer');
    expect(judged({}, answer(), claimed).class).to.equal('look-closer');
  });

  it('is object-genuine when the piece was claimed in this act and every endpoint knows it', () => {
    expect(judged({ claimedTo: holder }, claimed)).to.deep.equal({
      class: 'object-genuine',
      issuedAt: ISSUED_AT,
    });
    expect(judged({ claimedTo: holder }, claimed, answer()).class).to.equal('certificate-genuine');
  });

  it('is certificate-genuine while the code is only looked at: a copied patch is not ruled out', () => {
    expect(judged({}, answer()).class).to.equal('certificate-genuine');
  });

  it('answers the checks of code and piece', () => {
    const outcomes = (hiddenCode: Partial<HiddenCodeReading>, ...chain: (RegistryAnswer | 'nothing')[]) =>
      verify(reading({ chain: from(...chain), hiddenCode: { ...code, ...hiddenCode } }))
        .checks.filter(({ name }) => name === 'hidden-code' || name === 'object')
        .map(({ outcome }) => outcome);
    expect(outcomes({ claimedTo: holder }, claimed)).to.deep.equal(['passed', 'passed']);
    expect(outcomes({}, answer())).to.deep.equal(['passed', 'not-checked']);
    expect(outcomes({}, claimed)).to.deep.equal(['failed', 'not-checked']);
    expect(outcomes({ claimKey: holder }, answer())).to.deep.equal(['failed', 'failed']);
    expect(outcomes({}, 'nothing')).to.deep.equal(['unknown', 'unknown']);
  });
});
