import { expect } from 'chai';
import { assertionOf } from './assertion.js';
import type { Certificate } from './certificate.js';
import { makerSignatureOf } from './maker-signature.js';
import { rpIdHashOf } from './relying-party.js';
import { assertWithSoftwareKey, createSoftwareKey } from './software-passkey.js';
import { encodeStatement, statementChallenge } from './statement.js';
import { rpIdHash, signedCertificate, vouchedCertificate } from './testing/readings.js';

const key = createSoftwareKey((size) => new Uint8Array(size).fill(7));

/** A certificate whose maker signed it for this host, on a page of this origin. */
function signedOn(origin: string, rpId: string): Certificate {
  const statement = { ...signedCertificate.statement, makerKey: key.publicKey };
  const challenge = statementChallenge(encodeStatement(statement));
  const answer = assertWithSoftwareKey({ privateKey: key.privateKey, rpId, origin, challenge });
  return { ...signedCertificate, statement, maker: { kind: 'signed', assertion: assertionOf(answer) } };
}

describe('maker’s signature', () => {
  it('is good on any port of the host whose hash the registry’s verifier holds', () => {
    expect(makerSignatureOf(signedCertificate, rpIdHash)).to.equal('good');
    for (const [origin, rpId] of [
      ['https://seal.example.vn', 'seal.example.vn'],
      ['https://seal.example.vn:8443', 'seal.example.vn'],
      ['http://seal.localhost:3000', 'seal.localhost'],
    ] as const) {
      expect(makerSignatureOf(signedOn(origin, rpId), rpIdHashOf(rpId)), origin).to.equal('good');
    }
  });

  it('is bad on another host, whichever of the two parts names it', () => {
    const wanted = rpIdHashOf('seal.example.vn');
    for (const [origin, rpId] of [
      ['https://seal.other.vn', 'seal.other.vn'],
      ['https://seal.other.vn', 'seal.example.vn'],
      ['https://seal.example.vn', 'seal.other.vn'],
      ['https://seal.example.vn.other.vn', 'seal.example.vn'],
      ['https://seal.example.vn@other.vn', 'seal.example.vn'],
      ['https://other.vn/seal.example.vn', 'seal.example.vn'],
      ['null', 'seal.example.vn'],
    ] as const) {
      expect(makerSignatureOf(signedOn(origin, rpId), wanted), `${origin} ${rpId}`).to.equal('bad');
    }
  });

  it('is bad when it is of another statement', () => {
    const { maker } = signedOn('https://seal.example.vn', 'seal.example.vn');
    expect(makerSignatureOf({ ...signedCertificate, maker }, rpIdHashOf('seal.example.vn'))).to.equal('bad');
  });

  it('is not checked, and never called bad, where nobody knows the host', () => {
    expect(makerSignatureOf(signedCertificate, null)).to.equal('not-checked');
    expect(makerSignatureOf(vouchedCertificate, null)).to.equal('vouched');
  });
});
