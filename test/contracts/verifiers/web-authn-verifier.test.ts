import { createHash } from 'node:crypto';

import { expect } from 'chai';

import { assertionOf, type AuthenticatorAnswer } from '@daulang/protocol/assertion';
import type { Hex } from '@daulang/protocol';
import { assertWithSoftwareKey } from '@daulang/protocol/software-passkey';
import { encodeWebAuthnSignature } from '@daulang/protocol/webauthn-signature';

import { ethers, loadFixture } from '../support/chain.js';
import { given } from '../support/given.js';
import { aPasskey, RP_ID, softwareKey } from '../support/keys.js';
import { N, signDigest, word } from '../support/p256.js';
import { digest, registries } from '../support/registries.js';

const ACCEPTED = '0x024ad318';
const REFUSED = '0xffffffff';
const CHALLENGE = digest('an act');
const key = softwareKey('manager');

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ELIGIBLE = 0x08;
const BACKED_UP = 0x10;

async function answerTo(publicKey: Hex, signature: Hex, challenge = CHALLENGE): Promise<string> {
  const { webAuthnVerifier } = await loadFixture(registries);
  const verifier = await ethers.getContractAt('WebAuthnVerifier', webAuthnVerifier);
  return verifier.verify(publicKey, challenge, signature);
}

interface Parts {
  rpId?: string;
  flags?: number;
  type?: string;
  clientData?: object;
  upperHalf?: boolean;
}

/** An assertion with its parts as wished, truly signed. */
function assertion({ rpId = RP_ID, flags = PRESENT | VERIFIED, type, clientData, upperHalf }: Parts = {}) {
  const challenge = Buffer.from(CHALLENGE.slice(2), 'hex').toString('base64url');
  const data = Buffer.concat([hash(Buffer.from(rpId)), Buffer.from([flags, 0, 0, 0, 0])]);
  const client = Buffer.from(
    JSON.stringify(clientData ?? { type: type ?? 'webauthn.get', challenge, origin: `https://${rpId}` }),
  );
  const low = signDigest(key.privateKey, `0x${hash(Buffer.concat([data, hash(client)])).toString('hex')}`);
  const s = BigInt(`0x${low.slice(66)}`);
  return {
    authenticatorData: `0x${data.toString('hex')}` as Hex,
    clientDataJSON: `0x${client.toString('hex')}` as Hex,
    signature: `${low.slice(0, 66)}${word(upperHalf ? N - s : s)}` as Hex,
  };
}

