import { expect } from 'chai';
import fc from 'fast-check';
import { type Certificate, encodeCertificate } from './certificate.js';
import { digestOf } from './digest.js';
import { examine, type SealedCertificate } from './examine.js';
import { type Hex, ZERO_20, ZERO_32 } from './hex.js';
import type { ChainReading, FoundCertificate, HiddenCodeReading, Reading } from './reading.js';
import type { PieceStatus, RegistryAnswer } from './registry-answer.js';
import {
  answer,
  ISSUED_AT,
  noSuchCertificate,
  NOW,
  pin,
  reading,
  rpIdHash,
  sealed,
  signedCertificate,
  vouchedCertificate,
} from './testing/readings.js';
import { textOf, utf8 } from './text.js';
import { checkNames, type VerdictClass, verdictClasses, worseOf } from './verdict.js';
import { judge, verify } from './verify.js';

const from = (...answers: (RegistryAnswer | 'nothing')[]): ChainReading[] =>
  answers.map((each, i) =>
    each === 'nothing'
      ? { endpoint: `rpc ${i}`, failure: 'timeout' }
      : { endpoint: `rpc ${i}`, answer: each },
  );

/** The reading of a sealed certificate of which something was changed afterwards. */
function tampered(change: (whole: SealedCertificate) => Partial<SealedCertificate>): Reading {
  const whole = sealed();
  return reading({ found: examine({ ...whole, ...change(whole) }, rpIdHash).found });
}

const status = (state: PieceStatus['state']): PieceStatus => ({
  state,
  reason: 3,
  setAt: ISSUED_AT + 500,
  version: 1,
  signers: [1, 2],
});

const word = digestOf(utf8('another'));
const holder: Hex = `0x${'0d'.repeat(20)}`;

