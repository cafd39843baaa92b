import { expect } from 'chai';
import { type Certificate, encodeCertificate } from './certificate.js';
import { digestOf } from './digest.js';
import { examine, type SealedCertificate } from './examine.js';
import type { HeldBatch } from './place-in-batch.js';
import type { Reading } from './reading.js';
import { from, tampered, word } from './testing/chain-readings.js';
import {
  answer,
  NOW,
  reading,
  rpIdHash,
  sealed,
  signedCertificate,
  vouchedCertificate,
} from './testing/readings.js';
import { textOf, utf8 } from './text.js';
import { judge, verify } from './verify.js';

describe('verdict altered', () => {
  const altered = (given: Reading) => {
    const judged = judge(given);
    return judged.class === 'altered' ? judged.reason : judged.class;
  };

  it('when one byte of the document changed', () => {
    const given = tampered(({ document }) => ({ document: utf8(textOf(document!).replace('410', '420')) }));
    expect(altered(given)).to.equal('document');
  });

  it('when a byte order mark was put before it', () => {
    expect(altered(tampered(({ document }) => ({ document: utf8(`\ufeff${textOf(document!)}`) })))).to.equal(
      'document',
    );
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
    for (const change of [{ cooperativeNumber: '9' }, { makerKey: word }, { serialHash: word }]) {
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

  it('when the register speaks of a certificate without a maker’s key beside one with it, or the other way', () => {
    const { found: vouched } = examine(sealed(vouchedCertificate), rpIdHash);
    const unsigned = answer({ makerStanding: 'not-signed' });
    for (const given of [
      reading({ chain: from(unsigned) }),
      reading({ chain: from(answer(), unsigned) }),
      reading({ chain: from('nothing', { ...unsigned, blockTime: NOW - 86_000 }) }),
      reading({ found: vouched, serialHash: null, chain: from(answer()) }),
      reading({ found: vouched, serialHash: null, chain: from(answer({ makerStanding: 'unknown' })) }),
    ]) {
      expect(altered(given)).to.equal('fields');
      const check = verify(given).checks.find(({ name }) => name === 'maker-key');
      expect(check?.outcome).to.equal('failed');
    }
  });

  it('when the register holds a batch of another size or first number than the file says', () => {
    const whole = sealed();
    const { firstNumber, size } = whole.batch;
    const proven = (held: HeldBatch | null, batch = whole.batch) =>
      altered(reading({ found: examine({ ...whole, batch }, rpIdHash, held).found }));
    expect(proven({ firstNumber, size })).to.equal('certificate-genuine');
    expect(proven({ firstNumber, size: 4 })).to.equal('proof');
    expect(proven({ firstNumber: 10, size })).to.equal('proof');
    // Three pieces or four make a tree of the same depth: nobody but the register knows which.
    expect(proven(null, { ...whole.batch, size: 4 })).to.equal('certificate-genuine');
    expect(proven({ firstNumber, size }, { ...whole.batch, size: 4 })).to.equal('proof');
  });

  it('even while the chain cannot be reached', () => {
    const { found } = tampered(({ proof }) => ({ proof: [...proof].reverse() }));
    expect(altered(reading({ found, chain: from('nothing') }))).to.equal('proof');
  });
});
