import { expect } from 'chai';
import { from, status, word } from './testing/chain-readings.js';
import { answer, ISSUED_AT, NOW, reading } from './testing/readings.js';
import { judge } from './verify.js';

describe('verdict replaced', () => {
  const batchStatus = { reason: 5, setAt: ISSUED_AT + 700, signers: [1, 3], successor: word };

  it('says who, when, why, and by which batch', () => {
    expect(judge(reading({ chain: from(answer({ batchStatus })) }))).to.deep.equal({
      class: 'replaced',
      batchStatus,
    });
  });

  it('counts from any endpoint, and before a suspension, but not before a withdrawal', () => {
    for (const [chain, expected] of [
      [from(answer(), answer({ batchStatus })), 'replaced'],
      [from('nothing', answer({ batchStatus, blockTime: NOW - 86_000 })), 'replaced'],
      [from(answer({ batchStatus, status: status('suspended') })), 'replaced'],
      [from(answer({ batchStatus, status: status('withdrawn') })), 'withdrawn'],
      [from(answer({ batchStatus }), answer({ status: status('withdrawn') })), 'withdrawn'],
    ] as const) {
      expect(judge(reading({ chain })).class).to.equal(expected);
    }
  });
});
