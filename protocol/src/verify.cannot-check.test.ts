import { expect } from 'chai';
import type { Reading } from './reading.js';
import { from, tampered, word } from './testing/chain-readings.js';
import { answer, ISSUED_AT, noSuchCertificate, NOW, reading } from './testing/readings.js';
import { judge } from './verify.js';

describe('verdict cannot-check', () => {
  const why = (given: Partial<Reading>) => {
    const judged = judge(reading(given));
    return judged.class === 'cannot-check' ? judged.reason : judged.class;
  };

  it('when nobody answers, or one of several does not', () => {
    expect(why({ chain: [] })).to.equal('unreachable');
    expect(why({ chain: from('nothing') })).to.equal('unreachable');
    expect(why({ chain: from(answer(), 'nothing') })).to.equal('unreachable');
    expect(why({ chain: from(noSuchCertificate(), 'nothing') })).to.equal('unreachable');
  });

  it('when an answer is older than ten minutes, good or bad', () => {
    expect(why({ chain: from(answer({ blockTime: NOW - 600 })) })).to.equal('certificate-genuine');
    expect(why({ chain: from(answer({ blockTime: NOW - 601 })) })).to.equal('stale');
    expect(why({ chain: from(noSuchCertificate({ blockTime: NOW - 601 })) })).to.equal('stale');
  });

  it('when the chain is ahead of the reader’s clock', () => {
    expect(why({ chain: from(answer({ blockTime: NOW + 601 })) })).to.equal('clock');
  });

  it('when endpoints disagree', () => {
    for (const other of [
      noSuchCertificate(),
      answer({ issuedAt: ISSUED_AT + 1 }),
      answer({ profile: word }),
    ]) {
      expect(why({ chain: from(answer(), other) })).to.equal('disagreement');
      expect(why({ chain: from(other, answer()) })).to.equal('disagreement');
    }
  });

  it('when the document cannot be had', () => {
    const { found } = tampered(() => ({ document: null }));
    expect(why({ found })).to.equal('no-document');
  });

  it('carries what was known before', () => {
    const earlier = { class: 'certificate-genuine' as const, at: NOW - 7200 };
    expect(judge(reading({ chain: [], earlier }))).to.deep.include({ earlier });
  });
});
