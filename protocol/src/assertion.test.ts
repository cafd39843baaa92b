import { expect } from 'chai';
import { type AssertionFault, assertionOf, checkAssertion, type ExpectedAssertion } from './assertion.js';
import type { Assertion } from './certificate.js';
import { P256_ORDER, rawSignatureOf } from './ecdsa-signature.js';
import { bytesOf, type Hex, hexOf, ZERO_32 } from './hex.js';
import { keyIdOf } from './key-id.js';
import { verifyP256 } from './p256.js';
import { assertWithSoftwareKey, signWithSoftwareKey } from './software-passkey.js';
import { asked, assertion, key, published } from './testing/test-passkey.js';
import { textOf, utf8 } from './text.js';
import { encodeWebAuthnSignature } from './webauthn-signature.js';

const { rpId, origin, challenge } = asked;
const expected: ExpectedAssertion = { challenge, publicKey: key.publicKey, rpId, origins: [origin] };

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
