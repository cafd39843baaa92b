import { expect } from 'chai';
import { from } from './testing/chain-readings.js';
import { answer, ISSUED_AT, reading } from './testing/readings.js';
import { judge } from './verify.js';

describe('verdict issuer-in-doubt', () => {
  const suspendedFrom = (moment: number) =>
    judge(reading({ chain: from(answer({ state: 'suspended', suspendedFrom: moment })) }));

  it('when the cooperative is suspended from a moment before the issue, or from the issue itself', () => {
    expect(suspendedFrom(ISSUED_AT - 1).class).to.equal('issuer-in-doubt');
    expect(suspendedFrom(ISSUED_AT)).to.deep.equal({
      class: 'issuer-in-doubt',
      reason: 'suspension',
      suspendedFrom: ISSUED_AT,
      issuedAt: ISSUED_AT,
    });
  });

  it('not when it is suspended from a moment after the issue', () => {
    expect(suspendedFrom(ISSUED_AT + 1).class).to.equal('certificate-genuine');
  });

  it('when every key that sealed it was stolen, whatever became of the cooperative', () => {
    for (const state of ['active', 'suspended', 'closed'] as const) {
      expect(judge(reading({ chain: from(answer({ state, suspect: true })) }))).to.deep.equal({
        class: 'issuer-in-doubt',
        reason: 'theft',
        suspendedFrom: 0,
        issuedAt: ISSUED_AT,
      });
    }
  });

  it('not when the cooperative ended since: its certificates stay good, but for those of a suspension', () => {
    const ended = (moment: number) =>
      judge(reading({ chain: from(answer({ state: 'closed', suspendedFrom: moment })) })).class;
    expect(ended(0)).to.equal('certificate-genuine');
    expect(ended(ISSUED_AT + 1)).to.equal('certificate-genuine');
    expect(ended(ISSUED_AT)).to.equal('issuer-in-doubt');
  });
});
