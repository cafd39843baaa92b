import { expect } from 'chai';
import fc from 'fast-check';
import { type Hex, ZERO_20, ZERO_32 } from './hex.js';
import type { ChainReading, FoundCertificate, HiddenCodeReading } from './reading.js';
import { holder, status, word } from './testing/chain-readings.js';
import { answer, ISSUED_AT, NOW, pin, reading, sealed } from './testing/readings.js';
import { type VerdictClass, verdictClasses } from './verdict.js';
import { judge, verify } from './verify.js';

const founds: fc.Arbitrary<FoundCertificate | null> = fc.option(
  fc.record({
    domain: fc.constantFrom(pin, { ...pin, chainId: 1 }),
    fields: fc.constant(sealed().fields),
    document: fc.option(
      fc.record({
        digest: fc.constantFrom(sealed().fields.content, ZERO_32),
        says: fc.option(
          fc.record({
            cooperativeNumber: fc.constantFrom('1', '2'),
            serialHash: fc.constant(sealed().fields.serialHash),
            makerKey: fc.constantFrom<Hex | 'not-computed'>(
              'not-computed',
              sealed().fields.makerKey,
              ZERO_32,
            ),
          }),
        ),
      }),
    ),
    proof: fc.constantFrom('leads-to-root', 'does-not', 'not-computed'),
    makerSignature: fc.constantFrom('good', 'bad', 'not-checked'),
  }),
);

const times = fc.constantFrom(0, ISSUED_AT - 1, ISSUED_AT, ISSUED_AT + 30, NOW - 601, NOW, NOW + 601);

const standing = answer().batchStatus;

const chains: fc.Arbitrary<ChainReading[]> = fc.array(
  fc.oneof(
    fc.constant<ChainReading>({ endpoint: 'silent', failure: 'timeout' }),
    fc.record({
      endpoint: fc.constant('speaking'),
      answer: fc
        .record({
          included: fc.boolean(),
          issuedAt: times,
          state: fc.constantFrom('none', 'active', 'suspended', 'closed'),
          suspendedFrom: times,
          suspect: fc.boolean(),
          batchStatus: fc.constantFrom(standing, { reason: 5, setAt: NOW, signers: [1], successor: word }),
          claimed: fc.boolean(),
          owner: fc.constantFrom(holder, ZERO_20),
          lost: fc.boolean(),
          status: fc.constantFrom(status('active'), status('suspended'), status('withdrawn')),
          makerStanding: fc.constantFrom('not-signed', 'unknown', 'good', 'added-later', 'closed', 'stolen'),
          blockTime: times,
        })
        .map((change) => answer(change as Parameters<typeof answer>[0])),
    }),
  ),
  { maxLength: 3 },
);

const hiddenCodes: fc.Arbitrary<HiddenCodeReading | undefined> = fc.option(
  fc.record({
    claimKey: fc.constantFrom(sealed().fields.claimKey, holder),
    claimedTo: fc.constantFrom(null, holder),
    claimedAt: fc.constant(null),
  }),
  { nil: undefined },
);

const isGreen = (name: VerdictClass) => name === 'certificate-genuine' || name === 'object-genuine';

describe('any verdict', function () {
  this.timeout(30_000);
  const good = reading();

  it('is one of the classes, and genuine only when no named check failed', () => {
    fc.assert(
      fc.property(founds, chains, hiddenCodes, fc.boolean(), (found, chain, hiddenCode, unusual) => {
        const given = { ...good, found, chain, scans: { count: 1, unusual } };
        const verdict = verify(hiddenCode ? { ...given, hiddenCode } : given);
        expect(verdictClasses).to.include(verdict.class);
        if (!isGreen(verdict.class)) return;
        const outcomes = verdict.checks.map(({ outcome }) => outcome);
        expect(outcomes).not.to.include('failed');
        expect(outcomes).not.to.include('unknown');
      }),
      { numRuns: 2000 },
    );
  });

  it('gets no better when one more endpoint is asked', () => {
    fc.assert(
      fc.property(founds, chains, chains, (found, chain, more) => {
        fc.pre(chain.length > 0);
        const before = judge({ ...good, found, chain }).class;
        const after = judge({ ...good, found, chain: [...chain, ...more] }).class;
        // A second voice may turn "not in the register" into a disagreement; it may never turn anything green.
        if (isGreen(after)) expect(before).to.equal('certificate-genuine');
        // A voice that contradicts the certificate itself makes it worse still.
        if (before === 'withdrawn') expect(after).to.be.oneOf(['withdrawn', 'altered']);
      }),
      { numRuns: 2000 },
    );
  });
});
