import { createHash } from 'node:crypto';

import { expect } from 'chai';

import { checkAssertion, type ExpectedAssertion } from '@daulang/protocol/assertion';
import { type Assertion, type Hex, verifyP256 } from '@daulang/protocol';
import { encodeWebAuthnSignature } from '@daulang/protocol/webauthn-signature';

import { type AssertionRow, assertionRows, CHALLENGE, ORIGIN } from '../support/assertion-rows.js';
import { ethers, loadFixture } from '../support/chain.js';
import { given } from '../support/given.js';
import { RP_ID, softwareKey } from '../support/keys.js';
import { N, signDigest, word } from '../support/p256.js';
import { registries } from '../support/registries.js';

const ACCEPTED = '0x024ad318';

type Judged = 'both' | 'neither' | 'the chain alone' | 'TypeScript alone';

const expectedOf = ({ by }: AssertionRow): Judged =>
  by === 'both' || by === 'neither' ? by : 'the chain alone';

function judgedBy(chain: boolean, typeScript: boolean): Judged {
  if (chain === typeScript) return chain ? 'both' : 'neither';
  return chain ? 'the chain alone' : 'TypeScript alone';
}

async function isAcceptedOnChain(publicKey: Hex, signature: Hex): Promise<boolean> {
  const { webAuthnVerifier } = await loadFixture(registries);
  const verifier = await ethers.getContractAt('WebAuthnVerifier', webAuthnVerifier);
  return (await verifier.verify(publicKey, CHALLENGE, signature)) === ACCEPTED;
}

function isGoodHere({ assertion, publicKey }: AssertionRow): boolean {
  const expected: ExpectedAssertion = { rpId: RP_ID, origins: [ORIGIN], challenge: CHALLENGE, publicKey };
  return checkAssertion(assertion, expected, verifyP256).kind === 'good';
}

/** As one who wants it accepted would encode it: with whichever places suit best, if it has any. */
function encodedAtBest({ authenticatorData, clientDataJSON, signature }: Assertion): Hex {
  const client = Buffer.from(clientDataJSON.slice(2), 'hex');
  const challenge = Buffer.from(CHALLENGE.slice(2), 'hex').toString('base64url');
  const places = [`"challenge":"${challenge}"`, '"type":"webauthn.get"'].map((part) =>
    Math.max(0, client.indexOf(part)),
  );
  const halves = [`0x${signature.slice(2, 66)}`, `0x${signature.slice(66)}`];
  const types = ['tuple(bytes32,bytes32,uint256,uint256,bytes,bytes)'];
  const values = [[...halves, ...places, authenticatorData, clientDataJSON]];
  return `0x${ethers.AbiCoder.defaultAbiCoder()
    .encode(types, values)
    .slice(2 + 64)}`;
}

describe('An assertion, judged by TypeScript and by the chain', () => {
  for (const [subject, rows] of Object.entries(assertionRows)) {
    it(`is judged alike, or differently for a reason that is written down: ${subject}`, async () => {
      const judged: Record<string, Judged> = {};
      for (const row of rows) {
        const onChain = await isAcceptedOnChain(row.publicKey, encodedAtBest(row.assertion));
        judged[row.name] = judgedBy(onChain, isGoodHere(row));
      }
      expect(judged).to.deep.equal(Object.fromEntries(rows.map((row) => [row.name, expectedOf(row)])));
    });
  }

  it('is never good in TypeScript and refused on chain, also as TypeScript itself encodes it', async () => {
    const good = Object.values(assertionRows).flat().filter(isGoodHere);
    expect(good.length).to.be.greaterThan(20);
    for (const { name, assertion, publicKey } of good) {
      expect(await isAcceptedOnChain(publicKey, encodeWebAuthnSignature(assertion)), name).to.equal(true);
    }
  });

  it('was tried in a hundred and twenty-eight rows and more, every one with a name of its own', () => {
    const names = Object.values(assertionRows).flatMap((rows) => rows.map(({ name }) => name));
    expect(names.length).to.be.at.least(128);
    expect(new Set(names).size).to.equal(names.length);
  });
});

describe('A bare P-256 signature, judged by TypeScript and by the chain', () => {
  const key = softwareKey('smart card');
  const message = Buffer.from('an act');
  const act: Hex = `0x${createHash('sha256').update(message).digest('hex')}`;
  const good = signDigest(key.privateKey, act);
  const upper = `${good.slice(0, 66)}${word(N - BigInt(`0x${good.slice(66)}`))}` as Hex;

  const rows: [string, Judged, Hex][] = [
    ['r and s', 'both', good],
    // OpenZeppelin's verifier reads 64 bytes and leaves what follows alone: a signature is no key, nothing hangs on it.
    ['a byte of recovery behind them', 'the chain alone', `${good}1b`],
    ['64 bytes behind them', 'the chain alone', `${good}${'00'.repeat(64)}`],
    ['a byte too few', 'neither', good.slice(0, -2) as Hex],
    ['s in the upper half', 'neither', upper],
    ['nothing', 'neither', '0x'],
  ];

  given(registries).it(
    'is judged alike in its 64 bytes, and read no further on chain',
    async ({ p256Verifier }) => {
      const verifier = await ethers.getContractAt('P256Verifier', p256Verifier);
      for (const [name, expected, signature] of rows) {
        const onChain = (await verifier.verify(key.publicKey, act, signature)) === ACCEPTED;
        expect(judgedBy(onChain, verifyP256(message, signature, key.publicKey)), name).to.equal(expected);
      }
    },
  );
});
