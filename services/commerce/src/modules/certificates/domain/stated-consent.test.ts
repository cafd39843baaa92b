import { expect } from 'chai';
import { statedConsent } from './stated-consent.js';

const now = new Date('2026-11-22T18:30:00Z');
const consents = (name: string | null, portrait: string | null) => ({
  consents: [
    { purpose: 'name' as const, since: name, textVersion: null, decidedAt: null },
    { purpose: 'portrait' as const, since: portrait, textVersion: null, decidedAt: null },
  ],
});

describe('the consent in a statement', () => {
  it('names what may be published, since the day of the latest agreement where the maker lives', () => {
    expect(statedConsent(consents('2026-03-01T20:00:00Z', '2026-02-01T08:00:00Z'), now)).to.deep.equal({
      publishes: ['name', 'portrait'],
      since: '2026-03-02',
    });
  });

  it('names nothing where nothing was agreed to', () => {
    expect(statedConsent(consents(null, null), now)).to.deep.equal({ publishes: [], since: '2026-11-23' });
  });
});
