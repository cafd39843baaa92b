import { AbiCoder } from 'ethers';
import { expect } from 'chai';
import fc from 'fast-check';
import { type AssertionFault, assertionOf, checkAssertion, type ExpectedAssertion } from './assertion.js';
import { base64urlOf, parseBase64url } from './base64url.js';
import type { Assertion } from './certificate.js';
import { derSignatureOf, hasLowS, P256_ORDER, rawSignatureOf } from './ecdsa-signature.js';
import { bytesOf, type Hex, hexOf, ZERO_32 } from './hex.js';
import { decodeKey, encodeKey, keyIdOf } from './key-id.js';
import { isPublicKey, verifyP256 } from './p256.js';
import { checkRegistration } from './registration.js';
import {
  assertWithSoftwareKey,
  createSoftwareKey,
  registerSoftwareKey,
  signWithSoftwareKey,
} from './software-passkey.js';
import { vectors } from './testing/vectors.js';
import { textOf, utf8 } from './text.js';
import { encodeWebAuthnSignature } from './webauthn-signature.js';

interface AssertionVector {
  half: 'high' | 'low';
  rpId: string;
  origin: string;
  challenge: Hex;
  publicKey: Hex;
  keyId: Hex;
  derSignature: Hex;
  assertion: Assertion;
  webAuthnSignature: Hex;
}

const published = vectors<AssertionVector[]>('assertions');
const { rpId, origin, challenge } = published[0]!;
const key = createSoftwareKey((size) => new Uint8Array(size).fill(7));
const expected: ExpectedAssertion = { challenge, publicKey: key.publicKey, rpId, origins: [origin] };

/** A software assertion whose parts were changed before they were signed. */
function assertion(use: Partial<Parameters<typeof assertWithSoftwareKey>[0]> = {}): Assertion {
  return assertionOf(assertWithSoftwareKey({ privateKey: key.privateKey, rpId, origin, challenge, ...use }));
}

function faultOf(given: Assertion, wanted: ExpectedAssertion = expected): AssertionFault | 'none' {
  const checked = checkAssertion(given, wanted, verifyP256);
  return checked.kind === 'bad' ? checked.fault : 'none';
}

function withClientData(change: Record<string, unknown>): Assertion {
  const good = assertion();
  const clientData = { ...(JSON.parse(textOf(bytesOf(good.clientDataJSON))) as object), ...change };
  return { ...good, clientDataJSON: hexOf(utf8(JSON.stringify(clientData))) };
}

/** An assertion whose bytes are as wished and truly signed. */
function signedOver(bytes: Partial<Record<'authenticatorData' | 'clientDataJSON', Uint8Array>>): Assertion {
  const { authenticatorData, clientDataJSON } = {
    ...assertWithSoftwareKey({ privateKey: key.privateKey, rpId, origin, challenge }),
    ...bytes,
  };
  return assertionOf(signWithSoftwareKey(key.privateKey, { authenticatorData, clientDataJSON }));
}

function withFlags(flags: number): Assertion {
  const good = assertion();
  const bytes = bytesOf(good.authenticatorData);
  bytes[32] = flags;
  return { ...good, authenticatorData: hexOf(bytes) };
}