function hash(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** As `encodeWebAuthnSignature`, but with any places for the challenge and the type. */
function encode(
  { authenticatorData, clientDataJSON, signature }: ReturnType<typeof assertion>,
  challengeIndex: number | bigint,
  typeIndex: number | bigint,
): Hex {
  const halves = [`0x${signature.slice(2, 66)}`, `0x${signature.slice(66)}`];
  return `0x${ethers.AbiCoder.defaultAbiCoder()
    .encode(
      ['tuple(bytes32,bytes32,uint256,uint256,bytes,bytes)'],
      [[...halves, challengeIndex, typeIndex, authenticatorData, clientDataJSON]],
    )
    .slice(2 + 64)}`;
}

const CHALLENGE_AT = 23;
const TYPE_AT = 1;

describe('WebAuthnVerifier.verify', () => {
  it('accepts an assertion of this relying party over the digest', async () => {
    expect(await answerTo(key.publicKey, encode(assertion(), CHALLENGE_AT, TYPE_AT))).to.equal(ACCEPTED);
    expect(await answerTo(key.publicKey, encodeWebAuthnSignature(assertion()))).to.equal(ACCEPTED);
  });

  it('accepts keys that are or may be backed up', async () => {
    for (const flags of [ELIGIBLE, ELIGIBLE | BACKED_UP]) {
      const signed = assertion({ flags: PRESENT | VERIFIED | flags });
      expect(await answerTo(key.publicKey, encodeWebAuthnSignature(signed))).to.equal(ACCEPTED);
    }
  });

  it('accepts client data with its parts in another order and extra ones', async () => {
    const challenge = Buffer.from(CHALLENGE.slice(2), 'hex').toString('base64url');
    const clientData = {
      other_keys_can_be_added_here: 'do not compare clientDataJSON against a template',
      origin: `https://${'sâu'.repeat(40)}.example`,
      crossOrigin: false,
      challenge,
      type: 'webauthn.get',
    };
    expect(await answerTo(key.publicKey, encodeWebAuthnSignature(assertion({ clientData })))).to.equal(
      ACCEPTED,
    );
  });

  given(registries).it(
    'accepts what a hundred authenticators answer, whichever half their s was in',
    async ({ webAuthnVerifier }) => {
      const verifier = await ethers.getContractAt('WebAuthnVerifier', webAuthnVerifier);
      for (let i = 0; i < 100; i++) {
        const challenge = digest(`act ${i}`);
        const passkey = aPasskey(`manager ${i}`, webAuthnVerifier);
        const publicKey = `0x${passkey.encoded.slice(42)}`;
        expect(await verifier.verify(publicKey, challenge, passkey.sign(challenge))).to.equal(ACCEPTED);
      }
    },
  );

  for (const [words, parts] of [
    ['made for another relying party', { rpId: 'shop.localhost' }],
    ['without a person present', { flags: VERIFIED }],
    ['without the person verified', { flags: PRESENT }],
    ['backed up but not eligible for it', { flags: PRESENT | VERIFIED | BACKED_UP }],
    ['with s in the upper half', { upperHalf: true }],
  ] as [string, Parts][]) {
    it(`refuses an assertion ${words}`, async () => {
      expect(await answerTo(key.publicKey, encodeWebAuthnSignature(assertion(parts)))).to.equal(REFUSED);
    });
  }

  it('refuses an assertion of another type', async () => {
    const created = assertion({ type: 'webauthn.create' });
    expect(await answerTo(key.publicKey, encode(created, CHALLENGE_AT + 3, TYPE_AT))).to.equal(REFUSED);
  });

  it('refuses an assertion over another digest, or by another key', async () => {
    const signature = encodeWebAuthnSignature(assertion());
    expect(await answerTo(key.publicKey, signature, digest('another act'))).to.equal(REFUSED);
    expect(await answerTo(softwareKey('somebody else').publicKey, signature)).to.equal(REFUSED);
  });

  it('refuses wrong places of challenge and type', async () => {
    for (const wrong of [0, 2, 10_000, 2n ** 256n - 1n]) {
      expect(await answerTo(key.publicKey, encode(assertion(), wrong, TYPE_AT))).to.equal(REFUSED);
    }
    for (const wrong of [0, 2, 10_000, 2n ** 64n, 2n ** 256n - 1n]) {
      expect(await answerTo(key.publicKey, encode(assertion(), CHALLENGE_AT, wrong))).to.equal(REFUSED);
    }
  });

  it('refuses, and does not revert on, bytes that are not an assertion', async () => {
    const good = encodeWebAuthnSignature(assertion());
    const cut = [0, 1, 64, 65, 191, 192, 300].map((length) => good.slice(0, 2 + 2 * length) as Hex);
    const farAway = `${good.slice(0, 2 + 64 * 4)}${'ff'.repeat(64)}${good.slice(2 + 64 * 6)}` as Hex;
    for (const bytes of [...cut, farAway, `0x${'00'.repeat(192)}` as Hex]) {
      expect(await answerTo(key.publicKey, bytes)).to.equal(REFUSED);
    }
  });

  it('refuses authenticator data that is cut short', async () => {
    const whole = assertion();
    for (const length of [0, 31, 32, 36]) {
      const authenticatorData = whole.authenticatorData.slice(0, 2 + 2 * length) as Hex;
      expect(
        await answerTo(key.publicKey, encodeWebAuthnSignature({ ...whole, authenticatorData })),
      ).to.equal(REFUSED);
    }
  });

  it('refuses keys of another length', async () => {
    const signature = encodeWebAuthnSignature(assertion());
    for (const length of [0, 63, 65]) {
      const publicKey = `${key.publicKey}00`.slice(0, 2 + 2 * length) as Hex;
      expect(await answerTo(publicKey, signature)).to.equal(REFUSED);
    }
  });

  it('agrees with the authenticator that protocol/ simulates', async () => {
    const answer: AuthenticatorAnswer = assertWithSoftwareKey({
      privateKey: key.privateKey,
      rpId: RP_ID,
      origin: `https://${RP_ID}`,
      challenge: CHALLENGE,
    });
    expect(await answerTo(key.publicKey, encodeWebAuthnSignature(assertionOf(answer)))).to.equal(ACCEPTED);
  });
});
