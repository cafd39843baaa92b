import { expect } from 'chai';
import { from } from './testing/chain-readings.js';
import { answer, ISSUED_AT, reading } from './testing/readings.js';
import { judge, verify } from './verify.js';

describe('verdict not-final', () => {
  it('until the batch can no longer be undone', () => {
    const at = (blockTime: number) => judge(reading({ now: blockTime, chain: from(answer({ blockTime })) }));
    expect(at(ISSUED_AT + 59)).to.deep.equal({
      class: 'not-final',
      issuedAt: ISSUED_AT,
      finalAt: ISSUED_AT + 60,
    });
    expect(at(ISSUED_AT + 60).class).to.equal('certificate-genuine');
  });

  it('until every endpoint says so: one of several may be ahead on a branch of its own', () => {
    const [early, late] = [answer({ blockTime: ISSUED_AT + 59 }), answer({ blockTime: ISSUED_AT + 61 })];
    for (const chain of [from(early, late), from(late, early), from(late, late, early)]) {
      const verdict = verify(reading({ now: ISSUED_AT + 61, chain }));
      expect(verdict.class).to.equal('not-final');
      expect(verdict.checks.find(({ name }) => name === 'finality')).to.deep.include({
        outcome: 'failed',
        at: ISSUED_AT + 59,
      });
    }
    const both = verify(reading({ now: ISSUED_AT + 61, chain: from(late, late) }));
    expect(both.class).to.equal('certificate-genuine');
  });
});