describe('verdict', () => {
  it('is certificate-genuine when all is well, and never more: the piece itself was not checked', () => {
    const verdict = verify(reading());
    expect(verdict).to.deep.include({ class: 'certificate-genuine', issuedAt: ISSUED_AT, checkedAt: NOW });
    expect(verdict.checks.at(-1)).to.deep.include({ name: 'object', outcome: 'not-checked' });
  });

  it('is certificate-genuine for a vouched certificate, which says that nobody checked a maker’s signature', () => {
    const { found } = examine(sealed(vouchedCertificate), rpIdHash);
    const verdict = verify(reading({ found, chain: from(answer({ makerStanding: 'not-signed' })) }));
    expect(verdict.class).to.equal('certificate-genuine');
    expect(verdict.checks.find(({ name }) => name === 'maker-signature')).to.deep.include({
      outcome: 'not-checked',
      found: 'vouched',
    });
  });

  it('is certificate-genuine where nobody knows the makers’ host, and says that their signature was not checked', () => {
    const verdict = verify(reading({ found: examine(sealed(), null).found }));
    expect(verdict.class).to.equal('certificate-genuine');
    const outcome = verdict.checks.find(({ name }) => name === 'maker-signature')?.outcome;
    expect(outcome).to.equal('not-checked');
  });

  it('is certificate-genuine without a label and without a scan history, as for a file', () => {
    const verdict = verify(reading({ serialHash: null, scans: null }));
    expect(verdict.class).to.equal('certificate-genuine');
    const unchecked = verdict.checks.filter(({ outcome }) => outcome === 'not-checked');
    expect(unchecked.map(({ name }) => name)).to.deep.equal(['serial', 'scans', 'hidden-code', 'object']);
  });

  describe('altered', () => {
    const altered = (given: Reading) => {
      const judged = judge(given);
      return judged.class === 'altered' ? judged.reason : judged.class;
    };

    it('when one byte of the document changed', () => {
      const given = tampered(({ document }) => ({ document: utf8(textOf(document!).replace('410', '420')) }));
      expect(altered(given)).to.equal('document');
    });

    it('when a byte order mark was put before it', () => {
      expect(
        altered(tampered(({ document }) => ({ document: utf8(`\ufeff${textOf(document!)}`) }))),
      ).to.equal('document');
    });

    it('when what was sealed is no certificate', () => {
      const document = utf8('{}');
      const given = tampered(({ fields }) => ({
        document,
        fields: { ...fields, content: digestOf(document) },
      }));
      expect(altered(given)).to.equal('unreadable');
    });

    it('when the label is that of another piece', () => {
      expect(altered(reading({ serialHash: word }))).to.equal('serial');
    });

    it('when leaf and document name another cooperative, serial or maker', () => {
      for (const change of [{ cooperativeId: '9' }, { makerKey: word }, { serialHash: word }]) {
        const given = tampered(({ fields }) => ({ fields: { ...fields, ...change } }));
        expect(altered({ ...given, serialHash: null }), JSON.stringify(change)).to.equal('fields');
      }
    });

    it('when number, claim key, root, size or proof do not lead to the root', () => {
      const changes: ((whole: SealedCertificate) => Partial<SealedCertificate>)[] = [
        ({ fields }) => ({ fields: { ...fields, number: 13 } }),
        ({ fields }) => ({ fields: { ...fields, claimKey: `0x${'00'.repeat(20)}` } }),
        ({ batch }) => ({ batch: { ...batch, root: word } }),
        ({ batch }) => ({ batch: { ...batch, size: 5 } }),
        ({ batch }) => ({ batch: { ...batch, firstNumber: 12 } }),
        ({ proof }) => ({ proof: [...proof].reverse() }),
        () => ({ proof: [] }),
      ];
      for (const change of changes) expect(altered(tampered(change)), String(change)).to.equal('proof');
    });

    it('when the maker signed something else, though the cooperative sealed it', () => {
      const title = { vi: 'Nón khác', en: 'Another hat' };
      const forged: Certificate = {
        ...signedCertificate,
        statement: { ...signedCertificate.statement, title },
      };
      const whole = sealed(forged);
      expect(digestOf(encodeCertificate(forged))).to.equal(whole.fields.content);
      expect(altered(reading({ found: examine(whole, rpIdHash).found }))).to.equal('maker-signature');
    });

    it('even while the chain cannot be reached', () => {
      const { found } = tampered(({ proof }) => ({ proof: [...proof].reverse() }));
      expect(altered(reading({ found, chain: from('nothing') }))).to.equal('proof');
    });
  });

  describe('not-ours', () => {
    it('when nothing is known of the serial', () => {
      expect(judge(reading({ found: null, chain: [] }))).to.deep.equal({
        class: 'not-ours',
        reason: 'unknown-serial',
      });
    });

    it('when the registry is not on the reader’s list, whatever that registry says', () => {
      for (const change of [{ chainId: 1 }, { registry: `0x${'66'.repeat(20)}` as Hex }]) {
        const given = reading({ pinned: [{ ...pin, ...change }] });
        expect(judge(given)).to.deep.equal({ class: 'not-ours', reason: 'registry' });
      }
      expect(judge(reading({ pinned: [] }))).to.deep.include({ reason: 'registry' });
    });

    it('when the registry holds no such certificate', () => {
      const given = reading({ chain: from(noSuchCertificate(), noSuchCertificate()) });
      expect(judge(given)).to.deep.equal({ class: 'not-ours', reason: 'not-in-register' });
    });
  });

  for (const state of ['withdrawn', 'suspended'] as const) {
    describe(state, () => {
      const touched = answer({ status: status(state) });

      it('says who, when and why', () => {
        expect(judge(reading({ chain: from(touched) }))).to.deep.equal({
          class: state,
          status: status(state),
        });
      });

      it('counts from any endpoint, however old, and while another is silent', () => {
        const old = { ...touched, blockTime: NOW - 86_000 };
        for (const chain of [from(answer(), touched), from(answer(), old), from('nothing', touched)]) {
          expect(judge(reading({ chain })).class).to.equal(state);
        }
      });

      it('is known even when the document cannot be had', () => {
        const { found } = tampered(() => ({ document: null }));
        expect(judge(reading({ found, chain: from(touched) })).class).to.equal(state);
      });
    });
  }

  describe('replaced', () => {
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

  describe('lost-or-stolen', () => {
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

  describe('with a hidden code', () => {
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

  it('is withdrawn when one endpoint says withdrawn and another suspended', () => {
    const chain = from(answer({ status: status('suspended') }), answer({ status: status('withdrawn') }));
    expect(judge(reading({ chain })).class).to.equal('withdrawn');
  });

  describe('issuer-in-doubt', () => {
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

  describe('cannot-check', () => {
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

  it('is not-final until the batch can no longer be undone', () => {
    const at = (blockTime: number) => judge(reading({ now: blockTime, chain: from(answer({ blockTime })) }));
    expect(at(ISSUED_AT + 59)).to.deep.equal({
      class: 'not-final',
      issuedAt: ISSUED_AT,
      finalAt: ISSUED_AT + 60,
    });
    expect(at(ISSUED_AT + 60).class).to.equal('certificate-genuine');
  });

  describe('look-closer', () => {
    it('when the label was scanned in an unusual way', () => {
      expect(judge(reading({ scans: { count: 900, unusual: true } }))).to.deep.equal({
        class: 'look-closer',
        reason: 'scans',
      });
    });

    it('when the maker’s key was not in order at issue', () => {
      for (const makerStanding of ['unknown', 'added-later', 'closed', 'stolen'] as const) {
        const given = reading({ chain: from(answer({ makerStanding })) });
        expect(judge(given)).to.deep.equal({ class: 'look-closer', reason: 'maker-key' });
      }
    });
  });

  it('has every named check, whatever was read', () => {
    for (const given of [
      reading(),
      reading({ found: null, chain: [] }),
      reading({ chain: [] }),
      reading({ chain: from('nothing') }),
      reading({ chain: from(noSuchCertificate()) }),
    ]) {
      const names = new Set(verify(given).checks.map(({ name }) => name));
      const expected = checkNames.filter((name) => name !== 'chain' || given.chain.length > 0);
      expect([...names].sort()).to.deep.equal([...expected].sort());
    }
  });
});

const founds: fc.Arbitrary<FoundCertificate | null> = fc.option(
  fc.record({
    domain: fc.constantFrom(pin, { ...pin, chainId: 1 }),
    fields: fc.constant(sealed().fields),
    document: fc.option(
      fc.record({
        digest: fc.constantFrom(sealed().fields.content, ZERO_32),
        says: fc.option(
          fc.record({
            cooperativeId: fc.constantFrom('1', '2'),
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

describe('any verdict', () => {
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
        if (before === 'withdrawn') expect(after).to.equal('withdrawn');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the worse of two', () => {
  it('is the one that stands first in the list', () => {
    expect(worseOf('certificate-genuine', 'cannot-check')).to.equal('cannot-check');
    expect(worseOf('altered', 'certificate-genuine')).to.equal('altered');
    expect(worseOf('withdrawn', 'cannot-check')).to.equal('withdrawn');
    for (const one of verdictClasses) {
      expect(worseOf(one, one)).to.equal(one);
      for (const other of verdictClasses) expect(worseOf(one, other)).to.equal(worseOf(other, one));
    }
  });
});
