import { expect } from 'chai';
import { from, holder } from './testing/chain-readings.js';
import { answer, ISSUED_AT, reading } from './testing/readings.js';
import { judge } from './verify.js';

describe('verdict lost-or-stolen', () => {
  const lost = answer({ claimed: true, owner: holder, lost: true, reportedAt: ISSUED_AT + 900 });

  it('says when the holder reported it, from any endpoint', () => {
    for (const chain of [from(lost), from(answer(), lost), from('nothing', lost)]) {
      expect(judge(reading({ chain }))).to.deep.equal({
        class: 'lost-or-stolen',
        reportedAt: ISSUED_AT + 900,
      });
    }
  });

  it('says nothing of a piece that is claimed and not lost', () => {
    const chain = from(answer({ claimed: true, owner: holder }));
    expect(judge(reading({ chain })).class).to.equal('certificate-genuine');
  });
});
