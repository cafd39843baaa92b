import { expect } from 'chai';
import { EVERYTHING, scopeOf, toldOf } from './news.js';

const news = (
  name: string,
  about: { first?: number; size?: number; args?: Record<string, unknown> } = {},
) => ({
  name,
  args: about.args ?? {},
  first: about.first ?? null,
  size: about.size ?? null,
});

describe('news from the chain', () => {
  it('have only those certificates looked at that they are about', () => {
    expect(scopeOf([news('StatusSet', { first: 7, size: 1 }), news('ActSigned')])).to.deep.equal({
      keys: false,
      numbers: [{ first: 7, size: 1 }],
    });
    expect(scopeOf([news('BatchSuperseded', { first: 3, size: 40 })]).numbers).to.deep.equal([
      { first: 3, size: 40 },
    ]);
  });

  it('of keys have no certificate looked at', () => {
    expect(scopeOf([news('KeyAdded'), news('ThresholdSet')])).to.deep.equal({ keys: true, numbers: [] });
  });

  it('of a theft, a suspended cooperative or something new have everything looked at', () => {
    for (const name of ['TheftReported', 'CooperativeSuspended', 'CooperativeClosed', 'SomethingNew']) {
      expect(scopeOf([news('KeyAdded'), news(name)])).to.deep.equal(EVERYTHING);
    }
  });

  it('about a batch that nobody knows have everything looked at', () => {
    expect(scopeOf([news('BatchEndorsed')])).to.deep.equal(EVERYTHING);
  });

  it('are told of a piece as what happened, when, and in which role', () => {
    const at = new Date(1_700_000_000_000);
    const status = (state: number) => news('StatusSet', { args: { state, setAt: 1_700_000_000 } });
    expect(toldOf(status(2))).to.deep.equal({ what: 'withdrawn', by: 'officer', at });
    expect(toldOf(status(0))?.what).to.equal('reinstated');
    const lost = (is: boolean) => news('LostSet', { args: { lost: is, setAt: '1700000000' } });
    expect([toldOf(lost(true))?.what, toldOf(lost(false))?.what]).to.deep.equal(['lost', 'found']);
    expect(toldOf(news('Claimed', { args: { blockTime: 1_700_000_000 } }))).to.deep.equal({
      what: 'claimed',
      by: 'holder',
      at,
    });
    expect(toldOf(news('ActSigned'))).to.equal(undefined);
  });
});