describe('assertion', () => {
  it('is accepted for what it was made for', () => {
    expect(checkAssertion(assertion({ signCount: 258 }), expected, verifyP256)).to.deep.equal({
      kind: 'good',
      signCount: 258,
      backedUp: false,
    });
  });

  it('is accepted and encoded as published, from high and low s alike', () => {
    for (const vector of published) {
      const { derSignature, assertion: taken, publicKey } = vector;
      expect(rawSignatureOf(bytesOf(derSignature))).to.equal(taken.signature);
      const wanted = { challenge: vector.challenge, publicKey, rpId: vector.rpId, origins: [vector.origin] };
      expect(faultOf(taken, wanted), vector.half).to.equal('none');
      expect(encodeWebAuthnSignature(taken)).to.equal(vector.webAuthnSignature);
      expect(keyIdOf(publicKey)).to.equal(vector.keyId);
    }
    expect(published.map(({ half }) => half)).to.deep.equal(['high', 'low']);
  });

  it('may carry members of clientDataJSON that nobody knows', () => {
    expect(faultOf(withClientData({ other_keys_can_be_added_here: 'x' }))).to.equal('signature');
  });

  const faults: [AssertionFault, () => Assertion, Partial<ExpectedAssertion>?][] = [
    ['type', () => withClientData({ type: 'webauthn.create' })],
    ['challenge', () => assertion({ challenge: ZERO_32 })],
    ['origin', () => assertion({ origin: 'https://daulang.example' })],
    ['origin', () => withClientData({ origin: undefined })],
    ['cross-origin', () => withClientData({ crossOrigin: true })],
    ['relying-party', () => assertion({ rpId: 'daulang.example' })],
    ['user-not-present', () => withFlags(0x04)],
    ['user-not-verified', () => withFlags(0x01)],
    ['backup-bits', () => withFlags(0x15)],
    ['signature', () => withFlags(0x0d)],
    ['signature', () => assertion(), { publicKey: published[0]!.publicKey }],
    ['signature', () => assertion(), { publicKey: `0x${'11'.repeat(64)}` }],
    ['authenticator-data-length', () => ({ ...assertion(), authenticatorData: ZERO_32 })],
    ['client-data-unreadable', () => ({ ...assertion(), clientDataJSON: '0xff' })],
    ['client-data-unreadable', () => ({ ...assertion(), clientDataJSON: hexOf(utf8('null')) })],
  ];
  for (const [fault, make, other] of faults) {
    it(`is refused with the fault ${fault}`, () => {
      expect(faultOf(make(), { ...expected, ...other })).to.equal(fault);
    });
  }

  it('is refused without a whole counter, though the rest was signed', () => {
    const whole = bytesOf(assertion().authenticatorData);
    for (const length of [0, 32, 33, 36]) {
      expect(faultOf(signedOver({ authenticatorData: whole.slice(0, length) })), `${length}`).to.equal(
        'authenticator-data-length',
      );
    }
    expect(faultOf(signedOver({ authenticatorData: whole }))).to.equal('none');
  });

  it('is refused when its client data says something twice, whichever of the two is right', () => {
    const right = textOf(bytesOf(assertion().clientDataJSON));
    for (const twice of [
      right.replace('{', '{"origin":"https://other.example",'),
      right.replace(/}$/, ',"origin":"https://other.example"}'),
      right.replace('{', '{"type":"webauthn.create",'),
      right.replace('{', '{"\\u0074ype":"webauthn.create",'),
    ])
      expect(faultOf(signedOver({ clientDataJSON: utf8(twice) })), twice).to.equal('client-data-unreadable');
  });

  it('is refused when the chain could not find in it what JSON says', () => {
    const right = textOf(bytesOf(assertion().clientDataJSON));
    for (const [unlike, fault] of [
      [right.replace('"type":', '"type": '), 'type'],
      [right.replace('webauthn.get', 'webauthn\\u002eget'), 'type'],
      [right.replace('"challenge":', '"challenge" :'), 'challenge'],
      [right.replace('"challenge"', '"challeng\\u0065"'), 'challenge'],
    ] as const)
      expect(faultOf(signedOver({ clientDataJSON: utf8(unlike) })), unlike).to.equal(fault);
  });

  it('is refused when it was made in another page’s frame', () => {
    for (const change of [
      { crossOrigin: true },
      { crossOrigin: 'false' },
      { crossOrigin: null },
      { topOrigin: origin },
    ]) {
      expect(faultOf(withClientData(change)), JSON.stringify(change)).to.equal('cross-origin');
    }
  });

  it('is refused, and nothing is thrown, when its parts are no bytes', () => {
    for (const [part, fault] of [
      ['clientDataJSON', 'client-data-unreadable'],
      ['authenticatorData', 'authenticator-data-length'],
      ['signature', 'signature'],
    ] as const) {
      for (const nonsense of [
        '',
        '0',
        '0x',
        '0xz',
        '0x0',
        '0xZZ',
        null,
        undefined,
        1,
        {},
      ] as unknown as Hex[]) {
        expect(faultOf({ ...assertion(), [part]: nonsense }), `${part} ${String(nonsense)}`).to.equal(fault);
      }
    }
  });

  it('is refused with a high s, though the curve would accept it', () => {
    const good = assertion();
    const s = P256_ORDER - BigInt(`0x${good.signature.slice(66)}`);
    const signature = `${good.signature.slice(0, 66)}${s.toString(16).padStart(64, '0')}` as Hex;
    expect(faultOf({ ...good, signature })).to.equal('signature-high-s');
  });
});

