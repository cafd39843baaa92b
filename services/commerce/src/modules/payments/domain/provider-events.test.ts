import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { effectOfEvent, LISTED_EVENTS } from './provider-events.js';

/** Every event that the pinned client of the provider knows, as its own types name them. */
const KNOWN = [
  ...readFileSync(new URL('resources/Events.d.ts', import.meta.resolve('stripe')), 'utf8').matchAll(
    /^ {4}type: '([a-z0-9_.]+)';$/gm,
  ),
].map(([, type]) => type!);

/** What an event about the money of payments begins with, or has in it. */
const ABOUT_PAYMENTS =
  /^(payment_|charge\.|refund\.|checkout\.session\.|payout\.|balance|cash_balance\.|reserve\.|radar\.|review\.|transfer\.|topup\.|application_fee\.)|dispute/;

describe('the events of the provider', () => {
  it('are read from the client that is installed', () => {
    expect(KNOWN.length).to.be.greaterThan(200);
    expect(KNOWN).to.include.members(['charge.dispute.created', 'payout.paid', 'checkout.session.completed']);
  });

  it('about payments have an effect each, or a reason for none', () => {
    const about = KNOWN.filter((type) => ABOUT_PAYMENTS.test(type));
    expect(about.filter((type) => effectOfEvent(type) === undefined)).to.deep.equal([]);
  });

  it('are none that the client does not know', () => {
    expect(LISTED_EVENTS.filter((type) => !KNOWN.includes(type))).to.deep.equal([]);
  });

  it('say why wherever they do nothing', () => {
    for (const type of LISTED_EVENTS) {
      const effect = effectOfEvent(type)!;
      if (typeof effect === 'object') expect(effect.none, type).to.match(/^[A-Z].{15,}\.$/);
      else expect(effect, type).to.be.oneOf(['checkout', 'attempt', 'money', 'payout']);
    }
  });

  it('that nobody has heard of yet do nothing', () => {
    for (const type of ['charge.dreamt_of', 'constructor', '', 'customer.created'])
      expect(effectOfEvent(type), type).to.equal(undefined);
  });
});