describe('signature', () => {
  const scalars = fc.bigInt({ min: 1n, max: P256_ORDER - 1n });
  const raw = (r: bigint, s: bigint) =>
    `0x${[r, s].map((n) => n.toString(16).padStart(64, '0')).join('')}` as Hex;

  it('comes out of DER with the same r and the lower of the two values of s', () => {
    fc.assert(
      fc.property(scalars, scalars, (r, s) => {
        const taken = rawSignatureOf(derSignatureOf(raw(r, s)));
        const low = s > P256_ORDER / 2n ? P256_ORDER - s : s;
        expect(taken).to.equal(raw(r, low));
        expect(hasLowS(taken)).to.equal(true);
      }),
    );
  });

  it('is refused in any other form than the one DER has for it', () => {
    const refused: [Hex, string][] = [
      ['0x', 'no whole number at byte 2'],
      ['0x3006020101020101ff', 'lengths'],
      ['0x3005020101020101', 'lengths'],
      ['0x3106020101020101', 'lengths'],
      ['0x3006020181020101', 'a negative number at byte 2'],
      ['0x300702020001020101', 'a needless zero at byte 2'],
      ['0x3006020100020101', 'outside the curve'],
      [`0x30260201010221${P256_ORDER.toString(16).padStart(66, '0')}` as Hex, 'outside the curve'],
      ['0x3006020101020201', 'no whole number at byte 5'],
      // Bytes that the sequence's length counts, behind its two numbers.
      ['0x3007020101020101ff', 'lengths'],
      ['0x30080201010201010500', 'lengths'],
      ['0x3009020101020101020101', 'lengths'],
    ];
    for (const [der, why] of refused) expect(() => rawSignatureOf(bytesOf(der)), der).to.throw(why);
  });

  it('is encoded for the chain as the ABI encodes OpenZeppelin’s struct', () => {
    const given = assertion({ origin: 'https://dấulàng.example' });
    const clientData = textOf(bytesOf(given.clientDataJSON));
    const theirs = AbiCoder.defaultAbiCoder().encode(
      ['bytes32', 'bytes32', 'uint256', 'uint256', 'bytes', 'string'],
      [
        given.signature.slice(0, 66),
        `0x${given.signature.slice(66)}`,
        clientData.indexOf('"challenge":"'),
        clientData.indexOf('"type":"webauthn.get"'),
        given.authenticatorData,
        clientData,
      ],
    );
    expect(encodeWebAuthnSignature(given)).to.equal(theirs);
  });

  it('is not encoded when the contract could not find the challenge', () => {
    const spaced = hexOf(utf8('{"type":"webauthn.get","challenge" : "x"}'));
    expect(() => encodeWebAuthnSignature({ ...assertion(), clientDataJSON: spaced })).to.throw(
      '"challenge":"',
    );
  });
});

describe('registration', () => {
  const made = () => registerSoftwareKey({ privateKey: key.privateKey, rpId, origin, challenge });
  const wanted = { challenge, rpId, origins: [origin] };

  it('gives the public key and the credential of a new passkey', () => {
    const checked = checkRegistration(made(), wanted);
    expect(checked).to.deep.include({ kind: 'good', publicKey: key.publicKey });
    if (checked.kind === 'good') expect(checked.credentialId.length).to.equal(32);
  });

  it('is refused for another challenge, party or page, and when it is a sign-in', () => {
    const fault = (change: object) => checkRegistration(made(), { ...wanted, ...change });
    expect(fault({ challenge: ZERO_32 })).to.deep.equal({ kind: 'bad', fault: 'challenge' });
    expect(fault({ rpId: 'daulang.example' })).to.deep.equal({ kind: 'bad', fault: 'relying-party' });
    expect(fault({ origins: [] })).to.deep.equal({ kind: 'bad', fault: 'origin' });
    const signIn = assertWithSoftwareKey({ privateKey: key.privateKey, rpId, origin, challenge });
    expect(checkRegistration(signIn, wanted)).to.deep.equal({ kind: 'bad', fault: 'type' });
  });

  it('is refused without a whole ES256 key', () => {
    const answer = made();
    const bad = { kind: 'bad', fault: 'no-es256-key' };
    const short = { ...answer, authenticatorData: answer.authenticatorData.slice(0, -1) };
    expect(checkRegistration(short, wanted)).to.deep.equal(bad);
    const otherKey = answer.authenticatorData.slice();
    otherKey[37 + 18 + 32 + 4] = 0x27; // alg -8, EdDSA
    expect(checkRegistration({ ...answer, authenticatorData: otherKey }, wanted)).to.deep.equal(bad);
  });
});

describe('key', () => {
  const verifier: Hex = `0x${'ab'.repeat(20)}`;

  it('is named with its verifier in 84 bytes', () => {
    expect(decodeKey(encodeKey(verifier, key.publicKey))).to.deep.equal({
      verifier,
      publicKey: key.publicKey,
    });
    expect(() => encodeKey(verifier, ZERO_32)).to.throw('64 bytes');
    expect(() => decodeKey(verifier)).to.throw('84 bytes');
  });

  it('must be a point of the curve', () => {
    expect(isPublicKey(key.publicKey)).to.equal(true);
    expect(isPublicKey(`0x${'11'.repeat(64)}`)).to.equal(false);
    expect(isPublicKey('0x11')).to.equal(false);
  });
});

describe('base64url', () => {
  it('gives back the bytes and is what Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(base64urlOf(bytes)).to.equal(Buffer.from(bytes).toString('base64url'));
        expect(parseBase64url(base64urlOf(bytes))).to.deep.equal(bytes);
      }),
    );
  });

  it('refuses padding, other alphabets and half a byte', () => {
    for (const text of ['AA==', 'A+', 'A/', 'A', 'AAAAA', 'AB'])
      expect(() => parseBase64url(text), text).to.throw();
  });
});
